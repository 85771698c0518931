//! Ask once that somebody else looks at a rejection.

use actix_web::web::{Data, Json};
use shared::objections::api::{ObjectionView, ReviewObjection};
use shared::objections::{ObjectionAct, ObjectionRefusal};

use crate::State;
use crate::db::Conn;
use crate::error::Result;
use crate::objections::act::{Said, needs_words, sent_before, take};
use crate::objections::reach::reached;
use crate::objections::{Setting, refused, view};
use crate::web::{Authorized, By, Permit, Reply};

pub(super) async fn handler(
    Authorized { request, permit }: Authorized<ReviewObjection>,
    state: Data<State>,
) -> Reply<ObjectionView> {
    let setting = Setting::of(&state, &permit.actor.district)?;
    let answer = state
        .db
        .write(move |conn| review(conn, &setting, &permit, &request));
    answer.await.map(Json)
}

fn review(
    conn: &mut Conn,
    setting: &Setting,
    permit: &Permit<ReviewObjection>,
    request: &ReviewObjection,
) -> Result<ObjectionView> {
    let found = reached(conn, setting.now.date, permit, request.objection)?;
    let said = Said {
        step: request.step,
        note: &request.note,
    };
    let by = By::of(permit, None);
    let (objection, act) = (&found.objection, ObjectionAct::ReviewAsked);
    if !sent_before(conn, &by, objection, &said, &[act])? {
        needs_words("/note", &request.note)?;
        let standing = view::standing(conn, &found, setting.now.date)?;
        let act = standing.ask_review(setting.now.date).map_err(refused)?;
        let late = ObjectionRefusal::ReviewedAlready;
        take(
            conn,
            setting,
            &by,
            (objection, &found.line),
            (act, &said, late),
        )?;
    }
    view::own(conn, setting, permit, request.objection)
}
