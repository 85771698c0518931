//! Ends every session of another account: at once for its refresh tokens, in ten minutes at the
//! latest for the access token that is out.

use actix_web::web::{Data, Json};
use shared::api::Done;
use shared::base::Bilingual;
use shared::security::api::RevokeSessions;

use crate::State;
use crate::accounts::locks::of_district;
use crate::accounts::sessions;
use crate::clock::Now;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::registers::audit::{self, Entry, Event};
use crate::web::{Authorized, Permit, Reply};

pub(super) async fn handler(
    Authorized { request, permit }: Authorized<RevokeSessions>,
    state: Data<State>,
) -> Reply<Done> {
    let now = state.clock.now();
    let work = move |conn: &mut Conn| revoke(conn, now, &permit, &request);
    state.db.write(work).await.map(Json)
}

fn revoke(
    conn: &mut Conn,
    now: Now,
    permit: &Permit<RevokeSessions>,
    request: &RevokeSessions,
) -> Result<Done> {
    let account = of_district(conn, permit, request.account)?;
    if request.reason.is_empty() {
        let words = Bilingual::new("请写明原因。", "Say why.");
        return Err(Error::field("/reason", words));
    }
    sessions::revoke_all(conn, account.id, None, now)?;
    let entry = Entry::by(&permit.actor, &permit.request_id, Event::SessionsRevoked)
        .subject(account.id)
        .detail(serde_json::json!({ "reason": request.reason }));
    audit::record(conn, now, entry)?;
    Ok(Done {})
}
