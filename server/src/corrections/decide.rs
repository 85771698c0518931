//! Accept, ask for more, or reject, also on review.

use actix_web::web::{Data, Json};
use shared::corrections::api::{CorrectionView, DecideCorrection};
use shared::corrections::{CorrectionAct, CorrectionRefusal, Decision};

use crate::State;
use crate::corrections::act::{Said, needs_words, sent_before, take};
use crate::corrections::reach::reached;
use crate::corrections::{Setting, refused, view};
use crate::db::Conn;
use crate::error::Result;
use crate::web::{Authorized, By, Permit, Reply};

pub(super) async fn handler(
    Authorized { request, permit }: Authorized<DecideCorrection>,
    state: Data<State>,
) -> Reply<CorrectionView> {
    let setting = Setting::of(&state, &permit.actor.district)?;
    let answer = state
        .db
        .write(move |conn| decide(conn, &setting, &permit, &request));
    answer.await.map(Json)
}

fn decide(
    conn: &mut Conn,
    setting: &Setting,
    permit: &Permit<DecideCorrection>,
    request: &DecideCorrection,
) -> Result<CorrectionView> {
    let found = reached(conn, setting.now.date, permit, request.correction)?;
    let said = Said {
        step: request.step,
        note: &request.note,
        evidence: None,
    };
    let by = By::of(permit, found.grant.org);
    let acts = acts(request.decision);
    if !sent_before(conn, &by, &found.correction, &said, acts)? {
        if request.decision != Decision::Accept {
            needs_words("/note", &request.note)?;
        }
        let officer = view::officer(conn, &found, &permit.actor)?;
        let act = officer.decide(request.decision).map_err(refused)?;
        let late = CorrectionRefusal::NotWaiting;
        take(conn, setting, &by, &found.correction, (act, &said, late))?;
    }
    let found = reached(conn, setting.now.date, permit, request.correction)?;
    view::of(conn, setting, &permit.actor, &found)
}

/// What a decision is, at first and on review.
const fn acts(decision: Decision) -> &'static [CorrectionAct] {
    match decision {
        Decision::Accept => &[CorrectionAct::Accepted, CorrectionAct::Overturned],
        Decision::Ask => &[CorrectionAct::Asked],
        Decision::Reject => &[CorrectionAct::Rejected, CorrectionAct::Upheld],
    }
}
