//! Void a signed award: a reversing ledger row; quota and cap get the points back.

use actix_web::web::{Data, Json};
use shared::awards::AwardRefusal;
use shared::awards::api::{AwardView, VoidAward};
use shared::base::{AccountId, AwardId, Bilingual, TransferId};
use uuid::Uuid;

use crate::State;
use crate::awards::decision::{cap_key, refused};
use crate::awards::{Award, Setting, Step, award_of, org_within, quotas, store, view};
use crate::clock::Now;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::publicity;
use crate::registers::audit::{self, Entry, Event};
use crate::web::{Acting, Authorized, Permit, Reply};

pub(super) async fn handler(
    Authorized { request, permit }: Authorized<VoidAward>,
    state: Data<State>,
) -> Reply<AwardView> {
    if request.reason.is_empty() {
        return Err(no_reason());
    }
    let setting = Setting::of(&state, &permit.actor.district);
    let answer = state
        .db
        .write(move |conn| void(conn, &setting, &permit, &request));
    answer.await.map(Json)
}

fn void(
    conn: &mut Conn,
    setting: &Setting,
    permit: &Permit<VoidAward>,
    request: &VoidAward,
) -> Result<AwardView> {
    org_within(conn, setting.today(), permit, request.org)?;
    let award = award_of(conn, request.org, request.award)?;
    let by = (&permit.actor, permit.request_id.as_str());
    let voids = award.record()?.void(setting.today()).is_ok();
    if !voids || !take_away(conn, setting.now, by, (&award, &request.reason))? {
        let award = award_of(conn, request.org, request.award)?;
        let account = permit.actor.account;
        let again = award.step == Step::Voided && award.ended_by(account, &request.reason);
        return if again {
            view::of(conn, setting, &permit.actor, award)
        } else {
            Err(refused(AwardRefusal::NotVoidable))
        };
    }
    let voided = award_of(conn, request.org, request.award)?;
    view::of(conn, setting, &permit.actor, voided)
}

/// Voids a line in whose place an objection stands; false if it no longer is a signed one. What
/// an open objection holds never expires, so nothing else bars it.
pub fn void_for_objection(
    conn: &mut Conn,
    now: Now,
    by: (&Acting, &str),
    (id, reason): (AwardId, &str),
) -> Result<bool> {
    match store::find(conn, id)? {
        Some(award) => take_away(conn, now, by, (&award, reason)),
        None => Ok(false),
    }
}

/// Takes a signed award away, with the ending, the correction of the notice, the audit row and the
/// reversing row of the ledger; false if it no longer is signed.
fn take_away(
    conn: &mut Conn,
    now: Now,
    (actor, request_id): (&Acting, &str),
    (award, reason): (&Award, &str),
) -> Result<bool> {
    if !store::take_step(conn, award.id, Step::Signed, Step::Voided)? {
        return Ok(false);
    }
    store::insert_ending(conn, now, award.id, actor.account, reason)?;
    publicity::correct(conn, award.id, now.date)?;
    let entry = Entry::by(actor, request_id, Event::AwardVoided)
        .of_org(award.org)
        .about(award.line.person)
        .subject(award.id);
    audit::record(conn, now, entry)?;
    give_back(conn, now, actor.account, (award, reason))?;
    Ok(true)
}

/// Reverses the grant, in the year whose quota it used.
fn give_back(
    conn: &mut Conn,
    now: Now,
    by: AccountId,
    (award, reason): (&Award, &str),
) -> Result<()> {
    let grant = quotas::transfer_of(conn, award.id)?;
    let transfer = grant
        .transfer
        .void(TransferId(Uuid::now_v7()), now.date)
        .ok_or_else(|| Error::internal("a grant that cannot be reversed"))?;
    let entry = quotas::Entry {
        transfer,
        note: reason.to_owned(),
        ..grant
    };
    quotas::record_transfer(conn, now, (award.district.as_str(), by), &entry)?;
    let key = cap_key(award, entry.year);
    quotas::return_to_cap(conn, &key, transfer.points)?;
    quotas::return_to_quota(conn, award.org, entry.year, transfer.points)
}

fn no_reason() -> Error {
    Error::field(
        "/reason",
        Bilingual::new(
            "撤销要写明理由，本人和单位都能看到。",
            "Voiding needs a reason; the person and the organisation see it.",
        ),
    )
}
