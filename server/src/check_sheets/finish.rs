//! Finish a sheet.

use actix_web::web::{Data, Json};
use shared::check_sheets::api::{CheckSheetRow, FinishCheckSheet};
use shared::check_sheets::{CheckAct, SheetStanding};

use crate::State;
use crate::check_sheets::{Setting, act};
use crate::web::{Authorized, Reply};

pub(super) async fn handler(
    Authorized { request, permit }: Authorized<FinishCheckSheet>,
    state: Data<State>,
) -> Reply<CheckSheetRow> {
    let setting = Setting::of(&state);
    let which = (request.sheet, request.step);
    let answer = state.db.write(move |conn| {
        let rule: act::Rule = (CheckAct::Finished, SheetStanding::finish);
        act::take(conn, &setting, &permit, which, rule)
    });
    answer.await.map(Json)
}
