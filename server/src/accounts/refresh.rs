//! Refresh the session: a new refresh token and a new access token for the old refresh token.

use actix_web::web::Data;
use actix_web::{HttpRequest, HttpResponse, ResponseError};
use shared::accounts::api::{RefreshSession, Session};
use shared::api::ErrorCode;

use crate::State;
use crate::accounts::session::{self, Opened, Rotated};
use crate::accounts::{me, store};
use crate::audit::{self, Event};
use crate::clock::Now;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::web::{Open, request_id};

pub(super) async fn handler(
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
    let opened = match session::rotate(conn, now, &state.keys, token)? {
        Rotated::Renewed(opened) => opened,
        Rotated::Ended => return Ok(None),
        Rotated::Reused(used) => {
            store::revoke_family(conn, &used.family, now)?;
            let account = store::account(conn, used.account)?;
            let district = account.map(|account| account.district).unwrap_or_default();
            let entry = audit::Entry {
                event: Event::RefreshReused,
                district,
                account: Some(used.account),
                org: None,
                person: None,
                subject: Some(used.account.to_string()),
                detail: serde_json::json!({ "family": used.family }),
                request_id: request_id.to_owned(),
            };
            audit::record(conn, now, entry)?;
            return Ok(None);
        }
    };
    let me = me::me(conn, now, opened.account, state.demo)?;
    let session = session::describe(state, now, me)?;
    Ok(Some((opened, session)))
}
