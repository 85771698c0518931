//! Confirm or refuse a report, and make a job of what is confirmed.

use actix_web::web::{Data, Json};
use shared::access::Target;
use shared::api::{Done, Endpoint, ErrorCode};
use shared::base::{PersonId, ReportId};
use shared::employments::api::{ConfirmReport, RefuseReport};
use shared::employments::{ReportState, WorkRefusal};

use crate::State;
use crate::clock::Now;
use crate::db::Conn;
use crate::employments::report::Report;
use crate::employments::store;
use crate::error::{Error, Result};
use crate::registers::audit::{self, Entry, Event};
use crate::registers::employments::Job;
use crate::registers::residents::{person_of_index, resident};
use crate::web::{Authorized, Permit, Reply};

pub(super) async fn confirm_handler(
    Authorized { request, permit }: Authorized<ConfirmReport>,
    state: Data<State>,
) -> Reply<Done> {
    let now = state.clock.now();
    let work = move |conn: &mut Conn| {
        let asked = (ReportState::Confirmed, None);
        settle(conn, now, &permit, request.report, asked)
    };
    state.db.write(work).await?;
    Ok(Json(Done {}))
}

pub(super) async fn refuse_handler(
    Authorized { request, permit }: Authorized<RefuseReport>,
    state: Data<State>,
) -> Reply<Done> {
    let now = state.clock.now();
    if request.reason.is_empty() {
        let words = shared::base::Bilingual::new("请写明原因。", "Say why.");
        return Err(Error::field("/reason", words));
    }
    let work = move |conn: &mut Conn| {
        let asked = (ReportState::Refused, Some(&*request.reason));
        settle(conn, now, &permit, request.report, asked)
    };
    state.db.write(work).await?;
    Ok(Json(Done {}))
}

/// Sending the same again answers the same.
fn settle<E: Endpoint>(
    conn: &mut Conn,
    now: Now,
    permit: &Permit<E>,
    id: ReportId,
    (state, reason): (ReportState, Option<&str>),
) -> Result<()> {
    let found = store::report(conn, id)?.ok_or(ErrorCode::NotFound)?;
    let target = Target {
        district: found.district.clone(),
        ..Target::default()
    };
    permit
        .within(&target)
        .map_err(|_refusal| Error::from(ErrorCode::NotFound))?;
    if found.state == state && found.reason.as_deref() == reason {
        return Ok(());
    }
    if !store::settle(conn, now, permit.actor.account, id, (state, reason))? {
        return Err(Error::refused(&WorkRefusal::NotWaiting));
    }
    let mut person = None;
    if state == ReportState::Confirmed {
        person = link(conn, &found)?;
    }
    let event = match state {
        ReportState::Confirmed => Event::EmploymentConfirmed,
        _ => Event::EmploymentRefused,
    };
    let entry = Entry::by(&permit.actor, &permit.request_id, event);
    let entry = Entry {
        person,
        ..entry.of_org(found.org).subject(id)
    };
    audit::record(conn, now, entry)
}

/// The person of a report, if on file in the district of the report; nothing reaches into another.
pub(super) fn person_here(conn: &mut Conn, report: &Report) -> Result<Option<PersonId>> {
    let Some(person) = person_of_index(conn, &report.index)? else {
        return Ok(None);
    };
    match resident(conn, person) {
        Ok(found) => Ok((found.district == report.district).then_some(person)),
        Err(Error::Database(diesel::result::Error::NotFound)) => Ok(None),
        Err(error) => Err(error),
    }
}

/// Makes a job of a confirmed report if its person is on file here; says whose it is.
pub(super) fn link(conn: &mut Conn, report: &Report) -> Result<Option<PersonId>> {
    let Some(person) = person_here(conn, report)? else {
        return Ok(None);
    };
    if store::set_person(conn, report.id, person)? {
        let job = Job {
            person,
            org: report.org,
            from_on: report.from_on,
            insured_from: report.insured_from,
            to_on: report.to_on,
        };
        store::insert_job(conn, &job)?;
    }
    Ok(Some(person))
}

/// Makes jobs of what was confirmed of a person before the person came on file.
pub fn link_arrived(conn: &mut Conn, index: &str) -> Result<()> {
    for report in store::open_by_index(conn, index)? {
        if report.state == ReportState::Confirmed {
            link(conn, &report)?;
        }
    }
    Ok(())
}
