//! The words every feature speaks: exact points, civil dates, ids, texts in two languages.

mod coded;
mod date;
mod id;
mod lang;
mod ordered;
mod points;
mod text;

pub(crate) use coded::coded;
pub use date::{
    Date, add_months, full_months, full_years, iso, iso_date, iso_option, month_of, year_and_month,
};
pub use id::{
    AccountId, ActivityId, ActivityStepId, AreaId, AttendanceMarkId, AwardId, AwarderActId,
    BatchId, CheckEntryId, CheckLineId, CheckSheetId, CheckStepId, CodeId, ConfirmationId,
    ConsentId, CorrectionId, CorrectionStepId, CoverId, ErasureId, ErasureStepId, FactId,
    HandoverId, InvitationId, LinkId, ObjectionId, ObjectionStepId, OrgId, PermitEntryId, PersonId,
    PictureId, ProxyId, ReportId, RulesDraftId, RulesId, SecurityPolicyId, SessionId, SignUpId,
    StatementId, TransferId,
};
pub use lang::{Bilingual, Lang};
pub use ordered::ordered;
pub use points::{Points, PointsError};
pub use text::{Text, TextError};
