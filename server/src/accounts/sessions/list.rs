//! Lists where the own account is signed in.

use actix_web::web::{Data, Json};
use shared::accounts::api::{ListSessions, SessionView};
use shared::accounts::device_words;
use shared::api::List;

use crate::State;
use crate::accounts::sessions::session::idle_after;
use crate::accounts::sessions::store::{self, LiveSession};
use crate::clock::{date_of, time_of};
use crate::db::Conn;
use crate::web::{Authorized, Reply};

pub(in crate::accounts) async fn handler(
    Authorized { permit, .. }: Authorized<ListSessions>,
    state: Data<State>,
) -> Reply<List<SessionView>> {
    let now = state.clock.now();
    let (account, this) = (permit.actor.account, permit.session);
    let (shared, grants) = (state.clone(), permit.actor.grants.clone());
    let query = move |conn: &mut Conn| {
        let idle = idle_after(conn, &shared, &grants)?;
        let used_after = idle.map_or(i64::MIN, |seconds| {
            now.micros - i64::from(seconds) * 1_000_000
        });
        store::live(conn, account, now, used_after)
    };
    let live = state.db.read(query).await?;
    let view = |one: LiveSession| SessionView {
        id: one.id,
        device: device_words(&one.device),
        signed_in: moment(one.signed_in_at),
        last_used: moment(one.last_used_at),
        this: this == Some(one.id),
    };
    let total = u32::try_from(live.len()).ok();
    Ok(Json(List {
        items: live.into_iter().map(view).collect(),
        next: None,
        total,
    }))
}

fn moment(micros: i64) -> String {
    format!("{} {}", date_of(micros), time_of(micros))
}
