//! What check sheets say of one person's household, for whoever takes their data along.

use shared::base::{OrgId, PersonId};
use shared::check_sheets::api::MyCheck;

use crate::check_sheets::store;
use crate::db::Conn;
use crate::error::Result;
use crate::registers::orgs::names_of;

/// Every entry about the households a person belonged to, the oldest first.
pub fn taken(conn: &mut Conn, person: PersonId) -> Result<Vec<MyCheck>> {
    let found = store::of_person(conn, person)?;
    let orgs: Vec<OrgId> = found.iter().map(|(org, _)| *org).collect();
    let names = names_of(conn, &orgs)?;
    let checks = found.into_iter().map(|(org, entry)| MyCheck {
        org_name: names.on(org, entry.checked_on).cloned().unwrap_or_default(),
        checked_on: entry.checked_on,
        findings: entry.findings,
        note: entry.note,
    });
    Ok(checks.collect())
}
