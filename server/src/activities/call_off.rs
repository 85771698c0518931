//! Call an activity off.

use actix_web::web::{Data, Json};
use shared::activities::ActivityAct;
use shared::activities::api::{ActivityView, CallOffActivity};

use crate::State;
use crate::activities::act::{Said, needs_words, sent_before, take};
use crate::activities::{Setting, activity_within, hold, refused, view};
use crate::db::Conn;
use crate::error::Result;
use crate::web::{Authorized, Permit, Reply};

pub(super) async fn handler(
    Authorized { request, permit }: Authorized<CallOffActivity>,
    state: Data<State>,
) -> Reply<ActivityView> {
    let setting = Setting::of(&state);
    let answer = state
        .db
        .write(move |conn| call_off(conn, &setting, &permit, &request));
    answer.await.map(Json)
}

fn call_off(
    conn: &mut Conn,
    setting: &Setting,
    permit: &Permit<CallOffActivity>,
    request: &CallOffActivity,
) -> Result<ActivityView> {
    activity_within(conn, setting, permit, (request.org, request.activity))?;
    let activity = hold(conn, request.activity)?;
    let said = Said {
        step: request.step,
        note: &request.note,
        person: None,
    };
    if !sent_before(conn, permit, &activity, (ActivityAct::CalledOff, &said))? {
        needs_words("/note", &request.note)?;
        let act = activity.standing().call_off().map_err(refused)?;
        take(conn, setting, permit, &activity, (act, &said))?;
    }
    let activity = hold(conn, request.activity)?;
    view::of(conn, setting, &permit.actor, &activity)
}
