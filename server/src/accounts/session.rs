//! Sessions: a family of refresh tokens, each used once, all ending twelve hours after sign-in.
//!
//! A used token that comes again tells that someone else holds a copy: the family is revoked.
//! Two tabs that refresh at once must not look like that, so within a few seconds a used token
//! is answered with the successor it already has. The successor is derived from its predecessor
//! by a keyed hash, so nothing but hashes is stored and the answer is the same for both tabs; a
//! thief who comes within these seconds shares one chain with the holder, and the next use on
//! either side gives him away.

use actix_web::cookie::time::Duration;
use actix_web::cookie::{Cookie, SameSite};
use actix_web::http::header;
use actix_web::{HttpRequest, HttpResponse};
use base64::Engine;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use shared::accounts::api::{Me, Session};
use shared::base::AccountId;
use uuid::Uuid;

use crate::State;
use crate::accounts::store::{self, RefreshToken};
use crate::accounts::token::ACCESS_SECONDS;
use crate::clock::Now;
use crate::db::Conn;
use crate::error::Result;
use crate::keys::Keys;

/// The cookie that holds the refresh token; scripts never see it.
pub const REFRESH_COOKIE: &str = "jifen_refresh";
/// The only path it is sent to.
const COOKIE_PATH: &str = "/api/v1/session";
/// Microseconds a session lasts.
const SESSION_MICROS: i64 = 12 * 3600 * 1_000_000;
/// Microseconds within which a used token is taken for another tab's.
const GRACE_MICROS: i64 = 10 * 1_000_000;
/// How many successors two tabs may be apart.
const CHAIN_MAX: u32 = 8;

/// A session that goes on with this refresh token.
#[derive(Clone, Debug)]
pub(super) struct Opened {
    token: String,
    expires_at: i64,
    pub(super) account: AccountId,
}

/// What became of a refresh token.
pub(super) enum Rotated {
    /// It goes on.
    Renewed(Opened),
    /// It is unknown, over or revoked.
    Ended,
    /// It had been used long ago; its family is to be revoked.
    Reused(RefreshToken),
}

/// A new refresh token.
pub(super) fn fresh_token() -> String {
    BASE64_URL_SAFE_NO_PAD.encode(rand::random::<[u8; 32]>())
}

/// The refresh token a request carries.
pub(super) fn presented(http: &HttpRequest) -> Option<String> {
    http.cookie(REFRESH_COOKIE)
        .map(|cookie| cookie.value().to_owned())
}

pub(super) fn hash(keys: &Keys, token: &str) -> String {
    keys.hash("refresh", token)
}

fn successor(keys: &Keys, token: &str) -> String {
    keys.hash("refresh_successor", token)
}

/// Opens the session of a sign-in.
pub(super) fn open(
    conn: &mut Conn,
    now: Now,
    keys: &Keys,
    account: AccountId,
    token: &str,
) -> Result<Opened> {
    store::forget_tokens(conn, account, now.micros)?;
    let expires_at = now.micros + SESSION_MICROS;
    let row = RefreshToken {
        hash: hash(keys, token),
        family: Uuid::now_v7().to_string(),
        account,
        expires_at,
        used_at: None,
        revoked: false,
    };
    store::insert_token(conn, &row, now)?;
    Ok(Opened {
        token: token.to_owned(),
        expires_at,
        account,
    })
}

/// Exchanges a token for its successor.
pub(super) fn rotate(conn: &mut Conn, now: Now, keys: &Keys, token: &str) -> Result<Rotated> {
    let Some(row) = store::token(conn, &hash(keys, token))? else {
        return Ok(Rotated::Ended);
    };
    if row.revoked || row.expires_at <= now.micros {
        return Ok(Rotated::Ended);
    }
    if store::use_token(conn, &row.hash, now)? {
        let next = successor(keys, token);
        let renewed = RefreshToken {
            hash: hash(keys, &next),
            used_at: None,
            ..row.clone()
        };
        store::insert_token(conn, &renewed, now)?;
        return Ok(Rotated::Renewed(row.goes_on_with(next)));
    }
    follow(conn, now, keys, token, row)
}

/// Finds the unused successor of a token that another tab has just used.
fn follow(
    conn: &mut Conn,
    now: Now,
    keys: &Keys,
    token: &str,
    row: RefreshToken,
) -> Result<Rotated> {
    let mut used = row;
    let mut next = token.to_owned();
    for _ in 0..CHAIN_MAX {
        let recently = |at: i64| (now.micros - at).abs() <= GRACE_MICROS;
        // A change made since this transaction began may show the use only now.
        let used_at = match used.used_at {
            Some(at) => Some(at),
            None => store::token(conn, &used.hash)?.and_then(|row| row.used_at),
        };
        if !used_at.is_some_and(recently) {
            return Ok(Rotated::Reused(used));
        }
        next = successor(keys, &next);
        match store::token(conn, &hash(keys, &next))? {
            None => return Ok(Rotated::Ended),
            Some(row) if row.revoked => return Ok(Rotated::Ended),
            Some(row) if row.used_at.is_none() => {
                return Ok(Rotated::Renewed(row.goes_on_with(next)));
            }
            Some(row) => used = row,
        }
    }
    Ok(Rotated::Ended)
}

impl RefreshToken {
    fn goes_on_with(&self, token: String) -> Opened {
        Opened {
            token,
            expires_at: self.expires_at,
            account: self.account,
        }
    }
}

/// What a sign-in or a refresh tells the client.
pub(super) fn describe(state: &State, now: Now, me: Me) -> Result<Session> {
    Ok(Session {
        access_token: state.tokens.issue(me.actor.clone(), now)?,
        expires_in: ACCESS_SECONDS,
        me,
    })
}

/// Answers with the session, its refresh token in the cookie.
pub(super) fn answer(state: &State, now: Now, opened: &Opened, session: &Session) -> HttpResponse {
    let seconds = (opened.expires_at - now.micros) / 1_000_000;
    HttpResponse::Ok()
        .insert_header((header::CACHE_CONTROL, "no-store"))
        .cookie(cookie(state, &opened.token, seconds))
        .json(session)
}

/// The cookie that takes the refresh token away.
pub(super) fn removal(state: &State) -> Cookie<'static> {
    cookie(state, "", 0)
}

fn cookie(state: &State, token: &str, seconds: i64) -> Cookie<'static> {
    Cookie::build(REFRESH_COOKIE, token.to_owned())
        .path(COOKIE_PATH)
        .http_only(true)
        .same_site(SameSite::Strict)
        .secure(state.secure_cookies)
        .max_age(Duration::seconds(seconds))
        .finish()
}
