//! Sign out: the session of the refresh token is revoked, the cookie taken away.

use actix_web::web::Data;
use actix_web::{HttpRequest, HttpResponse};
use shared::accounts::api::SignOut;
use shared::api::Done;

use crate::State;
use crate::accounts::sessions::{session, store};
use crate::accounts::store as account_store;
use crate::clock::Now;
use crate::db::Conn;
use crate::error::Result;
use crate::registers::audit::{self, Entry, Event};
use crate::request_id::request_id;
use crate::web::Open;

/// Answers the same with and without a session.
pub(in crate::accounts) async fn handler(
    _request: Open<SignOut>,
    state: Data<State>,
    http: HttpRequest,
) -> Result<HttpResponse> {
    let now = state.clock.now();
    if let Some(token) = session::presented(&http) {
        let (hash, request_id) = (
            session::hash(&state.keys, &token),
            request_id().unwrap_or_default(),
        );
        let change = move |conn: &mut Conn| sign_out(conn, now, &request_id, &hash);
        state.db.write(change).await?;
    }
    Ok(HttpResponse::Ok()
        .cookie(session::removal(&state))
        .json(Done {}))
}

fn sign_out(conn: &mut Conn, now: Now, request_id: &str, hash: &str) -> Result<()> {
    let Some(token) = store::token(conn, hash)?.filter(|token| !token.revoked) else {
        return Ok(());
    };
    store::revoke(conn, token.session, now)?;
    let Some(account) = account_store::account(conn, token.account)? else {
        return Ok(());
    };
    let entry = Entry {
        event: Event::SignedOut,
        district: account.district,
        account: Some(account.id),
        for_account: None,
        org: None,
        person: None,
        subject: Some(account.id.to_string()),
        detail: serde_json::json!({}),
        request_id: request_id.to_owned(),
        proxy: None,
    };
    audit::record(conn, now, entry)
}
