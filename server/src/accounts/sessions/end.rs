//! Sign out elsewhere: at one place, or everywhere.

use actix_web::web::{Data, Json};
use shared::accounts::api::{EndAllSessions, EndSession};
use shared::api::{Done, ErrorCode};

use crate::State;
use crate::accounts::sessions::store;
use crate::clock::Now;
use crate::db::Conn;
use crate::error::Result;
use crate::registers::audit::{self, Entry, Event};
use crate::web::{Authorized, Permit, Reply};

pub(in crate::accounts) async fn end_handler(
    Authorized { request, permit }: Authorized<EndSession>,
    state: Data<State>,
) -> Reply<Done> {
    let now = state.clock.now();
    let change = move |conn: &mut Conn| end(conn, now, &permit, &request);
    state.db.write(change).await?;
    Ok(Json(Done {}))
}

/// A session of someone else is not found; one of the own that is over answers as before.
fn end(conn: &mut Conn, now: Now, permit: &Permit<EndSession>, request: &EndSession) -> Result<()> {
    let owner = store::owner(conn, request.session)?;
    if owner != Some(permit.actor.account) {
        return Err(ErrorCode::NotFound.into());
    }
    if store::revoke(conn, request.session, now)? {
        let entry = Entry::by(&permit.actor, &permit.request_id, Event::SignedOut)
            .subject(permit.actor.account)
            .detail(serde_json::json!({ "session": request.session }));
        audit::record(conn, now, entry)?;
    }
    Ok(())
}

pub(in crate::accounts) async fn end_all_handler(
    Authorized { permit, .. }: Authorized<EndAllSessions>,
    state: Data<State>,
) -> Reply<Done> {
    let now = state.clock.now();
    let change = move |conn: &mut Conn| {
        store::revoke_all(conn, permit.actor.account, None, now)?;
        let entry = Entry::by(
            &permit.actor,
            &permit.request_id,
            Event::SignedOutEverywhere,
        )
        .subject(permit.actor.account);
        audit::record(conn, now, entry)
    };
    state.db.write(change).await?;
    Ok(Json(Done {}))
}
