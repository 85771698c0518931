//! Take the own objection back while it waits.

use actix_web::web::{Data, Json};
use shared::objections::api::{ObjectionView, WithdrawObjection};
use shared::objections::{ObjectionAct, ObjectionRefusal};

use crate::State;
use crate::db::Conn;
use crate::error::Result;
use crate::objections::act::{Said, sent_before, take};
use crate::objections::reach::reached;
use crate::objections::{Setting, refused, view};
use crate::web::{Authorized, By, Permit, Reply};

pub(super) async fn handler(
    Authorized { request, permit }: Authorized<WithdrawObjection>,
    state: Data<State>,
) -> Reply<ObjectionView> {
    let setting = Setting::of(&state, &permit.actor.district)?;
    let answer = state
        .db
        .write(move |conn| withdraw(conn, &setting, &permit, &request));
    answer.await.map(Json)
}

fn withdraw(
    conn: &mut Conn,
    setting: &Setting,
    permit: &Permit<WithdrawObjection>,
    request: &WithdrawObjection,
) -> Result<ObjectionView> {
    let found = reached(conn, setting.now.date, permit, request.objection)?;
    let said = Said {
        step: request.step,
        note: &request.note,
    };
    let by = By::of(permit, None);
    let (objection, act) = (&found.objection, ObjectionAct::Withdrawn);
    if !sent_before(conn, &by, objection, &said, &[act])? {
        let standing = view::standing(conn, &found, setting.now.date)?;
        let act = standing.withdraw(setting.now.date).map_err(refused)?;
        let late = ObjectionRefusal::Ended;
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
