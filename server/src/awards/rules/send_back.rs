//! Send award rules back while they stand in notice: they never bind.

use actix_web::web::{Data, Json};
use shared::api::ErrorCode;
use shared::awards::api::{ReturnRules, RulesDesk};
use shared::awards::{RulesRefusal, RulesState};
use shared::base::Bilingual;

use crate::State;
use crate::awarders;
use crate::awards::Setting;
use crate::awards::rules::{desk, org_reached, refused, store, timeline, versions_of};
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::registers::audit::{self, Entry, Event};
use crate::web::{Authorized, Permit, Reply};

pub(in crate::awards) async fn handler(
    Authorized { request, permit }: Authorized<ReturnRules>,
    state: Data<State>,
) -> Reply<RulesDesk> {
    if request.reason.is_empty() {
        return Err(Error::field(
            "/reason",
            Bilingual::new(
                "请写明理由，单位能看到。",
                "Give the reason; the organisation reads it.",
            ),
        ));
    }
    let setting = Setting::of(&state, &permit.actor.district);
    let answer = state
        .db
        .write(move |conn| send_back(conn, &setting, &permit, &request));
    answer.await.map(Json)
}

fn send_back(
    conn: &mut Conn,
    setting: &Setting,
    permit: &Permit<ReturnRules>,
    request: &ReturnRules,
) -> Result<RulesDesk> {
    let (org, grant) = org_reached(conn, setting.today(), permit, request.org)?;
    let known = versions_of(conn, &[org.id])?
        .remove(&org.id)
        .unwrap_or_default();
    let one = known.iter().find(|one| one.version == request.version);
    let one = one.ok_or(ErrorCode::NotFound)?;
    let account = permit.actor.account;
    let again = one
        .returned
        .as_ref()
        .is_some_and(|(by, _, reason)| *by == account && **reason == *request.reason);
    if !again {
        awarders::admit_decision(conn, setting.today(), &permit.actor, (&org, &grant))?;
        let state = timeline(&known).state_on(one.version, setting.today());
        let said = (account, &*request.reason);
        let sent_back = state == Some(RulesState::Noticed)
            && store::insert_return(conn, setting.now, &one.id, said)?;
        if !sent_back {
            return Err(refused(RulesRefusal::NotInNotice));
        }
        let entry = Entry::by(&permit.actor, &permit.request_id, Event::RulesReturned)
            .of_org(org.id)
            .subject(&one.id)
            .detail(serde_json::json!({ "version": one.version }));
        audit::record(conn, setting.now, entry)?;
    }
    desk::of(conn, setting, &permit.actor, &org)
}
