//! Give a town points to hand down.

use actix_web::web::{Data, Json};
use shared::api::ErrorCode;
use shared::awards::api::{FundTown, PoolRow};
use shared::awards::{HandDown, QuotaRefusal, Transfer, admit_hand_down};
use shared::base::Points;

use super::{awarders_of, bound_of, sums};
use crate::State;
use crate::awards::Setting;
use crate::awards::quotas::place::{refused, step_of, town_of};
use crate::awards::quotas::store::{find_transfer, fund, pool_of};
use crate::awards::quotas::{Entry, form, record_transfer};
use crate::db::Conn;
use crate::error::Result;
use crate::registers::audit::{self, Event};
use crate::registers::orgs::Org;
use crate::web::{Authorized, Permit, Reply};

pub(in crate::awards) async fn handler(
    Authorized { request, permit }: Authorized<FundTown>,
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
    permit: &Permit<FundTown>,
    request: &FundTown,
) -> Result<PoolRow> {
    let town = town_of(conn, setting, permit, request.org)?;
    let pool = (town.id, request.year);
    if let Some(known) = find_transfer(conn, request.transfer)? {
        return again(conn, setting, &town, request, &known);
    }
    let bound = admit(conn, setting, &town, request)?;
    let by = (town.district.as_str(), permit.actor.account);
    if !record_transfer(conn, setting.now, by, &entry(setting, request))? {
        // Someone was quicker with the same id since it was looked up.
        let known = find_transfer(conn, request.transfer)?;
        let known = known.ok_or(ErrorCode::IdReused)?;
        return again(conn, setting, &town, request, &known);
    }
    let row = audit::Entry::by(&permit.actor, &permit.request_id, Event::QuotaFunded)
        .of_org(town.id)
        .subject(request.transfer)
        .detail(serde_json::json!({ "year": request.year, "points": request.points }));
    audit::record(conn, setting.now, row)?;
    if !fund(conn, &town.district, pool, (request.points, bound))? {
        let left = bound - pool_of(conn, town.id, request.year)?.funded;
        return Err(refused(QuotaRefusal::ExceedsFormula { bound, left }));
    }
    sums(conn, setting, &town, request.year)
}

/// Decides it on what is on record, and says what the pool may come to in all.
fn admit(conn: &mut Conn, setting: &Setting, town: &Org, request: &FundTown) -> Result<Points> {
    if town.is_ended(setting.today()) {
        return Err(refused(QuotaRefusal::AwarderEnded));
    }
    form::check(setting, town, (request.year, request.points, &request.note))?;
    let (bound, _) = bound_of(conn, setting, town, request.year)?;
    let awarders = awarders_of(conn, setting, town)?;
    let steps = awarders.iter().filter_map(|org| step_of(setting, org));
    let at = HandDown {
        step: steps.min(),
        allocated: pool_of(conn, town.id, request.year)?.funded,
        bound,
        pool: None,
    };
    admit_hand_down(request.points, &at).map_err(refused)?;
    bound.ok_or_else(|| refused(QuotaRefusal::NoFormula))
}

/// The answer to an id that is known: the same entry gets the same answer.
fn again(
    conn: &mut Conn,
    setting: &Setting,
    town: &Org,
    request: &FundTown,
    known: &Entry,
) -> Result<PoolRow> {
    if !known.is(&entry(setting, request)) {
        return Err(refused(QuotaRefusal::IdReused));
    }
    sums(conn, setting, town, request.year)
}

fn entry(setting: &Setting, request: &FundTown) -> Entry {
    Entry {
        transfer: Transfer::funding(
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
