//! The sums of an organisation's year, as they are shown.

use shared::awards::QuotaAccount;
use shared::awards::api::QuotaRow;

use crate::awards::quotas::heads::Guide;
use crate::registers::orgs::Org;

/// The statement of an organisation's year.
pub(super) fn row(org: &Org, account: &QuotaAccount, guide: Option<&Guide>) -> QuotaRow {
    QuotaRow {
        org: org.id,
        org_name: org.name.clone(),
        org_kind: org.kind,
        year: account.year,
        allocated: account.allocated,
        held: account.held,
        posted: account.posted,
        voided: account.voided,
        left: account.left(),
        by_formula: guide.map(|guide| guide.points),
        heads: guide.and_then(|guide| guide.heads),
    }
}
