//! Move unused quota to another awarder of the same town.
//!
//! The points go through the town's pool in one moment, so the pool itself stays as it is.

use actix_web::web::{Data, Json};
use shared::api::ErrorCode;
use shared::awards::api::{MoveQuota, QuotaRow};
use shared::awards::{HandDown, QuotaRefusal, Source, Transfer, admit_give_back, admit_hand_down};
use shared::base::{OrgId, Points};

use crate::State;
use crate::awards::Setting;
use crate::awards::quotas::place::{org_of, refused, source_of, step_of};
use crate::awards::quotas::read::sums;
use crate::awards::quotas::store::{add_to_quota, balance, find_transfer, take_unused};
use crate::awards::quotas::{Entry, form, formula, record_transfer};
use crate::db::Conn;
use crate::error::Result;
use crate::registers::audit::{self, Event};
use crate::registers::orgs::Org;
use crate::web::{Authorized, Permit, Reply};

pub(in crate::awards) async fn handler(
    Authorized { request, permit }: Authorized<MoveQuota>,
    state: Data<State>,
) -> Reply<QuotaRow> {
    let setting = Setting::of(&state, &permit.actor.district);
    let answer = state
        .db
        .write(move |conn| move_over(conn, &setting, &permit, &request));
    answer.await.map(Json)
}

fn move_over(
    conn: &mut Conn,
    setting: &Setting,
    permit: &Permit<MoveQuota>,
    request: &MoveQuota,
) -> Result<QuotaRow> {
    let from = org_of(conn, setting, permit, request.org)?;
    if let Some(known) = find_transfer(conn, request.transfer)? {
        return again(conn, setting, &from, request, &known);
    }
    let to = org_of(conn, setting, permit, request.to)?;
    let (town, bound) = admit(conn, setting, (&from, &to), request)?;
    let by = (from.district.as_str(), permit.actor.account);
    for entry in entries(setting, town, request) {
        if !record_transfer(conn, setting.now, by, &entry)? {
            // Someone was quicker with the same ids since they were looked up.
            let known = find_transfer(conn, request.transfer)?;
            let known = known.ok_or(ErrorCode::IdReused)?;
            return again(conn, setting, &from, request, &known);
        }
        let row = audit::Entry::by(&permit.actor, &permit.request_id, Event::QuotaMoved)
            .of_org(entry.org)
            .subject(entry.transfer.id)
            .detail(serde_json::json!({ "year": request.year, "points": request.points }));
        audit::record(conn, setting.now, row)?;
    }
    carry(conn, (&from, &to), (request, bound))?;
    sums(conn, setting, &from, request.year)
}

/// The answer to an id that is known: the same move gets the same answer.
fn again(
    conn: &mut Conn,
    setting: &Setting,
    from: &Org,
    request: &MoveQuota,
    known: &Entry,
) -> Result<QuotaRow> {
    let Source::Town(town) = known.source() else {
        return Err(refused(QuotaRefusal::IdReused));
    };
    let [left, came] = entries(setting, town, request);
    let arrived = find_transfer(conn, request.arrival)?;
    if !known.is(&left) || !arrived.is_some_and(|known| known.is(&came)) {
        return Err(refused(QuotaRefusal::IdReused));
    }
    sums(conn, setting, from, request.year)
}

/// Decides the move; the town, and what the other may come to in all.
fn admit(
    conn: &mut Conn,
    setting: &Setting,
    (from, to): (&Org, &Org),
    request: &MoveQuota,
) -> Result<(OrgId, Points)> {
    if to.is_ended(setting.today()) {
        return Err(refused(QuotaRefusal::AwarderEnded));
    }
    form::check(setting, from, (request.year, request.points, &request.note))?;
    let sources = (
        source_of(conn, setting, from)?,
        source_of(conn, setting, to)?,
    );
    let town = match sources {
        (Source::Town(one), Source::Town(other)) if one == other && from.id != to.id => one,
        _ => return Err(refused(QuotaRefusal::NotOneTown)),
    };
    let formula = formula::formula(conn, setting, to, request.year)?;
    let bound = formula.map(|formula| formula.points);
    let at = HandDown {
        step: step_of(setting, to),
        allocated: balance(conn, to.id, request.year)?.allocated,
        bound,
        pool: None,
    };
    admit_hand_down(request.points, &at).map_err(refused)?;
    let account = balance(conn, from.id, request.year)?;
    admit_give_back(request.points, step_of(setting, from), &account).map_err(refused)?;
    let bound = bound.ok_or_else(|| refused(QuotaRefusal::NoFormula))?;
    Ok((town, bound))
}

/// Both balances, in the order of their ids, so that of two moves that cross neither waits for the
/// other.
fn carry(
    conn: &mut Conn,
    (from, to): (&Org, &Org),
    (request, bound): (&MoveQuota, Points),
) -> Result<()> {
    let (year, points) = (request.year, request.points);
    let mut ends = [from.id, to.id];
    ends.sort_unstable();
    for org in ends {
        if org == from.id {
            if !take_unused(conn, (org, year), points)? {
                let left = balance(conn, org, year)?.left();
                return Err(refused(QuotaRefusal::ExceedsUnused { left }));
            }
        } else if !add_to_quota(conn, &to.district, (org, year), (points, bound))? {
            let left = bound - balance(conn, org, year)?.allocated;
            return Err(refused(QuotaRefusal::ExceedsFormula { bound, left }));
        }
    }
    Ok(())
}

fn entries(setting: &Setting, town: OrgId, request: &MoveQuota) -> [Entry; 2] {
    let rows = Transfer::moved(
        (request.transfer, request.arrival),
        (town, request.year),
        (request.org, request.to),
        request.points,
        setting.today(),
    );
    let mut orgs = [request.org, request.to].into_iter();
    rows.map(|transfer| Entry {
        transfer,
        org: orgs.next().unwrap_or(request.org),
        year: request.year,
        note: request.note.to_string(),
    })
}
