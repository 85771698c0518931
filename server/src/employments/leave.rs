//! Report who leaves. Awards stay until they expire; nothing new is awarded there.

use actix_web::web::{Data, Json};
use serde_json::json;
use shared::calendar::Calendar;
use shared::employments::api::{ReportLeaver, StaffRow};
use shared::employments::{REPORT_WORKING_DAYS, WorkRefusal, check_span};

use crate::State;
use crate::clock::Now;
use crate::db::Conn;
use crate::employments::list::row;
use crate::employments::org_within;
use crate::employments::report::after;
use crate::employments::store;
use crate::error::{Error, Result};
use crate::keys::Keys;
use crate::registers::audit::{self, Entry, Event};
use crate::registers::employments::{Job, jobs_of};
use crate::registers::orgs::family;
use crate::registers::residents::identity;
use crate::web::{Authorized, Permit, Reply};

pub(super) async fn handler(
    Authorized { request, permit }: Authorized<ReportLeaver>,
    state: Data<State>,
) -> Reply<StaffRow> {
    let (now, keys) = (state.clock.now(), state.keys.clone());
    let work = move |conn: &mut Conn| leave(conn, now, &keys, &permit, &request);
    state.db.write(work).await.map(Json)
}

fn leave(
    conn: &mut Conn,
    now: Now,
    keys: &Keys,
    permit: &Permit<ReportLeaver>,
    request: &ReportLeaver,
) -> Result<StaffRow> {
    let org = org_within(conn, now, permit, request.org)?;
    let orgs = family(conn, org.id, now.date)?;
    let person = request.person;
    let to_on = after(request.last_day)?;
    let mut jobs = jobs_of(conn, person)?;
    jobs.retain(|job| orgs.contains(&job.org));
    let open: Vec<&Job> = jobs.iter().filter(|job| job.to_on.is_none()).collect();
    let Some(first) = open.iter().max_by_key(|job| job.from_on) else {
        let same = jobs.iter().find(|job| job.to_on == Some(to_on));
        return match same {
            Some(job) => Ok(row(job, &identity(conn, keys, person)?, now.date)),
            None if jobs.is_empty() => Err(Error::refused(&WorkRefusal::NotStaff)),
            None => Err(Error::refused(&WorkRefusal::LeftAlready)),
        };
    };
    check_span(
        first.from_on,
        first.from_on,
        Some(request.last_day),
        now.date,
    )
    .map_err(|(_, words)| Error::field("/last_day", words))?;
    if store::close_jobs(conn, &orgs, person, to_on)? == 0 {
        return Err(Error::refused(&WorkRefusal::LeftAlready));
    }
    let calendar = Calendar::embedded();
    let due_on = calendar.add_working_days(request.last_day, REPORT_WORKING_DAYS);
    let entry = Entry::by(&permit.actor, &permit.request_id, Event::LeaverReported)
        .of_org(org.id)
        .about(person)
        .detail(json!({
            "last_day": request.last_day,
            "late": due_on < now.date,
            "calendar": calendar.version(),
        }));
    audit::record(conn, now, entry)?;
    let left = Job {
        to_on: Some(to_on),
        ..(*first).clone()
    };
    Ok(row(&left, &identity(conn, keys, person)?, now.date))
}
