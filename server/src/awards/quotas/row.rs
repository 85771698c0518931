//! The sums of an organisation's year, folded from its ledger rows.

use shared::awards::QuotaAccount;
use shared::awards::api::QuotaRow;
use shared::base::Date;

use crate::awards::quotas::Entry;
use crate::awards::quotas::heads::Guide;
use crate::orgs::Org;

/// The statement of an organisation's year as of a day.
pub(super) fn row(
    org: &Org,
    year: i32,
    entries: &[Entry],
    today: Date,
    guide: Option<&Guide>,
) -> QuotaRow {
    let own = entries.iter().filter(|entry| entry.org == org.id);
    let account = QuotaAccount::fold(year, own.map(|entry| &entry.transfer), today);
    QuotaRow {
        org: org.id,
        org_name: org.name.clone(),
        org_kind: org.kind,
        year,
        allocated: account.allocated,
        held: account.held,
        posted: account.posted,
        voided: account.voided,
        left: account.left(),
        by_formula: guide.map(|guide| guide.points),
        heads: guide.and_then(|guide| guide.heads),
    }
}
