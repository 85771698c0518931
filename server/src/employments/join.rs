//! Report who begins. Only what the employer knows anyway is looked at, so the answer is the same
//! whether the ID is on file or not; the report makes nobody its staff until it is confirmed.

use actix_web::web::{Data, Json};
use shared::base::{Date, OrgId};
use shared::employments::api::{ReportJoiner, ReportView};
use shared::employments::{ReportState, WorkRefusal, check_span};
use shared::identity::CitizenId;
use shared::orgs::OrgKind;

use crate::State;
use crate::clock::Now;
use crate::db::Conn;
use crate::employments::report::{Report, Said};
use crate::employments::{org_within, store};
use crate::error::{Error, Result};
use crate::keys::Keys;
use crate::registers::audit::{self, Entry, Event};
use crate::registers::employments::jobs_of;
use crate::registers::orgs::{Org, family};
use crate::registers::residents::{Identity, person_of_index};
use crate::web::{Authorized, Permit, Reply};

pub(super) async fn handler(
    Authorized { request, permit }: Authorized<ReportJoiner>,
    state: Data<State>,
) -> Reply<ReportView> {
    state.limits.search.check(&permit.actor.account)?;
    let (now, keys) = (state.clock.now(), state.keys.clone());
    let work = move |conn: &mut Conn| join(conn, now, &keys, &permit, &request);
    state.db.write(work).await.map(Json)
}

fn join(
    conn: &mut Conn,
    now: Now,
    keys: &Keys,
    permit: &Permit<ReportJoiner>,
    request: &ReportJoiner,
) -> Result<ReportView> {
    let org = org_within(conn, now, permit, request.org)?;
    let id = CitizenId::parse(&request.citizen_id, now.date)
        .map_err(|error| Error::field("/citizen_id", error.words()))?;
    let index = Identity::index(keys, &id);
    if let Some(known) = store::report(conn, request.report)? {
        let same = known.org == org.id
            && known.index == index
            && known.from_on == request.from_on
            && known.insured_from == request.insured_from;
        if same {
            return known.view(keys, now.date);
        }
        return Err(Error::refused(&WorkRefusal::IdReused));
    }
    employs(&org, now.date)?;
    check_span(request.from_on, request.insured_from, None, now.date)
        .map_err(|(pointer, words)| Error::field(pointer, words))?;
    if is_there(conn, org.id, &index, now.date)? {
        return Err(Error::refused(&WorkRefusal::Reported));
    }
    let said = Said {
        id: request.report,
        org: org.id,
        citizen_id: &id,
        from_on: request.from_on,
        insured_from: request.insured_from,
        to_on: None,
    };
    let by = (org.district.as_str(), permit.actor.account);
    let report = Report::new(now, keys, by, &said, ReportState::Waiting)?;
    if !store::insert_report(conn, now, &report)? {
        return Err(Error::refused(&WorkRefusal::Reported));
    }
    let entry = Entry::by(&permit.actor, &permit.request_id, Event::JoinerReported);
    audit::record(conn, now, entry.of_org(org.id).subject(report.id))?;
    report.view(keys, now.date)
}

/// Refuses an organisation that reports no staff.
pub(super) fn employs(org: &Org, on: Date) -> Result<()> {
    if org.kind != OrgKind::Enterprise {
        return Err(Error::refused(&WorkRefusal::NoEmployer));
    }
    if org.is_ended(on) {
        return Err(Error::refused(&WorkRefusal::OrgEnded));
    }
    Ok(())
}

/// True if the ID is among the organisation's own staff or open reports.
fn is_there(conn: &mut Conn, org: OrgId, index: &str, on: Date) -> Result<bool> {
    let orgs = family(conn, org, on)?;
    let reported = store::open_by_index(conn, index)?;
    if reported
        .iter()
        .any(|one| orgs.contains(&one.org) && one.to_on.is_none())
    {
        return Ok(true);
    }
    let Some(person) = person_of_index(conn, index)? else {
        return Ok(false);
    };
    let jobs = jobs_of(conn, person)?;
    Ok(jobs
        .iter()
        .any(|job| orgs.contains(&job.org) && job.to_on.is_none()))
}
