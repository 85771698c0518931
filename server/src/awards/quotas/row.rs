//! The sums of an organisation's year, as they are shown.

use shared::awards::api::QuotaRow;
use shared::awards::{QuotaAccount, QuotaFormula};

use crate::registers::orgs::Org;

/// The statement of an organisation's year.
pub(super) fn row(org: &Org, account: &QuotaAccount, formula: Option<&QuotaFormula>) -> QuotaRow {
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
        formula: formula.copied(),
    }
}
