//! Who works where on a day. What employers report of it, and what becomes of a report, is the
//! feature of that name.
//!
//! Who works at an organisation that has gone into another works at the other from that day on.

mod store;

pub(crate) use store::jobs_at;
pub use store::{Job, jobs_of};

use std::collections::BTreeSet;

use shared::base::{Date, OrgId, PersonId};

use crate::db::Conn;
use crate::error::Result;
use crate::registers::orgs::successor;

/// Where a person works on a day.
pub fn employers(conn: &mut Conn, person: PersonId, on: Date) -> Result<Vec<OrgId>> {
    let mut orgs = BTreeSet::new();
    for job in held_by(conn, person, on)? {
        orgs.insert(successor(conn, job.org, on)?);
    }
    Ok(orgs.into_iter().collect())
}

/// Since when a person is insured in a job held on a day.
pub fn insured_since(conn: &mut Conn, person: PersonId, on: Date) -> Result<Option<Date>> {
    let held = held_by(conn, person, on)?;
    let insured = held.into_iter().filter(|job| job.insured_from <= on);
    Ok(insured.map(|job| job.insured_from).min())
}

/// The jobs a person holds on a day.
pub(crate) fn held_by(conn: &mut Conn, person: PersonId, on: Date) -> Result<Vec<Job>> {
    let mut jobs = jobs_of(conn, person)?;
    jobs.retain(|job| job.is_held(on));
    Ok(jobs)
}
