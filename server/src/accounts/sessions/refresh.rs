//! Refresh the session: a new refresh token and a new access token for the old refresh token.

use actix_web::web::Data;
use actix_web::{HttpRequest, HttpResponse, ResponseError};
use shared::accounts::api::{RefreshSession, Session};
use shared::api::ErrorCode;

use crate::State;
use crate::accounts::me;
use crate::accounts::sessions::session::{self, Opened, Rotated};
use crate::accounts::sessions::store::{self, RefreshToken};
use crate::accounts::store as account_store;
use crate::clock::Now;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::registers::audit::{self, Event};
use crate::request_id::request_id;
use crate::web::Open;

pub(in crate::accounts) async fn handler(
    _request: Open<RefreshSession>,
    state: Data<State>,
    http: HttpRequest,
) -> Result<HttpResponse> {
    let now = state.clock.now();
    let renewed = match session::presented(&http) {
        None => None,
        Some(token) => {
            let (shared, request_id) = (state.clone(), request_id().unwrap_or_default());
            let change = move |conn: &mut Conn| refresh(conn, now, &shared, &request_id, &token);
            state.db.write(change).await?
        }
    };
    if let Some((opened, session)) = renewed {
        return Ok(session::answer(&state, now, &opened, &session));
    }
    let mut response = Error::from(ErrorCode::SignInRequired).error_response();
    // A cookie that is worth nothing is not kept; failing to say so harms nobody.
    drop(response.add_cookie(&session::removal(&state)));
    Ok(response)
}

fn refresh(
    conn: &mut Conn,
    now: Now,
    state: &State,
    request_id: &str,
    token: &str,
) -> Result<Option<(Opened, Session)>> {
    let idle_since = |conn: &mut Conn, account| {
        let grants = account_store::grants(conn, &[account])?.remove(&account);
        let idle = session::idle_after(conn, state, &grants.unwrap_or_default())?;
        Ok(idle.map_or(i64::MIN, |seconds| {
            now.micros - i64::from(seconds) * 1_000_000
        }))
    };
    let opened = match session::rotate(conn, now, &state.keys, token, idle_since)? {
        Rotated::Renewed(opened) => opened,
        Rotated::Ended => return Ok(None),
        Rotated::Reused(token) => {
            end(conn, now, request_id, &token, Event::RefreshReused)?;
            return Ok(None);
        }
        Rotated::Idle(token) => {
            end(conn, now, request_id, &token, Event::SessionTimedOut)?;
            return Ok(None);
        }
    };
    let me = me::me(conn, now, state, opened.account)?;
    let session = session::describe(conn, state, now, me, Some(opened.session))?;
    Ok(Some((opened, session)))
}

/// Ends a token's session, for a reason.
fn end(
    conn: &mut Conn,
    now: Now,
    request_id: &str,
    token: &RefreshToken,
    event: Event,
) -> Result<()> {
    store::revoke(conn, token.session, now)?;
    let account = account_store::account(conn, token.account)?;
    let district = account.map(|account| account.district).unwrap_or_default();
    let entry = audit::Entry {
        event,
        district,
        account: Some(token.account),
        for_account: None,
        org: None,
        person: None,
        subject: Some(token.account.to_string()),
        detail: serde_json::json!({ "session": token.session }),
        request_id: request_id.to_owned(),
        proxy: None,
    };
    audit::record(conn, now, entry)
}
