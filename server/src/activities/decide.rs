//! Confirm the list of who was there, or send it back.

use actix_web::web::{Data, Json};
use shared::activities::api::{ActivityView, DecideAttendance};
use shared::activities::{ActivityAct, AttendanceFinding};

use crate::State;
use crate::activities::act::{Said, needs_words, sent_before, take};
use crate::activities::{Setting, activity_within, hold, refused, view};
use crate::db::Conn;
use crate::error::Result;
use crate::web::{Authorized, Permit, Reply};

pub(super) async fn handler(
    Authorized { request, permit }: Authorized<DecideAttendance>,
    state: Data<State>,
) -> Reply<ActivityView> {
    let setting = Setting::of(&state);
    let answer = state
        .db
        .write(move |conn| decide(conn, &setting, &permit, &request));
    answer.await.map(Json)
}

fn decide(
    conn: &mut Conn,
    setting: &Setting,
    permit: &Permit<DecideAttendance>,
    request: &DecideAttendance,
) -> Result<ActivityView> {
    activity_within(conn, setting, permit, (request.org, request.activity))?;
    let activity = hold(conn, request.activity)?;
    let said = Said {
        step: request.step,
        note: &request.note,
        person: None,
    };
    if !sent_before(conn, permit, &activity, (act_of(request.finding), &said))? {
        if request.finding == AttendanceFinding::SendBack {
            needs_words("/note", &request.note)?;
        }
        let head = view::confirming(conn, &permit.actor, &activity)?;
        let act = activity.standing().decide(request.finding, head);
        let act = act.map_err(refused)?;
        take(conn, setting, permit, &activity, (act, &said))?;
    }
    let activity = hold(conn, request.activity)?;
    view::of(conn, setting, &permit.actor, &activity)
}

/// The act that a finding is.
const fn act_of(finding: AttendanceFinding) -> ActivityAct {
    match finding {
        AttendanceFinding::Confirm => ActivityAct::Confirmed,
        AttendanceFinding::SendBack => ActivityAct::SentBack,
    }
}
