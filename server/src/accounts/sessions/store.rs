//! The tables of sessions and of their refresh tokens.

use std::collections::BTreeMap;

use diesel::prelude::*;
use shared::base::{AccountId, SessionId};

use crate::accounts::sessions::SESSION_MICROS;
use crate::clock::Now;
use crate::db::column::{parsed, texts};
use crate::db::schema::{refresh_tokens, sessions};
use crate::db::{AmongTexts, Conn, KeepPrepared};
use crate::error::Result;

/// Session, account, beginning, end, use and revocation of a token.
type TokenRow = (String, String, i64, i64, Option<i64>, Option<i64>);

/// One refresh token, by its hash.
#[derive(Clone, Debug)]
pub(in crate::accounts) struct RefreshToken {
    pub(in crate::accounts) hash: String,
    pub(in crate::accounts) session: SessionId,
    pub(in crate::accounts) account: AccountId,
    pub(in crate::accounts) issued_at: i64,
    pub(in crate::accounts) expires_at: i64,
    pub(in crate::accounts) used_at: Option<i64>,
    pub(in crate::accounts) revoked: bool,
}

pub(in crate::accounts) fn insert_token(conn: &mut Conn, token: &RefreshToken) -> Result<()> {
    diesel::insert_into(refresh_tokens::table)
        .values((
            refresh_tokens::token_hash.eq(&token.hash),
            refresh_tokens::family.eq(token.session.to_string()),
            refresh_tokens::account_id.eq(token.account.to_string()),
            refresh_tokens::issued_at.eq(token.issued_at),
            refresh_tokens::expires_at.eq(token.expires_at),
            refresh_tokens::used_at.eq(None::<i64>),
            refresh_tokens::revoked_at.eq(None::<i64>),
        ))
        .execute(conn)?;
    Ok(())
}

pub(in crate::accounts) fn token(conn: &mut Conn, hash: &str) -> Result<Option<RefreshToken>> {
    let row: Option<TokenRow> = refresh_tokens::table
        .find(hash)
        .select((
            refresh_tokens::family,
            refresh_tokens::account_id,
            refresh_tokens::issued_at,
            refresh_tokens::expires_at,
            refresh_tokens::used_at,
            refresh_tokens::revoked_at,
        ))
        .first(conn)
        .optional()?;
    row.map(
        |(session, account, issued_at, expires_at, used_at, revoked_at)| {
            Ok(RefreshToken {
                hash: hash.to_owned(),
                session: parsed(&session)?,
                account: parsed(&account)?,
                issued_at,
                expires_at,
                used_at,
                revoked: revoked_at.is_some(),
            })
        },
    )
    .transpose()
}

/// Marks a token used; false if it was used before, by whomever.
pub(in crate::accounts) fn use_token(conn: &mut Conn, hash: &str, now: Now) -> Result<bool> {
    let unused = refresh_tokens::table
        .find(hash)
        .filter(refresh_tokens::used_at.is_null());
    let changed = diesel::update(unused)
        .set(refresh_tokens::used_at.eq(Some(now.micros)))
        .kept()
        .execute(conn)?;
    Ok(changed == 1)
}

/// Revokes a session; false if it was over before.
pub(in crate::accounts) fn revoke(conn: &mut Conn, session: SessionId, now: Now) -> Result<bool> {
    let live = refresh_tokens::table
        .filter(refresh_tokens::family.eq(session.to_string()))
        .filter(refresh_tokens::revoked_at.is_null());
    let changed = diesel::update(live)
        .set(refresh_tokens::revoked_at.eq(Some(now.micros)))
        .execute(conn)?;
    Ok(changed > 0)
}

/// Revokes every session of an account but one.
pub(in crate::accounts) fn revoke_all(
    conn: &mut Conn,
    account: AccountId,
    but: Option<SessionId>,
    now: Now,
) -> Result<()> {
    let live = refresh_tokens::table
        .filter(refresh_tokens::account_id.eq(account.to_string()))
        .filter(refresh_tokens::family.ne(but.map(|id| id.to_string()).unwrap_or_default()))
        .filter(refresh_tokens::revoked_at.is_null());
    diesel::update(live)
        .set(refresh_tokens::revoked_at.eq(Some(now.micros)))
        .execute(conn)?;
    Ok(())
}

/// Forgets an account's sessions that have expired, with their tokens.
pub(in crate::accounts) fn forget_expired(
    conn: &mut Conn,
    account: AccountId,
    now: i64,
) -> Result<()> {
    let expired = refresh_tokens::table
        .filter(refresh_tokens::account_id.eq(account.to_string()))
        .filter(refresh_tokens::expires_at.le(now));
    diesel::delete(expired).execute(conn)?;
    let gone = sessions::table
        .filter(sessions::account_id.eq(account.to_string()))
        .filter(sessions::signed_in_at.le(now - SESSION_MICROS));
    diesel::delete(gone).execute(conn)?;
    Ok(())
}

