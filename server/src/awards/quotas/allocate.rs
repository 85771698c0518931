//! Allocate points to an awarder for a year.

use actix_web::web::{Data, Json};
use shared::api::ErrorCode;
use shared::awards::api::{AllocateQuota, QuotaRow};
use shared::awards::{AwardRefusal, Transfer, TransferKind};
use shared::base::{Bilingual, Points};

use crate::State;
use crate::awards::decision::{refused, year_of};
use crate::awards::quotas::read::sums;
use crate::awards::quotas::store::{add_to_quota, find_transfer, take_quota};
use crate::awards::quotas::{Entry, record_transfer};
use crate::awards::setting::awarder_kind;
use crate::awards::{Setting, org_within};
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::registers::audit::{self, Event};
use crate::registers::orgs::Org;
use crate::web::{Permit, Reply, Seen, Updating};

/// The most points one allocation may carry; more is a slip of the pen.
const ALLOCATION_MAX: Points = Points::whole(1_000_000);

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
    let org = org_within(conn, setting.today(), permit, request.org)?;
    let year = (org.id, request.year);
    if seen.compares() {
        // Whoever else enters something in this ledger waits here, or is waited for.
        take_quota(conn, &org.district, year)?;
    }
    if let Some(known) = find_transfer(conn, request.transfer)? {
        return again(conn, setting, &org, request, &known);
    }
    seen.still(|| sums(conn, setting, &org, request.year))?;
    check(setting, &org, request)?;
    let entry = entry(setting, request);
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
    add_to_quota(conn, &org.district, year, request.points)?;
    sums(conn, setting, &org, request.year)
}

fn entry(setting: &Setting, request: &AllocateQuota) -> Entry {
    let today = setting.today();
    Entry {
        transfer: Transfer::allocation(
            request.transfer,
            request.org,
            request.year,
            request.points,
            today,
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
    let same = known.transfer.kind == TransferKind::Allocation
        && known.org == request.org
        && known.year == request.year
        && known.transfer.points == request.points
        && known.note == *request.note;
    if !same {
        return Err(refused(AwardRefusal::IdReused));
    }
    sums(conn, setting, org, request.year)
}

/// The form of an allocation; every field at fault is told at once.
fn check(setting: &Setting, org: &Org, request: &AllocateQuota) -> Result<()> {
    let mut problems = Vec::new();
    let mut wrong = |pointer: &str, zh: &str, en: &str| {
        let words = Bilingual::new(zh, en);
        problems.push(shared::api::FieldProblem {
            pointer: pointer.to_owned(),
            zh: words.zh,
            en: words.en,
        });
    };
    if org.is_ended(setting.today()) {
        return Err(refused(AwardRefusal::AwarderEnded));
    }
    if awarder_kind(org.kind).is_none() {
        wrong(
            "/org",
            "这个单位不能赋分。",
            "This organisation does not award points.",
        );
    }
    let this_year = year_of(setting);
    if ![this_year, this_year + 1].contains(&request.year) {
        wrong(
            "/year",
            "只能分配今年或明年的额度。",
            "Quotas are for this year or the next.",
        );
    }
    if request.points > ALLOCATION_MAX {
        wrong(
            "/points",
            "数额太大，请核对。",
            "The amount is too large; check it.",
        );
    }
    if request.note.is_empty() {
        wrong("/note", "请写明依据。", "Say on what basis.");
    }
    if !problems.is_empty() {
        return Err(Error::invalid(problems));
    }
    check_points(setting, org, request.points)
}

fn check_points(setting: &Setting, org: &Org, points: Points) -> Result<()> {
    if points <= Points::ZERO {
        return Err(refused(AwardRefusal::PointsNotPositive));
    }
    let terms = setting.terms();
    let own = terms
        .indicators
        .iter()
        .filter(|indicator| Some(indicator.awarder) == awarder_kind(org.kind));
    match own.map(|indicator| indicator.step).min() {
        Some(step) if !points.is_multiple_of(step) => {
            Err(refused(AwardRefusal::PointsNotInStep { step }))
        }
        _ => Ok(()),
    }
}
