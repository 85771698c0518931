//! Read one award.

use actix_web::web::{Data, Json};
use shared::awards::api::{AwardView, ReadAward};

use crate::State;
use crate::awards::{Setting, award_of, org_within, view};
use crate::web::{Authorized, Reply};

pub(super) async fn handler(
    Authorized { request, permit }: Authorized<ReadAward>,
    state: Data<State>,
) -> Reply<AwardView> {
    let setting = Setting::of(&state, &permit.actor.district);
    let answer = state.db.read(move |conn| {
        org_within(conn, setting.today(), &permit, request.org)?;
        let award = award_of(conn, request.org, request.award)?;
        view::of(conn, &setting, &permit.actor, award)
    });
    answer.await.map(Json)
}
