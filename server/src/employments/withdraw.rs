//! Take back a report that nobody has settled.

use actix_web::web::{Data, Json};
use shared::api::ErrorCode;
use shared::employments::api::{ReportView, WithdrawReport};
use shared::employments::{ReportState, WorkRefusal};

use crate::State;
use crate::clock::Now;
use crate::db::Conn;
use crate::employments::{org_within, store};
use crate::error::{Error, Result};
use crate::keys::Keys;
use crate::registers::audit::{self, Entry, Event};
use crate::registers::orgs::family;
use crate::web::{Authorized, Permit, Reply};

pub(super) async fn handler(
    Authorized { request, permit }: Authorized<WithdrawReport>,
    state: Data<State>,
) -> Reply<ReportView> {
    let (now, keys) = (state.clock.now(), state.keys.clone());
    let work = move |conn: &mut Conn| withdraw(conn, now, &keys, &permit, &request);
    state.db.write(work).await.map(Json)
}

fn withdraw(
    conn: &mut Conn,
    now: Now,
    keys: &Keys,
    permit: &Permit<WithdrawReport>,
    request: &WithdrawReport,
) -> Result<ReportView> {
    let org = org_within(conn, now, permit, request.org)?;
    let orgs = family(conn, org.id, now.date)?;
    let found = store::report(conn, request.report)?;
    let found = found
        .filter(|report| orgs.contains(&report.org))
        .ok_or(ErrorCode::NotFound)?;
    if found.state == ReportState::Withdrawn {
        return found.view(keys, now.date);
    }
    let by = permit.actor.account;
    let state = (ReportState::Withdrawn, None);
    if !store::settle(conn, now, by, found.id, state)? {
        return Err(Error::refused(&WorkRefusal::NotWaiting));
    }
    let entry = Entry::by(&permit.actor, &permit.request_id, Event::ReportWithdrawn);
    audit::record(conn, now, entry.of_org(org.id).subject(found.id))?;
    let withdrawn = store::report(conn, found.id)?.ok_or(ErrorCode::NotFound)?;
    withdrawn.view(keys, now.date)
}
