//! Give back to the district what a town has not handed down.

use actix_web::web::{Data, Json};
use shared::api::ErrorCode;
use shared::awards::api::{PoolRow, RefundPool};
use shared::awards::{QuotaRefusal, Transfer, admit_refund};

use super::sums;
use crate::State;
use crate::awards::Setting;
use crate::awards::quotas::place::{refused, step_of, town_of};
use crate::awards::quotas::store::{find_transfer, pool_of, refund};
use crate::awards::quotas::{Entry, form, record_transfer};
use crate::db::Conn;
use crate::error::Result;
use crate::registers::audit::{self, Event};
use crate::registers::orgs::Org;
use crate::web::{Authorized, Permit, Reply};

pub(in crate::awards) async fn handler(
    Authorized { request, permit }: Authorized<RefundPool>,
    state: Data<State>,
) -> Reply<PoolRow> {
    let setting = Setting::of(&state, &permit.actor.district);
    let answer = state
        .db
        .write(move |conn| give(conn, &setting, &permit, &request));
    answer.await.map(Json)
}

fn give(
    conn: &mut Conn,
    setting: &Setting,
    permit: &Permit<RefundPool>,
    request: &RefundPool,
) -> Result<PoolRow> {
    let town = town_of(conn, setting, permit, request.org)?;
    if let Some(known) = find_transfer(conn, request.transfer)? {
        return again(conn, setting, &town, request, &known);
    }
    form::check(
        setting,
        &town,
        (request.year, request.points, &request.note),
    )?;
    let pool = pool_of(conn, town.id, request.year)?;
    admit_refund(request.points, step_of(setting, &town), &pool).map_err(refused)?;
    let by = (town.district.as_str(), permit.actor.account);
    if !record_transfer(conn, setting.now, by, &entry(setting, request))? {
        // Someone was quicker with the same id since it was looked up.
        let known = find_transfer(conn, request.transfer)?;
        let known = known.ok_or(ErrorCode::IdReused)?;
        return again(conn, setting, &town, request, &known);
    }
    let row = audit::Entry::by(&permit.actor, &permit.request_id, Event::QuotaReturned)
        .of_org(town.id)
        .subject(request.transfer)
        .detail(serde_json::json!({ "year": request.year, "points": request.points }));
    audit::record(conn, setting.now, row)?;
    if !refund(conn, (town.id, request.year), request.points)? {
        let left = pool_of(conn, town.id, request.year)?.refundable();
        return Err(refused(QuotaRefusal::ExceedsUnused { left }));
    }
    sums(conn, setting, &town, request.year)
}

/// The answer to an id that is known: the same entry gets the same answer.
fn again(
    conn: &mut Conn,
    setting: &Setting,
    town: &Org,
    request: &RefundPool,
    known: &Entry,
) -> Result<PoolRow> {
    if !known.is(&entry(setting, request)) {
        return Err(refused(QuotaRefusal::IdReused));
    }
    sums(conn, setting, town, request.year)
}

fn entry(setting: &Setting, request: &RefundPool) -> Entry {
    Entry {
        transfer: Transfer::refund(
            request.transfer,
            (request.org, request.year),
            request.points,
            setting.today(),
        ),
        org: request.org,
        year: request.year,
        note: request.note.to_string(),
    }
}
