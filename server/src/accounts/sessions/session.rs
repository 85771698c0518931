//! One session: a chain of refresh tokens, each used once, all ending so many hours after sign-in
//! as the district's rules say, twelve at most.
//!
//! Staff who are away longer than the idle limit must sign in again: the time of the last refresh
//! counts, and the client refreshes only while someone is at it.
//!
//! A used token that comes again tells that someone else holds a copy: the session is over.
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
use shared::access::{Grant, Role};
use shared::accounts::api::{Me, Session};
use shared::base::{AccountId, SessionId};
use uuid::Uuid;

use crate::State;
use crate::accounts::sessions::store::{self, RefreshToken};
use crate::accounts::token::ACCESS_SECONDS;
use crate::clock::Now;
use crate::db::Conn;
use crate::error::Result;
use crate::keys::Keys;
use crate::registers::security;
use crate::web::Bearer;

/// The cookie that holds the refresh token; scripts never see it.
pub const REFRESH_COOKIE: &str = "jifen_refresh";
/// The only path it is sent to.
const COOKIE_PATH: &str = "/api/v1/session";
/// Microseconds a session lasts at most, whatever the rules say.
pub(in crate::accounts) const SESSION_MICROS: i64 = 12 * 3600 * 1_000_000;
const HOUR_MICROS: i64 = 3600 * 1_000_000;
/// Microseconds within which a used token is taken for another tab's.
const GRACE_MICROS: i64 = 10 * 1_000_000;
/// How many successors two tabs may be apart.
const CHAIN_MAX: u32 = 8;

/// A session that goes on with this refresh token.
#[derive(Clone, Debug)]
pub(in crate::accounts) struct Opened {
    token: String,
    expires_at: i64,
    pub(in crate::accounts) session: SessionId,
    pub(in crate::accounts) account: AccountId,
}

/// What a new session is made of; drawn before the transaction, which may run again.
#[derive(Clone, Debug)]
pub(in crate::accounts) struct Fresh {
    session: SessionId,
    token: String,
}

/// What became of a refresh token.
pub(super) enum Rotated {
    /// It goes on.
    Renewed(Opened),
    /// It is unknown, over or revoked.
    Ended,
    /// It had been used long ago; its session is to be revoked.
    Reused(RefreshToken),
    /// Nobody has been there for longer than the idle limit; its session is to be revoked.
    Idle(RefreshToken),
}

/// A new session's id and its first refresh token.
pub(in crate::accounts) fn fresh() -> Fresh {
    Fresh {
        session: SessionId(Uuid::now_v7()),
        token: BASE64_URL_SAFE_NO_PAD.encode(rand::random::<[u8; 32]>()),
    }
}

/// Seconds without a refresh after which a session with these grants ends; a resident's has no
/// such limit.
pub(super) fn idle_after(conn: &mut Conn, state: &State, grants: &[Grant]) -> Result<Option<u32>> {
    let staff = grants.iter().any(|grant| grant.role != Role::Resident);
    if !staff {
        return Ok(None);
    }
    let policy = security::in_force(conn, state)?;
    Ok(Some(u32::from(policy.idle_minutes) * 60))
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
pub(in crate::accounts) fn open(
    conn: &mut Conn,
    now: Now,
    state: &State,
    account: AccountId,
    (fresh, device): (&Fresh, &str),
) -> Result<Opened> {
    let Fresh { session, token } = fresh;
    let hours = security::in_force(conn, state)?.session_hours;
    store::forget_expired(conn, account, now.micros)?;
    store::insert_session(conn, *session, account, device, now)?;
    let expires_at = now.micros + i64::from(hours) * HOUR_MICROS;
    let row = RefreshToken {
        hash: hash(&state.keys, token),
        session: *session,
        account,
        issued_at: now.micros,
        expires_at,
        used_at: None,
        revoked: false,
    };
    store::insert_token(conn, &row)?;
    Ok(row.goes_on_with(token.clone()))
}

/// Exchanges a token for its successor; `idle_since` tells of an account when its sessions had
/// to be used last.
pub(super) fn rotate(
    conn: &mut Conn,
    now: Now,
    keys: &Keys,
    token: &str,
    idle_since: impl FnOnce(&mut Conn, AccountId) -> Result<i64>,
) -> Result<Rotated> {
    let Some(row) = store::token(conn, &hash(keys, token))? else {
        return Ok(Rotated::Ended);
    };
    if row.revoked || row.expires_at <= now.micros {
        return Ok(Rotated::Ended);
    }
    if row.used_at.is_none() && row.issued_at <= idle_since(conn, row.account)? {
        return Ok(Rotated::Idle(row));
    }
    if store::use_token(conn, &row.hash, now)? {
        let next = successor(keys, token);
        let renewed = RefreshToken {
            hash: hash(keys, &next),
            issued_at: now.micros,
            used_at: None,
            ..row.clone()
        };
        store::insert_token(conn, &renewed)?;
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
            session: self.session,
            account: self.account,
        }
    }
}

/// True if a token's session has ended since the token was given out; one that was given out
/// in no session is never over.
pub(in crate::accounts) fn is_over(
    conn: &mut Conn,
    now: Now,
    account: AccountId,
    session: Option<SessionId>,
) -> Result<bool> {
    let Some(session) = session else {
        return Ok(false);
    };
    let live = store::live(conn, account, now, i64::MIN)?;
    Ok(!live.iter().any(|one| one.id == session))
}

/// What a sign-in or a refresh tells the client.
pub(in crate::accounts) fn describe(
    conn: &mut Conn,
    state: &State,
    now: Now,
    me: Me,
    session: Option<SessionId>,
) -> Result<Session> {
    let bearer = Bearer {
        actor: me.actor.clone(),
        session,
        duty: me.duty,
    };
    Ok(Session {
        access_token: state.tokens.issue(bearer, now)?,
        expires_in: ACCESS_SECONDS,
        idle_after: idle_after(conn, state, &me.actor.grants)?,
        me,
    })
}

/// Answers with the session, its refresh token in the cookie.
pub(in crate::accounts) fn answer(
    state: &State,
    now: Now,
    opened: &Opened,
    session: &Session,
) -> HttpResponse {
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
