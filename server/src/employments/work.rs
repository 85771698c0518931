//! Who works at an organisation on a day, for the features that ask.
//!
//! Who works at an organisation that has gone into another works at the other from that day on.

use std::collections::BTreeSet;

use shared::base::{Date, OrgId, PersonId};

use crate::db::Conn;
use crate::error::{Error, Result};
use crate::registers::employments::{Job, held_by, jobs_at};
use crate::registers::orgs::family;
use crate::registers::residents;

/// A person's work at an organisation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Employment {
    /// The person.
    pub person: PersonId,
    /// Since when insured there.
    pub insured_from: Date,
}

/// Who works at an organisation on a day, by person id; nobody where it has ended, and the erased
/// nowhere.
pub fn staff(conn: &mut Conn, org: OrgId, on: Date) -> Result<Vec<Employment>> {
    let orgs = family(conn, org, on)?;
    let jobs = jobs_at(conn, &orgs)?.into_iter();
    let held: Vec<Job> = jobs.filter(|job| job.is_held(on)).collect();
    let people: Vec<PersonId> = held.iter().map(|job| job.person).collect();
    let known = residents::known_among(conn, &people)?;
    let held = held.into_iter().filter(|job| known.contains(&job.person));
    Ok(held
        .map(|job| Employment {
            person: job.person,
            insured_from: job.insured_from,
        })
        .collect())
}

/// How many people work at an organisation on a day.
pub fn count_staff(conn: &mut Conn, org: OrgId, on: Date) -> Result<u32> {
    let people: BTreeSet<PersonId> = staff(conn, org, on)?
        .into_iter()
        .map(|one| one.person)
        .collect();
    u32::try_from(people.len()).map_err(Error::internal)
}

/// A person's work at an organisation on a day; the longest insured where there are several.
pub fn employment(
    conn: &mut Conn,
    org: OrgId,
    person: PersonId,
    on: Date,
) -> Result<Option<Employment>> {
    let orgs = family(conn, org, on)?;
    let held = held_by(conn, person, on)?;
    let there = held.into_iter().filter(|job| orgs.contains(&job.org));
    Ok(there
        .map(|job| job.insured_from)
        .min()
        .map(|insured_from| Employment {
            person,
            insured_from,
        }))
}
