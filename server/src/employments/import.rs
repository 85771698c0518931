//! Take in a list of jobs: an enterprise's as reports, the migrant office's as confirmed. In whole,
//! or not at all; the same list twice changes nothing.
//!
//! What an enterprise is told of its list follows from its own staff and reports alone.

use std::collections::BTreeMap;
use std::sync::Arc;

use serde_json::json;
use shared::api::{Endpoint, Refusal};
use shared::base::{AccountId, Bilingual, Date, OrgId, PersonId, ReportId};
use shared::employments::{COLUMNS, ListedWorker, ReportState, WorkColumn, WorkRefusal, read_row};
use shared::imports::ImportAnswer;
use uuid::Uuid;

use crate::clock::Now;
use crate::db::Conn;
use crate::employments::join::employs;
use crate::employments::report::{Report, Said, after};
use crate::employments::settle::link;
use crate::employments::store;
use crate::error::{Error, Result};
use crate::imports::{Columns, Table};
use crate::keys::Keys;
use crate::registers::audit::{self, Entry, Event};
use crate::registers::employments::{Job, jobs_of};
use crate::registers::orgs::{Org, family, find_named};
use crate::registers::residents::{Identity, person_of_index};
use crate::web::Permit;

/// The columns of the migrant office's list.
pub(super) const OFFICE: Columns<WorkColumn> = Columns {
    known: &COLUMNS,
    ignored: &[],
};
/// The columns of an enterprise's own, which names no employer.
pub(super) const OWN: Columns<WorkColumn> = Columns {
    known: COLUMNS.split_at(1).1,
    ignored: &[],
};

/// A list being taken in.
pub(super) struct Listing {
    now: Now,
    keys: Arc<Keys>,
    district: String,
    by: AccountId,
    /// The enterprise whose list it is; none for the migrant office's.
    own: Option<Org>,
    employers: BTreeMap<String, Option<Org>>,
    /// The first row of each job in the list.
    rows: BTreeMap<(OrgId, String), u32>,
}

/// What a row does.
enum Step {
    /// It is on file as it stands.
    Stands,
    Add(Box<Report>),
    Confirm(ReportId, Date, Option<Date>),
    EndReport(ReportId, Date),
    Leave(Vec<OrgId>, PersonId, Date),
}

/// Why a row goes no further.
enum Stop {
    Fault(WorkColumn, Bilingual),
    Error(Error),
}

impl From<Error> for Stop {
    fn from(error: Error) -> Self {
        Self::Error(error)
    }
}

impl Listing {
    pub(super) fn new<E: Endpoint>(
        now: Now,
        keys: &Arc<Keys>,
        permit: &Permit<E>,
        own: Option<Org>,
    ) -> Self {
        Self {
            now,
            keys: keys.clone(),
            district: permit.actor.district.clone(),
            by: permit.actor.account,
            own,
            employers: BTreeMap::new(),
            rows: BTreeMap::new(),
        }
    }

    pub(super) fn run<E: Endpoint>(
        mut self,
        conn: &mut Conn,
        permit: &Permit<E>,
        table: &Table<WorkColumn>,
        dry_run: bool,
    ) -> Result<ImportAnswer> {
        let mut answer = ImportAnswer {
            rows: table.count(),
            ..ImportAnswer::default()
        };
        for fault in table.heading_faults() {
            answer.fault(fault.row, &fault.column, fault.words.clone());
        }
        if !answer.is_clean() {
            return Ok(answer);
        }
        let steps = self.steps(conn, table, &mut answer)?;
        if dry_run || !answer.is_clean() {
            return Ok(answer);
        }
        for step in steps {
            self.write(conn, permit, step)?;
        }
        answer.done = true;
        if answer.added + answer.changed > 0 {
            let event = match self.own {
                Some(_) => Event::StaffImported,
                None => Event::EmploymentsImported,
            };
            let entry = Entry::by(&permit.actor, &permit.request_id, event);
            let entry = Entry {
                org: self.own.as_ref().map(|org| org.id),
                ..entry
            };
            let told = json!({ "added": answer.added, "changed": answer.changed });
            audit::record(conn, self.now, entry.detail(told))?;
        }
        Ok(answer)
    }

