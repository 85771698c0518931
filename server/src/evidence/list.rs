//! Which pictures there are: of the households of a sheet, and of an award.

use actix_web::web::{Data, Json};
use shared::evidence::api::{AwardEvidence, ReadAwardEvidence, ReadSheetPictures, SheetPictures};

use crate::State;
use crate::check_sheets::reached_lines;
use crate::evidence::{Setting, Thing, view};
use crate::web::{Authorized, Reply};

pub(super) async fn of_sheet(
    Authorized { request, permit }: Authorized<ReadSheetPictures>,
    state: Data<State>,
) -> Reply<SheetPictures> {
    let setting = Setting::of(&state);
    let answer = state.db.read(move |conn| {
        let lines = reached_lines(conn, setting.now, &permit, request.sheet)?;
        view::lines(conn, &lines)
    });
    answer.await.map(Json)
}

pub(super) async fn of_award(
    Authorized { request, permit }: Authorized<ReadAwardEvidence>,
    state: Data<State>,
) -> Reply<AwardEvidence> {
    let setting = Setting::of(&state);
    let answer = state.db.read(move |conn| {
        let thing = Thing::Award(request.org, request.award);
        let reached = thing.reached(conn, setting.now, &permit)?;
        view::award(conn, &permit.actor, (request.award, reached))
    });
    answer.await.map(Json)
}
