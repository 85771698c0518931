//! What is written of who works where, and the table of what employers report.

use diesel::prelude::*;
use shared::base::{AccountId, Date, OrgId, PersonId, ReportId};
use shared::employments::ReportState;

use crate::clock::Now;
use crate::db::column::{parsed, texts};
use crate::db::schema::{employment_reports, employments};
use crate::db::{AmongTexts, Conn};
use crate::either;
use crate::employments::report::Report;
use crate::error::{Error, Result};
use crate::keys::Sealed;
use crate::registers::employments::Job;

mod forget;

pub use forget::{forget, forget_old_reports, old_reports, reseal_reports, sealed_reports};

/// Files a job; false if it is on file.
pub(super) fn insert_job(conn: &mut Conn, job: &Job) -> Result<bool> {
    let row = (
        employments::person_id.eq(job.person.to_string()),
        employments::org_id.eq(job.org.to_string()),
        employments::from_on.eq(job.from_on),
        employments::insured_from.eq(job.insured_from),
        employments::to_on.eq(job.to_on),
    );
    let inserted = either!(conn, conn => diesel::insert_into(employments::table)
        .values(row)
        .on_conflict_do_nothing()
        .execute(conn))?;
    Ok(inserted == 1)
}

/// Closes the open jobs of a person at some organisations that began before that day.
pub(super) fn close_jobs(
    conn: &mut Conn,
    orgs: &[OrgId],
    person: PersonId,
    to_on: Date,
) -> Result<usize> {
    let closed = diesel::update(employments::table)
        .filter(employments::org_id.among(texts(orgs)))
        .filter(employments::person_id.eq(person.to_string()))
        .filter(employments::to_on.is_null())
        .filter(employments::from_on.lt(to_on))
        .set(employments::to_on.eq(Some(to_on)))
        .execute(conn)?;
    Ok(closed)
}

#[derive(Queryable, Selectable)]
#[diesel(table_name = employment_reports)]
struct ReportRow {
    id: String,
    district: String,
    org_id: String,
    id_index: String,
    id_sealed: Vec<u8>,
    key_version: i32,
    from_on: Date,
    insured_from: Date,
    to_on: Option<Date>,
    reported_by: String,
    reported_on: Date,
    due_on: Date,
    calendar_version: String,
    state: String,
    reason: Option<String>,
}

impl ReportRow {
    fn read(self) -> Result<Report> {
        Ok(Report {
            id: parsed(&self.id)?,
            district: self.district,
            org: parsed(&self.org_id)?,
            index: self.id_index,
            sealed: Sealed {
                version: self.key_version,
                bytes: self.id_sealed,
            },
            from_on: self.from_on,
            insured_from: self.insured_from,
            to_on: self.to_on,
            reported_by: parsed(&self.reported_by)?,
            reported_on: self.reported_on,
            due_on: self.due_on,
            calendar: self.calendar_version,
            state: ReportState::from_code(&self.state)
                .ok_or_else(|| Error::internal("a report in an unknown state"))?,
            reason: self.reason,
        })
    }
}

pub(super) fn report(conn: &mut Conn, id: ReportId) -> Result<Option<Report>> {
    let row: Option<ReportRow> = employment_reports::table
        .find(id.to_string())
        .select(ReportRow::as_select())
        .first(conn)
        .optional()?;
    row.map(ReportRow::read).transpose()
}

/// The reports of some organisations, newest first.
pub(super) fn reports_of(conn: &mut Conn, orgs: &[OrgId]) -> Result<Vec<Report>> {
    let rows: Vec<ReportRow> = employment_reports::table
        .filter(employment_reports::org_id.among(texts(orgs)))
        .order((
            employment_reports::reported_at.desc(),
            employment_reports::id.desc(),
        ))
        .select(ReportRow::as_select())
        .load(conn)?;
    rows.into_iter().map(ReportRow::read).collect()
}

/// The reports of a district that wait, oldest first, from behind one.
pub(super) fn waiting(
    conn: &mut Conn,
    district: &str,
    after: Option<ReportId>,
    limit: u32,
) -> Result<Vec<Report>> {
    let mut query = employment_reports::table
        .filter(employment_reports::district.eq(district.to_owned()))
        .filter(employment_reports::state.eq(ReportState::Waiting.code()))
        .order(employment_reports::id)
        .limit(i64::from(limit))
        .select(ReportRow::as_select())
        .into_boxed();
    if let Some(after) = after {
        query = query.filter(employment_reports::id.gt(after.to_string()));
    }
    let rows: Vec<ReportRow> = query.load(conn)?;
    rows.into_iter().map(ReportRow::read).collect()
}

