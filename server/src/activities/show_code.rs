//! Show the code of the moment.

use actix_web::web::{Data, Json};
use shared::activities::api::{AttendanceCode, ShowAttendanceCode};

use crate::State;
use crate::activities::{Setting, activity_within, code, refused};
use crate::web::{Authorized, Reply};

pub(super) async fn handler(
    Authorized { request, permit }: Authorized<ShowAttendanceCode>,
    state: Data<State>,
) -> Reply<AttendanceCode> {
    let setting = Setting::of(&state);
    let answer = state.db.read(move |conn| {
        let which = (request.org, request.activity);
        let activity = activity_within(conn, &setting, &permit, which)?;
        let shows = activity.standing().shows_code(setting.now.date);
        shows.map_err(refused)?;
        Ok(code::shown(&setting.keys, activity.id, setting.now.seconds))
    });
    answer.await.map(Json)
}
