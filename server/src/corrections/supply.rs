//! Answer what was asked about the own correction.

use actix_web::web::{Data, Json};
use shared::corrections::api::{CorrectionView, SupplyCorrection};
use shared::corrections::{CorrectionAct, CorrectionRefusal};

use crate::State;
use crate::corrections::act::{Said, needs_words, sent_before, take};
use crate::corrections::reach::reached;
use crate::corrections::{Setting, refused, view};
use crate::db::Conn;
use crate::error::Result;
use crate::web::{Authorized, By, Permit, Reply};

pub(super) async fn handler(
    Authorized { request, permit }: Authorized<SupplyCorrection>,
    state: Data<State>,
) -> Reply<CorrectionView> {
    let setting = Setting::of(&state, &permit.actor.district)?;
    let answer = state
        .db
        .write(move |conn| supply(conn, &setting, &permit, &request));
    answer.await.map(Json)
}

fn supply(
    conn: &mut Conn,
    setting: &Setting,
    permit: &Permit<SupplyCorrection>,
    request: &SupplyCorrection,
) -> Result<CorrectionView> {
    let found = reached(conn, setting.now.date, permit, request.correction)?;
    let evidence: Option<&str> = Some(&*request.evidence).filter(|text| !text.is_empty());
    let said = Said {
        step: request.step,
        note: &request.note,
        evidence,
    };
    let by = By::of(permit, None);
    let (correction, act) = (&found.correction, CorrectionAct::Supplied);
    if !sent_before(conn, &by, correction, &said, &[act])? {
        needs_words("/note", &request.note)?;
        let standing = view::standing(conn, &found)?;
        let act = standing.supply().map_err(refused)?;
        let late = CorrectionRefusal::NotAsked;
        take(conn, setting, &by, correction, (act, &said, late))?;
    }
    view::own(conn, setting, permit, request.correction)
}
