//! Void a signed award: a reversing ledger row; quota and cap get the points back.

use actix_web::web::{Data, Json};
use shared::awards::AwardRefusal;
use shared::awards::api::{AwardView, VoidAward};
use shared::base::{Bilingual, TransferId};
use uuid::Uuid;

use crate::State;
use crate::awards::decision::{cap_key, refused};
use crate::awards::{Award, Setting, Step, award_of, org_within, quotas, store, view};
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::registers::audit::{self, Entry, Event};
use crate::web::{Authorized, Permit, Reply};

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
    let org = org_within(conn, setting.today(), permit, request.org)?;
    let award = award_of(conn, request.org, request.award)?;
    let account = permit.actor.account;
    if award.record()?.void(setting.today()).is_err() || !take(conn, &award)? {
        let award = award_of(conn, request.org, request.award)?;
        let again = award.step == Step::Voided && award.ended_by(account, &request.reason);
        return if again {
            view::of(conn, setting, &permit.actor, award)
        } else {
            Err(refused(AwardRefusal::NotVoidable))
        };
    }
    store::insert_ending(conn, setting.now, award.id, account, &request.reason)?;
    let entry = Entry::by(&permit.actor, &permit.request_id, Event::AwardVoided)
        .of_org(org.id)
        .about(award.line.person)
        .subject(award.id);
    audit::record(conn, setting.now, entry)?;
    give_back(conn, setting, permit, &award, &request.reason)?;
    let voided = award_of(conn, request.org, request.award)?;
    view::of(conn, setting, &permit.actor, voided)
}

/// Reverses the grant, in the year whose quota it used.
fn give_back(
    conn: &mut Conn,
    setting: &Setting,
    permit: &Permit<VoidAward>,
    award: &Award,
    reason: &str,
) -> Result<()> {
    let grant = quotas::transfer_of(conn, award.id)?;
    let transfer = grant
        .transfer
        .void(TransferId(Uuid::now_v7()), setting.today())
        .ok_or_else(|| Error::internal("a grant that cannot be reversed"))?;
    let entry = quotas::Entry {
        transfer,
        note: reason.to_owned(),
        ..grant
    };
    let by = (award.district.as_str(), permit.actor.account);
    quotas::record_transfer(conn, setting.now, by, &entry)?;
    let key = cap_key(award, entry.year);
    quotas::return_to_cap(conn, &key, transfer.points)?;
    quotas::return_to_quota(conn, award.org, entry.year, transfer.points)
}

fn take(conn: &mut Conn, award: &Award) -> Result<bool> {
    store::take_step(conn, award.id, Step::Signed, Step::Voided)
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
