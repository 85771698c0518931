//! The table of who works where, as it is read.

use diesel::prelude::*;
use shared::base::{Date, OrgId, PersonId};

use crate::db::column::{parsed, texts};
use crate::db::schema::employments;
use crate::db::{AmongTexts, Conn};
use crate::error::Result;

/// One job.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Job {
    /// Who works.
    pub person: PersonId,
    /// Where.
    pub org: OrgId,
    /// The first day.
    pub from_on: Date,
    /// Since when insured there.
    pub insured_from: Date,
    /// The first day no longer there.
    pub to_on: Option<Date>,
}

impl Job {
    /// True if it is held on a day.
    pub(crate) fn is_held(&self, on: Date) -> bool {
        self.from_on <= on && self.to_on.is_none_or(|to_on| on < to_on)
    }
}

type JobRow = (String, String, Date, Date, Option<Date>);

fn read_job((person, org, from_on, insured_from, to_on): JobRow) -> Result<Job> {
    Ok(Job {
        person: parsed(&person)?,
        org: parsed(&org)?,
        from_on,
        insured_from,
        to_on,
    })
}

/// Every job at some organisations, those that have ended among them, by person and first day.
pub(crate) fn jobs_at(conn: &mut Conn, orgs: &[OrgId]) -> Result<Vec<Job>> {
    let rows: Vec<JobRow> = employments::table
        .filter(employments::org_id.among(texts(orgs)))
        .order((employments::person_id, employments::from_on))
        .load(conn)?;
    rows.into_iter().map(read_job).collect()
}

/// Every job of a person, those that have ended among them.
pub fn jobs_of(conn: &mut Conn, person: PersonId) -> Result<Vec<Job>> {
    let rows: Vec<JobRow> = employments::table
        .filter(employments::person_id.eq(person.to_string()))
        .order((employments::org_id, employments::from_on))
        .load(conn)?;
    rows.into_iter().map(read_job).collect()
}

/// Every job of some people, those that have ended among them.
pub(super) fn jobs_of_many(conn: &mut Conn, people: &[PersonId]) -> Result<Vec<Job>> {
    let rows: Vec<JobRow> = employments::table
        .filter(employments::person_id.among(texts(people)))
        .order((employments::person_id, employments::from_on))
        .load(conn)?;
    rows.into_iter().map(read_job).collect()
}