pub(super) fn waiting_count(conn: &mut Conn, district: &str) -> Result<u32> {
    let count: i64 = employment_reports::table
        .filter(employment_reports::district.eq(district.to_owned()))
        .filter(employment_reports::state.eq(ReportState::Waiting.code()))
        .count()
        .get_result(conn)?;
    u32::try_from(count).map_err(Error::internal)
}

/// The reports of an ID that may still become a job: waiting, or confirmed of nobody on file.
pub(super) fn open_by_index(conn: &mut Conn, index: &str) -> Result<Vec<Report>> {
    let open = [ReportState::Waiting.code(), ReportState::Confirmed.code()];
    let rows: Vec<ReportRow> = employment_reports::table
        .filter(employment_reports::id_index.eq(index.to_owned()))
        .filter(employment_reports::state.eq_any(open))
        .filter(employment_reports::person_id.is_null())
        .order(employment_reports::id)
        .select(ReportRow::as_select())
        .load(conn)?;
    rows.into_iter().map(ReportRow::read).collect()
}

/// Files a report; false if its id is taken, or the same is reported there.
pub(super) fn insert_report(conn: &mut Conn, now: Now, report: &Report) -> Result<bool> {
    let settled = report.state != ReportState::Waiting;
    let by = report.reported_by.to_string();
    let row = (
        (
            employment_reports::id.eq(report.id.to_string()),
            employment_reports::district.eq(report.district.clone()),
            employment_reports::org_id.eq(report.org.to_string()),
            employment_reports::id_index.eq(report.index.clone()),
            employment_reports::id_sealed.eq(report.sealed.bytes.clone()),
            employment_reports::key_version.eq(report.sealed.version),
            employment_reports::from_on.eq(report.from_on),
            employment_reports::insured_from.eq(report.insured_from),
            employment_reports::to_on.eq(report.to_on),
        ),
        (
            employment_reports::reported_by.eq(by.clone()),
            employment_reports::reported_on.eq(report.reported_on),
            employment_reports::reported_at.eq(now.micros),
            employment_reports::due_on.eq(report.due_on),
            employment_reports::calendar_version.eq(report.calendar.clone()),
            employment_reports::state.eq(report.state.code()),
            employment_reports::settled_by.eq(settled.then_some(by)),
            employment_reports::settled_at.eq(settled.then_some(now.micros)),
        ),
    );
    let inserted = either!(conn, conn => diesel::insert_into(employment_reports::table)
        .values(row)
        .on_conflict_do_nothing()
        .execute(conn))?;
    Ok(inserted == 1)
}

/// Settles a report that waits; false if it does not.
pub(super) fn settle(
    conn: &mut Conn,
    now: Now,
    by: AccountId,
    id: ReportId,
    (state, reason): (ReportState, Option<&str>),
) -> Result<bool> {
    let settled = diesel::update(employment_reports::table.find(id.to_string()))
        .filter(employment_reports::state.eq(ReportState::Waiting.code()))
        .set((
            employment_reports::state.eq(state.code()),
            employment_reports::settled_by.eq(Some(by.to_string())),
            employment_reports::settled_at.eq(Some(now.micros)),
            employment_reports::reason.eq(reason.map(str::to_owned)),
        ))
        .execute(conn)?;
    Ok(settled == 1)
}

/// Puts the insurance's own day on a report that is no job yet.
pub(super) fn set_insured(conn: &mut Conn, id: ReportId, insured_from: Date) -> Result<()> {
    diesel::update(employment_reports::table.find(id.to_string()))
        .filter(employment_reports::person_id.is_null())
        .set(employment_reports::insured_from.eq(insured_from))
        .execute(conn)?;
    Ok(())
}

/// Puts the last day on a report that is no job yet; false if one is there.
pub(super) fn end_report(conn: &mut Conn, id: ReportId, to_on: Date) -> Result<bool> {
    let ended = diesel::update(employment_reports::table.find(id.to_string()))
        .filter(employment_reports::person_id.is_null())
        .filter(employment_reports::to_on.is_null())
        .filter(employment_reports::from_on.lt(to_on))
        .set(employment_reports::to_on.eq(Some(to_on)))
        .execute(conn)?;
    Ok(ended == 1)
}

/// Says whose a confirmed report is; false if that is known.
pub(super) fn set_person(conn: &mut Conn, id: ReportId, person: PersonId) -> Result<bool> {
    let set = diesel::update(employment_reports::table.find(id.to_string()))
        .filter(employment_reports::state.eq(ReportState::Confirmed.code()))
        .filter(employment_reports::person_id.is_null())
        .set(employment_reports::person_id.eq(Some(person.to_string())))
        .execute(conn)?;
    Ok(set == 1)
}
