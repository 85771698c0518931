//! Give unused quota of an awarder back to where it came from.

use actix_web::web::{Data, Json};
use shared::api::ErrorCode;
use shared::awards::api::{QuotaRow, ReturnQuota};
use shared::awards::{QuotaRefusal, Source, Transfer, admit_give_back};

use crate::State;
use crate::awards::Setting;
use crate::awards::quotas::place::{org_of, refused, source_of, step_of};
use crate::awards::quotas::read::sums;
use crate::awards::quotas::store::{balance, find_transfer, take_back, take_unused};
use crate::awards::quotas::{Entry, form, record_transfer};
use crate::db::Conn;
use crate::error::Result;
use crate::registers::audit::{self, Event};
use crate::registers::orgs::Org;
use crate::web::{Authorized, Permit, Reply};

pub(in crate::awards) async fn handler(
    Authorized { request, permit }: Authorized<ReturnQuota>,
    state: Data<State>,
) -> Reply<QuotaRow> {
    let setting = Setting::of(&state, &permit.actor.district);
    let answer = state
        .db
        .write(move |conn| give_back(conn, &setting, &permit, &request));
    answer.await.map(Json)
}

fn give_back(
    conn: &mut Conn,
    setting: &Setting,
    permit: &Permit<ReturnQuota>,
    request: &ReturnQuota,
) -> Result<QuotaRow> {
    let org = org_of(conn, setting, permit, request.org)?;
    let year = (org.id, request.year);
    if let Some(known) = find_transfer(conn, request.transfer)? {
        return again(conn, setting, &org, request, &known);
    }
    form::check(setting, &org, (request.year, request.points, &request.note))?;
    let account = balance(conn, org.id, request.year)?;
    admit_give_back(request.points, step_of(setting, &org), &account).map_err(refused)?;
    let source = source_of(conn, setting, &org)?;
    let by = (org.district.as_str(), permit.actor.account);
    if !record_transfer(conn, setting.now, by, &entry(setting, source, request))? {
        // Someone was quicker with the same id since it was looked up.
        let known = find_transfer(conn, request.transfer)?;
        let known = known.ok_or(ErrorCode::IdReused)?;
        return again(conn, setting, &org, request, &known);
    }
    let row = audit::Entry::by(&permit.actor, &permit.request_id, Event::QuotaReturned)
        .of_org(org.id)
        .subject(request.transfer)
        .detail(serde_json::json!({ "year": request.year, "points": request.points }));
    audit::record(conn, setting.now, row)?;
    if !take_unused(conn, year, request.points)? {
        let left = balance(conn, org.id, request.year)?.left();
        return Err(refused(QuotaRefusal::ExceedsUnused { left }));
    }
    if let Source::Town(town) = source {
        take_back(conn, &org.district, (town, request.year), request.points)?;
    }
    sums(conn, setting, &org, request.year)
}

/// The answer to an id that is known: the same entry gets the same answer.
fn again(
    conn: &mut Conn,
    setting: &Setting,
    org: &Org,
    request: &ReturnQuota,
    known: &Entry,
) -> Result<QuotaRow> {
    if !known.is(&entry(setting, known.source(), request)) {
        return Err(refused(QuotaRefusal::IdReused));
    }
    sums(conn, setting, org, request.year)
}

fn entry(setting: &Setting, source: Source, request: &ReturnQuota) -> Entry {
    Entry {
        transfer: Transfer::returned(
            request.transfer,
            source,
            (request.org, request.year),
            request.points,
            setting.today(),
        ),
        org: request.org,
        year: request.year,
        note: request.note.to_string(),
    }
}
