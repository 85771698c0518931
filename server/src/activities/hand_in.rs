//! Hand the list of who was there in.

use actix_web::web::{Data, Json};
use shared::activities::ActivityAct;
use shared::activities::api::{ActivityView, HandInAttendance};

use crate::State;
use crate::activities::act::{Said, sent_before, take};
use crate::activities::{Setting, activity_within, hold, refused, store, view};
use crate::db::Conn;
use crate::error::Result;
use crate::web::{Authorized, Permit, Reply};

pub(super) async fn handler(
    Authorized { request, permit }: Authorized<HandInAttendance>,
    state: Data<State>,
) -> Reply<ActivityView> {
    let setting = Setting::of(&state);
    let answer = state
        .db
        .write(move |conn| hand_in(conn, &setting, &permit, &request));
    answer.await.map(Json)
}

fn hand_in(
    conn: &mut Conn,
    setting: &Setting,
    permit: &Permit<HandInAttendance>,
    request: &HandInAttendance,
) -> Result<ActivityView> {
    activity_within(conn, setting, permit, (request.org, request.activity))?;
    let activity = hold(conn, request.activity)?;
    let said = Said {
        step: request.step,
        note: "",
        person: None,
    };
    if !sent_before(conn, permit, &activity, (ActivityAct::HandedIn, &said))? {
        let people = store::people(conn, activity.id)?;
        let present = people.iter().filter(|(_, one)| one.present().is_some());
        let standing = activity.standing();
        let act = standing.hand_in(present.count(), setting.now.date);
        let act = act.map_err(refused)?;
        take(conn, setting, permit, &activity, (act, &said))?;
    }
    let activity = hold(conn, request.activity)?;
    view::of(conn, setting, &permit.actor, &activity)
}
