//! Uphold or reject an objection, also on review.

use actix_web::web::{Data, Json};
use shared::objections::api::{AnswerObjection, ObjectionView};
use shared::objections::{Finding, ObjectionAct, ObjectionRefusal};

use crate::State;
use crate::db::Conn;
use crate::error::Result;
use crate::objections::act::{Said, needs_words, sent_before, take};
use crate::objections::reach::reached;
use crate::objections::{Setting, refused, view};
use crate::web::{Authorized, By, Permit, Reply};

pub(super) async fn handler(
    Authorized { request, permit }: Authorized<AnswerObjection>,
    state: Data<State>,
) -> Reply<ObjectionView> {
    let setting = Setting::of(&state, &permit.actor.district)?;
    let answer = state
        .db
        .write(move |conn| answer(conn, &setting, &permit, &request));
    answer.await.map(Json)
}

fn answer(
    conn: &mut Conn,
    setting: &Setting,
    permit: &Permit<AnswerObjection>,
    request: &AnswerObjection,
) -> Result<ObjectionView> {
    let found = reached(conn, setting.now.date, permit, request.objection)?;
    let said = Said {
        step: request.step,
        note: &request.note,
    };
    let by = By::of(permit, found.grant.org);
    let acts = acts(request.finding);
    if !sent_before(conn, &by, &found.objection, &said, acts)? {
        needs_words("/note", &request.note)?;
        let standing = view::standing(conn, &found, setting.now.date)?;
        let officer = view::officer(conn, &found, &permit.actor)?;
        let act = standing
            .decide(request.finding, officer, setting.now.date)
            .map_err(refused)?;
        let late = ObjectionRefusal::NotWaiting;
        let about = (&found.objection, &found.line);
        take(conn, setting, &by, about, (act, &said, late))?;
    }
    view::own(conn, setting, permit, request.objection)
}

/// What a finding is, at first and on review.
const fn acts(finding: Finding) -> &'static [ObjectionAct] {
    match finding {
        Finding::Uphold => &[ObjectionAct::Upheld, ObjectionAct::Overturned],
        Finding::Reject => &[ObjectionAct::Rejected, ObjectionAct::Confirmed],
    }
}
