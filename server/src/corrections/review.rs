//! Ask once that somebody else looks at a rejection.

use actix_web::web::{Data, Json};
use shared::corrections::api::{CorrectionView, ReviewCorrection};
use shared::corrections::{CorrectionAct, CorrectionRefusal};

use crate::State;
use crate::corrections::act::{Said, needs_words, sent_before, take};
use crate::corrections::reach::reached;
use crate::corrections::{Setting, refused, store, view};
use crate::db::Conn;
use crate::error::Result;
use crate::web::{Authorized, By, Permit, Reply};

pub(super) async fn handler(
    Authorized { request, permit }: Authorized<ReviewCorrection>,
    state: Data<State>,
) -> Reply<CorrectionView> {
    let setting = Setting::of(&state, &permit.actor.district)?;
    let answer = state
        .db
        .write(move |conn| ask(conn, &setting, &permit, &request));
    answer.await.map(Json)
}

fn ask(
    conn: &mut Conn,
    setting: &Setting,
    permit: &Permit<ReviewCorrection>,
    request: &ReviewCorrection,
) -> Result<CorrectionView> {
    let found = reached(conn, setting.now.date, permit, request.correction)?;
    let said = Said {
        step: request.step,
        note: &request.note,
        evidence: None,
    };
    let by = By::of(permit, None);
    let (correction, act) = (&found.correction, CorrectionAct::ReviewAsked);
    if !sent_before(conn, &by, correction, &said, &[act])? {
        needs_words("/note", &request.note)?;
        let act = view::standing(conn, &found)?.ask_review();
        if act.is_ok() && store::is_open(conn, correction.person, &correction.fact)? {
            return Err(refused(CorrectionRefusal::AlreadyOpen));
        }
        let act = act.map_err(refused)?;
        let late = CorrectionRefusal::ReviewedAlready;
        take(conn, setting, &by, correction, (act, &said, late))?;
    }
    view::own(conn, setting, permit, request.correction)
}
