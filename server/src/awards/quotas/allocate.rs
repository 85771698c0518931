//! Allocate points to an awarder for a year, out of its town's pool or by the district itself.

use actix_web::web::{Data, Json};
use shared::api::ErrorCode;
use shared::awards::api::{AllocateQuota, QuotaRow};
use shared::awards::{HandDown, QuotaRefusal, Source, Transfer, admit_hand_down};

use crate::State;
use crate::awards::Setting;
use crate::awards::quotas::place::{may_allocate, org_of, refused, source_of, step_of};
use crate::awards::quotas::read::{guarded, sums};
use crate::awards::quotas::store::{
    add_to_quota, balance, find_transfer, hand_down, pool_of, take_quota,
};
use crate::awards::quotas::{Entry, form, formula, record_transfer};
use crate::db::Conn;
use crate::error::Result;
use crate::registers::audit::{self, Event};
use crate::registers::orgs::Org;
use crate::web::{Permit, Reply, Seen, Updating};

pub(in crate::awards) async fn handler(
    Updating {
        request,
        permit,
        seen,
    }: Updating<AllocateQuota>,
    state: Data<State>,
) -> Reply<QuotaRow> {
    let setting = Setting::of(&state, &permit.actor.district);
    let answer = state
        .db
        .write(move |conn| allocate(conn, &setting, (&permit, &seen), &request));
    answer.await.map(Json)
}

fn allocate(
    conn: &mut Conn,
    setting: &Setting,
    (permit, seen): (&Permit<AllocateQuota>, &Seen<AllocateQuota>),
    request: &AllocateQuota,
) -> Result<QuotaRow> {
    let org = org_of(conn, setting, permit, request.org)?;
    let year = (org.id, request.year);
    if seen.compares() {
        // Whoever else enters something in this ledger waits here, or is waited for.
        take_quota(conn, &org.district, year)?;
    }
    if let Some(known) = find_transfer(conn, request.transfer)? {
        return again(conn, setting, &org, request, &known);
    }
    seen.still(|| guarded(conn, setting, &org, request.year))?;
    let source = source_of(conn, setting, &org)?;
    check(setting, &org, request)?;
    may_allocate(permit, source)?;
    let bound = admit(conn, setting, (&org, source), request)?;
    let entry = entry(setting, source, request);
    let by = (org.district.as_str(), permit.actor.account);
    if !record_transfer(conn, setting.now, by, &entry)? {
        // Someone was quicker with the same id since it was looked up.
        let known = find_transfer(conn, request.transfer)?;
        let known = known.ok_or(ErrorCode::IdReused)?;
        return again(conn, setting, &org, request, &known);
    }
    let row = audit::Entry::by(&permit.actor, &permit.request_id, Event::QuotaAllocated)
        .of_org(org.id)
        .subject(request.transfer)
        .detail(serde_json::json!({ "year": request.year, "points": request.points }));
    audit::record(conn, setting.now, row)?;
    if !add_to_quota(conn, &org.district, year, (request.points, bound))? {
        let left = bound - balance(conn, org.id, request.year)?.allocated;
        return Err(refused(QuotaRefusal::ExceedsFormula { bound, left }));
    }
    if let Source::Town(town) = source
        && !hand_down(conn, (town, request.year), request.points)?
    {
        let left = pool_of(conn, town, request.year)?.left();
        return Err(refused(QuotaRefusal::ExceedsPool { left }));
    }
    sums(conn, setting, &org, request.year)
}

fn entry(setting: &Setting, source: Source, request: &AllocateQuota) -> Entry {
    Entry {
        transfer: Transfer::allocation(
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

/// The answer to an id that is known: the same allocation gets the same answer.
fn again(
    conn: &mut Conn,
    setting: &Setting,
    org: &Org,
    request: &AllocateQuota,
    known: &Entry,
) -> Result<QuotaRow> {
    if !known.is(&entry(setting, known.source(), request)) {
        return Err(refused(QuotaRefusal::IdReused));
    }
    sums(conn, setting, org, request.year)
}

fn check(setting: &Setting, org: &Org, request: &AllocateQuota) -> Result<()> {
    if org.is_ended(setting.today()) {
        return Err(refused(QuotaRefusal::AwarderEnded));
    }
    form::check(setting, org, (request.year, request.points, &request.note))
}

/// Decides the allocation on what is on record, and says what it may come to in all.
fn admit(
    conn: &mut Conn,
    setting: &Setting,
    (org, source): (&Org, Source),
    request: &AllocateQuota,
) -> Result<shared::base::Points> {
    let formula = formula::formula(conn, setting, org, request.year)?;
    let bound = formula.map(|formula| formula.points);
    let pool = match source {
        Source::District => None,
        Source::Town(town) => Some(pool_of(conn, town, request.year)?),
    };
    let at = HandDown {
        step: step_of(setting, org),
        allocated: balance(conn, org.id, request.year)?.allocated,
        bound,
        pool: pool.as_ref(),
    };
    admit_hand_down(request.points, &at).map_err(refused)?;
    bound.ok_or_else(|| refused(QuotaRefusal::NoFormula))
}
