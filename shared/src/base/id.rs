//! Ids: UUIDs, version 7 where a client or the server makes them.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};
use uuid::Uuid;

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[derive(Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub Uuid);

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }

        impl FromStr for $name {
            type Err = uuid::Error;
            fn from_str(text: &str) -> Result<Self, uuid::Error> {
                Uuid::parse_str(text).map(Self)
            }
        }

        #[cfg(feature = "openapi")]
        impl schemars::JsonSchema for $name {
            fn inline_schema() -> bool {
                true
            }

            fn schema_name() -> std::borrow::Cow<'static, str> {
                stringify!($name).into()
            }

            fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
                schemars::json_schema!({ "type": "string", "format": "uuid" })
            }
        }
    )+};
}

ids! {
    /// A login; one person may hold several, each with roles.
    AccountId,
    /// One activity, made by the client that announces it.
    ActivityId,
    /// One act about an activity, made by the client that does it.
    ActivityStepId,
    /// An area of the tree: district, town, village, grid or school area.
    AreaId,
    /// One word on who was at an activity, made by the client that says it.
    AttendanceMarkId,
    /// One award line, made by the client that drafts it.
    AwardId,
    /// One act about an organisation's right to award, made by the client that does it.
    AwarderActId,
    /// One list of awards taken in, made by the client that sends it.
    BatchId,
    /// One word on what was found in a household, made by the client that says it.
    CheckEntryId,
    /// One household of a check sheet.
    CheckLineId,
    /// One check sheet of a village, made by the client that opens it.
    CheckSheetId,
    /// One act about a check sheet, made by the client that does it.
    CheckStepId,
    /// One code from a counter, made by the client that issues it.
    CodeId,
    /// What a grid head found out about a household on the ground, made by the client.
    ConfirmationId,
    /// One word on a consent, made by the client that says it.
    ConsentId,
    /// One correction of a fact, made by the client that starts it.
    CorrectionId,
    /// One act on a correction, made by the client that does it.
    CorrectionStepId,
    /// One cover of a post while its holder is away, made by the client that names it.
    CoverId,
    /// One request to be erased, made by the client that asks.
    ErasureId,
    /// One act on a request to be erased, made by the client that does it.
    ErasureStepId,
    /// One fact row of a person's file.
    FactId,
    /// One handing over of open work, made by the client that does it.
    HandoverId,
    /// One fresh first password for an account, made by the client that asks for it.
    InvitationId,
    /// One declared link of a household, made by the client that declares it.
    LinkId,
    /// One objection to a line in public notice, made by the client that files it.
    ObjectionId,
    /// One act on an objection, made by the client that does it.
    ObjectionStepId,
    /// An organisation: enterprise, village, town, department, school or the migrant office.
    OrgId,
    /// One entry of a person's permit register, made by the client that records it.
    PermitEntryId,
    /// A pseudonymous person; the identity behind it lives in one encrypted table.
    PersonId,
    /// One picture that proves something, made by the client that adds it.
    PictureId,
    /// One permission to act for a person, made by the client that gives it.
    ProxyId,
    /// One report of a job, made by the client that reports it.
    ReportId,
    /// One keeping of a draft of award rules, made by the client that keeps it.
    RulesDraftId,
    /// One version of award rules, made by the client that submits it.
    RulesId,
    /// One set of rules for passwords and sessions, made by the client that sets it.
    SecurityPolicyId,
    /// One place where an account is signed in, from signing in to its end.
    SessionId,
    /// One sign-up for an activity, made by the client that signs up.
    SignUpId,
    /// One statement of points, made by the client that asks for it.
    StatementId,
    /// One row of the quota ledger, made by the client that creates it.
    TransferId,
}
