//! Withdraw the own correction.

use actix_web::web::{Data, Json};
use shared::corrections::api::{CorrectionView, WithdrawCorrection};
use shared::corrections::{CorrectionAct, CorrectionRefusal};

use crate::State;
use crate::corrections::act::{Said, sent_before, take};
use crate::corrections::reach::reached;
use crate::corrections::{Setting, refused, view};
use crate::db::Conn;
use crate::error::Result;
use crate::web::{Authorized, By, Permit, Reply};

pub(super) async fn handler(
    Authorized { request, permit }: Authorized<WithdrawCorrection>,
    state: Data<State>,
) -> Reply<CorrectionView> {
    let setting = Setting::of(&state, &permit.actor.district)?;
    let answer = state
        .db
        .write(move |conn| withdraw(conn, &setting, &permit, &request));
    answer.await.map(Json)
}

fn withdraw(
    conn: &mut Conn,
    setting: &Setting,
    permit: &Permit<WithdrawCorrection>,
    request: &WithdrawCorrection,
) -> Result<CorrectionView> {
    let found = reached(conn, setting.now.date, permit, request.correction)?;
    let said = Said {
        step: request.step,
        note: &request.note,
        evidence: None,
    };
    let by = By::of(permit, None);
    let (correction, act) = (&found.correction, CorrectionAct::Withdrawn);
    if !sent_before(conn, &by, correction, &said, &[act])? {
        let standing = view::standing(conn, &found)?;
        let act = standing.withdraw().map_err(refused)?;
        let late = CorrectionRefusal::Ended;
        take(conn, setting, &by, correction, (act, &said, late))?;
    }
    view::own(conn, setting, permit, request.correction)
}