    fn steps(
        &mut self,
        conn: &mut Conn,
        table: &Table<WorkColumn>,
        answer: &mut ImportAnswer,
    ) -> Result<Vec<Step>> {
        let mut steps = Vec::new();
        for row in table.rows() {
            let own = self.own.is_some();
            let listed = row.read(|row| read_row(|column| row.cell(column), !own, self.now.date));
            let listed = match listed {
                Ok(listed) => listed,
                Err(faults) => {
                    for (column, words) in faults {
                        answer.fault(row.number, &column.heading(), words);
                    }
                    continue;
                }
            };
            match self.step(conn, row.number, &listed) {
                Ok(step) => {
                    match step {
                        Step::Stands => answer.unchanged += 1,
                        Step::Add(_) => answer.added += 1,
                        _ => answer.changed += 1,
                    }
                    steps.push(step);
                }
                Err(Stop::Fault(column, words)) => {
                    answer.fault(row.number, &column.heading(), words);
                }
                Err(Stop::Error(error)) => return Err(error),
            }
        }
        Ok(steps)
    }

    /// The employer of a row: the list's own, or the enterprise of the code in this district.
    fn employer(
        &mut self,
        conn: &mut Conn,
        listed: &ListedWorker,
    ) -> std::result::Result<Org, Stop> {
        if let Some(own) = &self.own {
            return Ok(own.clone());
        }
        let code = listed.employer.clone().unwrap_or_default();
        if !self.employers.contains_key(&code) {
            let found = find_named(conn, &code, self.now.date)?;
            let here = found.into_iter().find(|org| org.district == self.district);
            let here = here.filter(|org| employs(org, self.now.date).is_ok());
            self.employers.insert(code.clone(), here);
        }
        let found = self.employers.get(&code).cloned().flatten();
        found.ok_or_else(|| {
            let words = Bilingual::new(
                "本区没有这个信用代码的企业。",
                "No enterprise of this district has this credit code.",
            );
            Stop::Fault(WorkColumn::Employer, words)
        })
    }

    /// What a row does.
    fn step(
        &mut self,
        conn: &mut Conn,
        number: u32,
        listed: &ListedWorker,
    ) -> std::result::Result<Step, Stop> {
        let org = self.employer(conn, listed)?;
        let orgs = family(conn, org.id, self.now.date)?;
        let index = Identity::index(&self.keys, &listed.citizen_id);
        if let Some(first) = self.rows.insert((org.id, index.clone()), number) {
            let words = Bilingual::new(
                format!("与第 {first} 行是同一个人。"),
                format!("This is the same person as in row {first}."),
            );
            return Err(Stop::Fault(WorkColumn::CitizenId, words));
        }
        let to_on = listed.last_day.map(after).transpose()?;
        let mut jobs = Vec::new();
        if let Some(person) = person_of_index(conn, &index)? {
            jobs = jobs_of(conn, person)?;
            jobs.retain(|job| orgs.contains(&job.org));
        }
        if let Some(step) = of_jobs(&jobs, &orgs, listed, to_on)? {
            return Ok(step);
        }
        let mut reports = store::open_by_index(conn, &index)?;
        reports
            .retain(|report| orgs.contains(&report.org) && is_same(report, listed.from_on, to_on));
        if let Some(report) = reports.into_iter().next() {
            return Ok(self.of_report(&report, listed, to_on));
        }
        let said = Said {
            id: ReportId(Uuid::now_v7()),
            org: org.id,
            citizen_id: &listed.citizen_id,
            from_on: listed.from_on,
            insured_from: listed.insured_from,
            to_on,
        };
        let state = match self.own {
            Some(_) => ReportState::Waiting,
            None => ReportState::Confirmed,
        };
        let by = (self.district.as_str(), self.by);
        let report = Report::new(self.now, &self.keys, by, &said, state)?;
        Ok(Step::Add(Box::new(report)))
    }