/// Files a session.
pub(in crate::accounts) fn insert_session(
    conn: &mut Conn,
    id: SessionId,
    account: AccountId,
    device: &str,
    now: Now,
) -> Result<()> {
    diesel::insert_into(sessions::table)
        .values((
            sessions::id.eq(id.to_string()),
            sessions::account_id.eq(account.to_string()),
            sessions::device.eq(device),
            sessions::signed_in_at.eq(now.micros),
        ))
        .execute(conn)?;
    Ok(())
}

/// When some accounts were last signed in or refreshed, as far as that is remembered.
pub(in crate::accounts) fn last_used(
    conn: &mut Conn,
    accounts: &[AccountId],
) -> Result<BTreeMap<AccountId, i64>> {
    let rows: Vec<(String, Option<i64>)> = refresh_tokens::table
        .filter(refresh_tokens::account_id.among(texts(accounts)))
        .group_by(refresh_tokens::account_id)
        .select((
            refresh_tokens::account_id,
            diesel::dsl::max(refresh_tokens::issued_at),
        ))
        .load(conn)?;
    let used = rows.into_iter().filter_map(|(id, at)| Some((id, at?)));
    used.map(|(id, at)| Ok((parsed(&id)?, at))).collect()
}

/// Whose session it is.
pub(in crate::accounts) fn owner(conn: &mut Conn, session: SessionId) -> Result<Option<AccountId>> {
    let account: Option<String> = sessions::table
        .find(session.to_string())
        .select(sessions::account_id)
        .first(conn)
        .optional()?;
    account.map(|account| parsed(&account)).transpose()
}

/// A session that goes on.
pub(in crate::accounts) struct LiveSession {
    pub(in crate::accounts) id: SessionId,
    pub(in crate::accounts) device: String,
    pub(in crate::accounts) signed_in_at: i64,
    pub(in crate::accounts) last_used_at: i64,
}

/// The sessions of an account that go on, those used last first; each has one unused token.
pub(in crate::accounts) fn live(
    conn: &mut Conn,
    account: AccountId,
    now: Now,
    used_after: i64,
) -> Result<Vec<LiveSession>> {
    let rows: Vec<(String, String, i64, i64)> = sessions::table
        .inner_join(refresh_tokens::table)
        .filter(sessions::account_id.eq(account.to_string()))
        .filter(refresh_tokens::used_at.is_null())
        .filter(refresh_tokens::revoked_at.is_null())
        .filter(refresh_tokens::expires_at.gt(now.micros))
        .filter(refresh_tokens::issued_at.gt(used_after))
        .order((refresh_tokens::issued_at.desc(), sessions::id))
        .select((
            sessions::id,
            sessions::device,
            sessions::signed_in_at,
            refresh_tokens::issued_at,
        ))
        .load(conn)?;
    rows.into_iter()
        .map(|(id, device, signed_in_at, last_used_at)| {
            Ok(LiveSession {
                id: parsed(&id)?,
                device,
                signed_in_at,
                last_used_at,
            })
        })
        .collect()
}

/// Removes every session of an account, with its tokens.
pub(in crate::accounts) fn forget_all(conn: &mut Conn, account: AccountId) -> Result<()> {
    let tokens = refresh_tokens::table.filter(refresh_tokens::account_id.eq(account.to_string()));
    diesel::delete(tokens).execute(conn)?;
    let all = sessions::table.filter(sessions::account_id.eq(account.to_string()));
    diesel::delete(all).execute(conn)?;
    Ok(())
}

/// Where and when an account signed in, the last first, as long as that is kept.
pub(in crate::accounts) fn sessions_of(
    conn: &mut Conn,
    account: AccountId,
) -> Result<Vec<(String, i64)>> {
    let rows = sessions::table
        .filter(sessions::account_id.eq(account.to_string()))
        .order((sessions::signed_in_at.desc(), sessions::id))
        .select((sessions::device, sessions::signed_in_at))
        .load(conn)?;
    Ok(rows)
}

/// How many sessions began before a time.
pub(in crate::accounts) fn old_sessions(conn: &mut Conn, before: i64) -> Result<i64> {
    let old = sessions::table.filter(sessions::signed_in_at.lt(before));
    Ok(old.count().get_result(conn)?)
}

/// Removes some of them with their tokens; how many.
pub(in crate::accounts) fn forget_old_sessions(
    conn: &mut Conn,
    before: i64,
    limit: i64,
) -> Result<usize> {
    let ids: Vec<String> = sessions::table
        .filter(sessions::signed_in_at.lt(before))
        .order(sessions::id)
        .limit(limit)
        .select(sessions::id)
        .load(conn)?;
    let tokens = refresh_tokens::table.filter(refresh_tokens::family.eq_any(ids.clone()));
    diesel::delete(tokens).execute(conn)?;
    Ok(diesel::delete(sessions::table.filter(sessions::id.eq_any(ids))).execute(conn)?)
}
