//! Take back a draft (who wrote it) or send it back (the head); it had reserved nothing.

use actix_web::web::{Data, Json};
use shared::awards::AwardRefusal;
use shared::awards::api::{AwardView, WithdrawAward};
use shared::base::Bilingual;

use crate::State;
use crate::awards::decision::refused;
use crate::awards::{Award, Setting, Step, award_of, org_within, store, view};
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::registers::audit::{self, Entry, Event};
use crate::web::{Authorized, Permit, Reply};

pub(super) async fn handler(
    Authorized { request, permit }: Authorized<WithdrawAward>,
    state: Data<State>,
) -> Reply<AwardView> {
    let setting = Setting::of(&state, &permit.actor.district);
    let answer = state
        .db
        .write(move |conn| withdraw(conn, &setting, &permit, &request));
    answer.await.map(Json)
}

fn withdraw(
    conn: &mut Conn,
    setting: &Setting,
    permit: &Permit<WithdrawAward>,
    request: &WithdrawAward,
) -> Result<AwardView> {
    let org = org_within(conn, setting.today(), permit, request.org)?;
    let award = award_of(conn, request.org, request.award)?;
    let account = permit.actor.account;
    let keepers = store::keepers(conn, &[award.id])?.remove(&award.id);
    let keepers = keepers.unwrap_or_default();
    let kept = keepers.iter().any(|(keeper, _)| *keeper == account);
    if request.reason.is_empty() && account != award.drafted_by && !kept {
        return Err(no_reason());
    }
    if award.record()?.withdraw().is_err() || !take(conn, &award)? {
        let award = award_of(conn, request.org, request.award)?;
        let again = award.step == Step::Withdrawn && award.ended_by(account, &request.reason);
        return if again {
            view::of(conn, setting, &permit.actor, award)
        } else {
            Err(refused(AwardRefusal::NotDrafted))
        };
    }
    store::insert_ending(conn, setting.now, award.id, account, &request.reason)?;
    let entry = Entry::by(&permit.actor, &permit.request_id, Event::AwardWithdrawn)
        .of_org(org.id)
        .about(award.line.person)
        .subject(award.id);
    audit::record(conn, setting.now, entry)?;
    let withdrawn = award_of(conn, request.org, request.award)?;
    view::of(conn, setting, &permit.actor, withdrawn)
}

fn take(conn: &mut Conn, award: &Award) -> Result<bool> {
    store::take_step(conn, award.id, Step::Drafted, Step::Withdrawn)
}

fn no_reason() -> Error {
    Error::field(
        "/reason",
        Bilingual::new(
            "退回别人的草稿要写明理由。",
            "Sending back someone else's draft needs a reason.",
        ),
    )
}
