//! Who works where on a day. What employers report of it, and what becomes of a report, is the
//! feature of that name.
//!
//! Who works at an organisation that has gone into another works at the other from that day on.

mod store;

pub(crate) use store::jobs_at;
pub use store::{Job, jobs_of};

use std::collections::{BTreeMap, BTreeSet};

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

/// Since when some people are insured in a job they hold on a day; of whoever holds none there is
/// nothing.
pub fn insured_since_of(
    conn: &mut Conn,
    people: &[PersonId],
    on: Date,
) -> Result<BTreeMap<PersonId, Date>> {
    let mut since: BTreeMap<PersonId, Date> = BTreeMap::new();
    for job in store::jobs_of_many(conn, people)? {
        if job.is_held(on) && job.insured_from <= on {
            let first = since.entry(job.person).or_insert(job.insured_from);
            *first = job.insured_from.min(*first);
        }
    }
    Ok(since)
}

/// The jobs a person holds on a day.
pub(crate) fn held_by(conn: &mut Conn, person: PersonId, on: Date) -> Result<Vec<Job>> {
    let mut jobs = jobs_of(conn, person)?;
    jobs.retain(|job| job.is_held(on));
    Ok(jobs)
}