    /// What a row does to an open report of the same job.
    fn of_report(&self, report: &Report, listed: &ListedWorker, to_on: Option<Date>) -> Step {
        let ends = to_on.filter(|_| report.to_on.is_none());
        if self.own.is_none() && report.state == ReportState::Waiting {
            return Step::Confirm(report.id, listed.insured_from, ends);
        }
        ends.map_or(Step::Stands, |to_on| Step::EndReport(report.id, to_on))
    }

    fn write<E: Endpoint>(&self, conn: &mut Conn, permit: &Permit<E>, step: Step) -> Result<()> {
        let now = self.now;
        match step {
            Step::Stands => {}
            Step::Add(report) => {
                if !store::insert_report(conn, now, &report)? {
                    return Err(Error::refused(&WorkRefusal::Reported));
                }
                if report.state == ReportState::Confirmed {
                    link(conn, &report)?;
                }
            }
            Step::Confirm(id, insured_from, ends) => {
                store::set_insured(conn, id, insured_from)?;
                if let Some(to_on) = ends
                    && !store::end_report(conn, id, to_on)?
                {
                    return Err(Error::refused(&WorkRefusal::LeftAlready));
                }
                let state = (ReportState::Confirmed, None);
                if !store::settle(conn, now, self.by, id, state)? {
                    return Err(Error::refused(&WorkRefusal::NotWaiting));
                }
                if let Some(report) = store::report(conn, id)? {
                    link(conn, &report)?;
                }
            }
            Step::EndReport(id, to_on) => {
                if !store::end_report(conn, id, to_on)? {
                    return Err(Error::refused(&WorkRefusal::LeftAlready));
                }
            }
            Step::Leave(orgs, person, to_on) => {
                if store::close_jobs(conn, &orgs, person, to_on)? == 0 {
                    return Err(Error::refused(&WorkRefusal::LeftAlready));
                }
                let entry = Entry::by(&permit.actor, &permit.request_id, Event::LeaverReported);
                let entry = Entry {
                    org: self.own.as_ref().map(|org| org.id),
                    ..entry.about(person).detail(json!({ "by": "list" }))
                };
                audit::record(conn, now, entry)?;
            }
        }
        Ok(())
    }
}

/// True if a report is of the job of a row: the same first day, one that has not ended, or one
/// that ended on the very day, as it has once the same list was taken in.
fn is_same(report: &Report, from_on: Date, to_on: Option<Date>) -> bool {
    let open = report.to_on.is_none();
    report.from_on == from_on || open || report.to_on == to_on
}

/// What a row does to the jobs of its person there; nothing if none of them is meant.
fn of_jobs(
    jobs: &[Job],
    orgs: &[OrgId],
    listed: &ListedWorker,
    to_on: Option<Date>,
) -> std::result::Result<Option<Step>, Stop> {
    if to_on.is_some() && jobs.iter().any(|job| job.to_on == to_on) {
        return Ok(Some(Step::Stands));
    }
    let open = jobs.iter().find(|job| job.to_on.is_none());
    let same = jobs.iter().find(|job| job.from_on == listed.from_on);
    match (open, same, to_on) {
        (Some(_), _, None) => Ok(Some(Step::Stands)),
        (Some(job), _, Some(to_on)) if job.from_on < to_on => {
            let step = Step::Leave(orgs.to_vec(), job.person, to_on);
            Ok(Some(step))
        }
        (Some(_), _, Some(_)) => {
            let words = Bilingual::new(
                "最后工作日早于登记的入职日。",
                "The last day lies before the first day on file.",
            );
            Err(Stop::Fault(WorkColumn::LastDay, words))
        }
        (None, Some(_), Some(_)) => {
            let words = WorkRefusal::LeftAlready.words();
            Err(Stop::Fault(WorkColumn::LastDay, words))
        }
        (None, Some(_), None) => {
            let words = Bilingual::new(
                "这份工作已登记离职；再次入职请填新的入职日期。",
                "This job has ended on file; who comes back has another first day.",
            );
            Err(Stop::Fault(WorkColumn::From, words))
        }
        (None, None, _) => Ok(None),
    }
}
