//! Revoke what was confirmed of one person.

use actix_web::web::{Data, Json};
use shared::activities::ActivityAct;
use shared::activities::api::{ActivityView, RevokeAttendance};

use crate::State;
use crate::activities::act::{Said, needs_words, sent_before, take};
use crate::activities::{Setting, activity_within, hold, refused, store, view};
use crate::db::Conn;
use crate::error::Result;
use crate::web::{Authorized, Permit, Reply};

pub(super) async fn handler(
    Authorized { request, permit }: Authorized<RevokeAttendance>,
    state: Data<State>,
) -> Reply<ActivityView> {
    let setting = Setting::of(&state);
    let answer = state
        .db
        .write(move |conn| revoke(conn, &setting, &permit, &request));
    answer.await.map(Json)
}

fn revoke(
    conn: &mut Conn,
    setting: &Setting,
    permit: &Permit<RevokeAttendance>,
    request: &RevokeAttendance,
) -> Result<ActivityView> {
    activity_within(conn, setting, permit, (request.org, request.activity))?;
    let activity = hold(conn, request.activity)?;
    let said = Said {
        step: request.step,
        note: &request.note,
        person: Some(request.person),
    };
    if !sent_before(conn, permit, &activity, (ActivityAct::Revoked, &said))? {
        needs_words("/note", &request.note)?;
        let one = store::on_list(conn, activity.id, request.person)?;
        let act = activity.standing().revoke(one.standing(false));
        let act = act.map_err(refused)?;
        take(conn, setting, permit, &activity, (act, &said))?;
    }
    let activity = hold(conn, request.activity)?;
    view::of(conn, setting, &permit.actor, &activity)
}
