//! Read one activity of an organisation.

use actix_web::web::{Data, Json};
use shared::activities::api::{ActivityView, ReadActivity};

use crate::State;
use crate::activities::{Setting, activity_within, view};
use crate::web::{Authorized, Reply};

pub(super) async fn handler(
    Authorized { request, permit }: Authorized<ReadActivity>,
    state: Data<State>,
) -> Reply<ActivityView> {
    let setting = Setting::of(&state);
    let answer = state.db.read(move |conn| {
        let which = (request.org, request.activity);
        let activity = activity_within(conn, &setting, &permit, which)?;
        view::of(conn, &setting, &permit.actor, &activity)
    });
    answer.await.map(Json)
}
