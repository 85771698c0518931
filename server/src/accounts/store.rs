//! The tables of accounts, sign-in failures and refresh tokens.

use std::collections::BTreeMap;

use diesel::prelude::*;
use shared::access::{Grant, Role};
use shared::base::{AccountId, PersonId};

use crate::accounts::Holder;
use crate::accounts::create::NewAccount;
use crate::accounts::login::Login;
use crate::clock::Now;
use crate::db::Conn;
use crate::db::column::{parsed, texts};
use crate::db::schema::{account_grants, accounts, refresh_tokens, sign_in_failures};
use crate::either;
use crate::error::{Error, Result};

/// An account without its password.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Account {
    pub(super) id: AccountId,
    pub(super) district: String,
    pub(super) login: String,
    pub(super) name: String,
    pub(super) person: Option<PersonId>,
    pub(super) disabled_at: Option<i64>,
}

/// Family, account, end, use and revocation of a token.
type TokenRow = (String, String, i64, Option<i64>, Option<i64>);

/// What a sign-in is held against.
#[derive(Clone)]
pub(super) struct Credentials {
    pub(super) id: AccountId,
    pub(super) district: String,
    pub(super) hash: String,
    pub(super) disabled: bool,
}

/// One refresh token, by its hash.
#[derive(Clone, Debug)]
pub(super) struct RefreshToken {
    pub(super) hash: String,
    pub(super) family: String,
    pub(super) account: AccountId,
    pub(super) expires_at: i64,
    pub(super) used_at: Option<i64>,
    pub(super) revoked: bool,
}

type AccountRow = (String, String, String, String, Option<String>, Option<i64>);

const ACCOUNT: (
    accounts::id,
    accounts::district,
    accounts::login,
    accounts::name,
    accounts::person_id,
    accounts::disabled_at,
) = (
    accounts::id,
    accounts::district,
    accounts::login,
    accounts::name,
    accounts::person_id,
    accounts::disabled_at,
);

fn read_account(row: AccountRow) -> Result<Account> {
    let (id, district, login, name, person, disabled_at) = row;
    Ok(Account {
        id: parsed(&id)?,
        district,
        login,
        name,
        person: person.as_deref().map(parsed).transpose()?,
        disabled_at,
    })
}

pub(super) fn account(conn: &mut Conn, id: AccountId) -> Result<Option<Account>> {
    let row: Option<AccountRow> = accounts::table
        .find(id.to_string())
        .select(ACCOUNT)
        .first(conn)
        .optional()?;
    row.map(read_account).transpose()
}

pub(super) fn by_login(conn: &mut Conn, login: &Login) -> Result<Option<Account>> {
    let row: Option<AccountRow> = accounts::table
        .filter(accounts::login.eq(login.as_str().to_owned()))
        .select(ACCOUNT)
        .first(conn)
        .optional()?;
    row.map(read_account).transpose()
}

pub(super) fn credentials(conn: &mut Conn, login: &Login) -> Result<Option<Credentials>> {
    let row: Option<(String, String, String, Option<i64>)> = accounts::table
        .filter(accounts::login.eq(login.as_str().to_owned()))
        .select((
            accounts::id,
            accounts::district,
            accounts::password_hash,
            accounts::disabled_at,
        ))
        .first(conn)
        .optional()?;
    row.map(|(id, district, hash, disabled_at)| {
        Ok(Credentials {
            id: parsed(&id)?,
            district,
            hash,
            disabled: disabled_at.is_some(),
        })
    })
    .transpose()
}

/// Accounts of a district by name, from behind `after`.
pub(super) fn list(
    conn: &mut Conn,
    district: Option<&str>,
    role: Option<Role>,
    prefix: Option<&str>,
    after: Option<&str>,
    limit: Option<u32>,
) -> Result<Vec<Account>> {
    let mut query = accounts::table
        .select(ACCOUNT)
        .order(accounts::login)
        .into_boxed();
    if let Some(district) = district {
        query = query.filter(accounts::district.eq(district.to_owned()));
    }
    if let Some(role) = role {
        let holders = account_grants::table
            .filter(account_grants::role.eq(role.code()))
            .select(account_grants::account_id);
        query = query.filter(accounts::id.eq_any(holders));
    }
    if let Some(prefix) = prefix {
        query = query.filter(accounts::login.like(format!("{prefix}%")));
    }
    if let Some(after) = after {
        query = query.filter(accounts::login.gt(after.to_owned()));
    }
    if let Some(limit) = limit {
        query = query.limit(i64::from(limit));
    }
    let rows: Vec<AccountRow> = query.load(conn)?;
    rows.into_iter().map(read_account).collect()
}

/// The grants of some accounts, each account once.
pub(super) fn grants(
    conn: &mut Conn,
    ids: &[AccountId],
) -> Result<BTreeMap<AccountId, Vec<Grant>>> {
    let rows: Vec<(String, String, Option<String>, Option<String>)> = account_grants::table
        .filter(account_grants::account_id.eq_any(texts(ids)))
        .order((
            account_grants::account_id,
            account_grants::role,
            account_grants::org_id,
        ))
        .select((
            account_grants::account_id,
            account_grants::role,
            account_grants::org_id,
            account_grants::area_id,
        ))
        .load(conn)?;
    let mut grants: BTreeMap<AccountId, Vec<Grant>> =
        ids.iter().map(|id| (*id, Vec::new())).collect();
    for (account, role, org, area) in rows {
        let grant = Grant {
            role: Role::from_code(&role).ok_or_else(|| Error::internal("an unknown role"))?,
            org: org.as_deref().map(parsed).transpose()?,
            area: area.as_deref().map(parsed).transpose()?,
        };
        grants.entry(parsed(&account)?).or_default().push(grant);
    }
    Ok(grants)
}

pub(super) fn insert(conn: &mut Conn, account: &NewAccount, now: Now) -> Result<()> {
    let id = account.id.to_string();
    diesel::insert_into(accounts::table)
        .values((
            accounts::id.eq(&id),
            accounts::district.eq(&account.district),
            accounts::login.eq(account.login.as_str()),
            accounts::password_hash.eq(&account.password_hash),
            accounts::name.eq(&account.name),
            accounts::person_id.eq(account.person.map(|person| person.to_string())),
            accounts::disabled_at.eq(None::<i64>),
            accounts::created_at.eq(now.micros),
        ))
        .execute(conn)?;
    for grant in &account.grants {
        diesel::insert_into(account_grants::table)
            .values((
                account_grants::account_id.eq(&id),
                account_grants::role.eq(grant.role.code()),
                account_grants::org_id.eq(grant.org.map(|org| org.to_string())),
                account_grants::area_id.eq(grant.area.map(|area| area.to_string())),
            ))
            .execute(conn)?;
    }
    Ok(())
}

pub(super) fn set_password(conn: &mut Conn, id: AccountId, hash: &str) -> Result<()> {
    diesel::update(accounts::table.find(id.to_string()))
        .set(accounts::password_hash.eq(hash))
        .execute(conn)?;
    Ok(())
}

pub(super) fn set_disabled(conn: &mut Conn, id: AccountId, at: Option<i64>) -> Result<()> {
    diesel::update(accounts::table.find(id.to_string()))
        .set(accounts::disabled_at.eq(at))
        .execute(conn)?;
    Ok(())
}

/// Counts one more failure of a name and tells how many there are now.
pub(super) fn count_failure(conn: &mut Conn, login_hash: &str, now: Now) -> Result<i32> {
    let row = (
        sign_in_failures::login_hash.eq(login_hash),
        sign_in_failures::failures.eq(1),
        sign_in_failures::last_at.eq(now.micros),
    );
    let failures = either!(conn, inner => diesel::insert_into(sign_in_failures::table)
        .values(row)
        .on_conflict(sign_in_failures::login_hash)
        .do_update()
        .set((
            sign_in_failures::failures.eq(sign_in_failures::failures + 1),
            sign_in_failures::last_at.eq(now.micros),
        ))
        .returning(sign_in_failures::failures)
        .get_result(inner))?;
    Ok(failures)
}

/// Forgets failures that ended at or before this time.
pub(super) fn forget_failures(conn: &mut Conn, until: i64) -> Result<()> {
    let old = sign_in_failures::table.filter(sign_in_failures::last_at.le(until));
    diesel::delete(old).execute(conn)?;
    Ok(())
}

pub(super) fn clear_failures(conn: &mut Conn, login_hash: &str) -> Result<()> {
    diesel::delete(sign_in_failures::table.find(login_hash)).execute(conn)?;
    Ok(())
}

/// The failures of names since a time, by the names' hashes.
pub(super) fn failures_since(
    conn: &mut Conn,
    login_hashes: &[String],
    since: i64,
) -> Result<BTreeMap<String, i32>> {
    let rows: Vec<(String, i32)> = sign_in_failures::table
        .filter(sign_in_failures::login_hash.eq_any(login_hashes.to_vec()))
        .filter(sign_in_failures::last_at.gt(since))
        .select((sign_in_failures::login_hash, sign_in_failures::failures))
        .load(conn)?;
    Ok(rows.into_iter().collect())
}

pub(super) fn insert_token(conn: &mut Conn, token: &RefreshToken, now: Now) -> Result<()> {
    diesel::insert_into(refresh_tokens::table)
        .values((
            refresh_tokens::token_hash.eq(&token.hash),
            refresh_tokens::family.eq(&token.family),
            refresh_tokens::account_id.eq(token.account.to_string()),
            refresh_tokens::issued_at.eq(now.micros),
            refresh_tokens::expires_at.eq(token.expires_at),
            refresh_tokens::used_at.eq(None::<i64>),
            refresh_tokens::revoked_at.eq(None::<i64>),
        ))
        .execute(conn)?;
    Ok(())
}

pub(super) fn token(conn: &mut Conn, hash: &str) -> Result<Option<RefreshToken>> {
    let row: Option<TokenRow> = refresh_tokens::table
        .find(hash)
        .select((
            refresh_tokens::family,
            refresh_tokens::account_id,
            refresh_tokens::expires_at,
            refresh_tokens::used_at,
            refresh_tokens::revoked_at,
        ))
        .first(conn)
        .optional()?;
    row.map(|(family, account, expires_at, used_at, revoked_at)| {
        Ok(RefreshToken {
            hash: hash.to_owned(),
            family,
            account: parsed(&account)?,
            expires_at,
            used_at,
            revoked: revoked_at.is_some(),
        })
    })
    .transpose()
}

/// Marks a token used; false if it was used before, by whomever.
pub(super) fn use_token(conn: &mut Conn, hash: &str, now: Now) -> Result<bool> {
    let unused = refresh_tokens::table
        .find(hash)
        .filter(refresh_tokens::used_at.is_null());
    let changed = diesel::update(unused)
        .set(refresh_tokens::used_at.eq(Some(now.micros)))
        .execute(conn)?;
    Ok(changed == 1)
}

pub(super) fn revoke_family(conn: &mut Conn, family: &str, now: Now) -> Result<()> {
    let live = refresh_tokens::table
        .filter(refresh_tokens::family.eq(family.to_owned()))
        .filter(refresh_tokens::revoked_at.is_null());
    diesel::update(live)
        .set(refresh_tokens::revoked_at.eq(Some(now.micros)))
        .execute(conn)?;
    Ok(())
}

/// Revokes every session of an account.
pub(super) fn revoke_account(conn: &mut Conn, account: AccountId, now: Now) -> Result<()> {
    let live = refresh_tokens::table
        .filter(refresh_tokens::account_id.eq(account.to_string()))
        .filter(refresh_tokens::revoked_at.is_null());
    diesel::update(live)
        .set(refresh_tokens::revoked_at.eq(Some(now.micros)))
        .execute(conn)?;
    Ok(())
}

/// Forgets an account's tokens that have expired.
pub(super) fn forget_tokens(conn: &mut Conn, account: AccountId, now: i64) -> Result<()> {
    let expired = refresh_tokens::table
        .filter(refresh_tokens::account_id.eq(account.to_string()))
        .filter(refresh_tokens::expires_at.le(now));
    diesel::delete(expired).execute(conn)?;
    Ok(())
}

/// The holders of some accounts.
pub(super) fn holders(conn: &mut Conn, ids: &[AccountId]) -> Result<Vec<Holder>> {
    let rows: Vec<(String, String, Option<String>)> = accounts::table
        .filter(accounts::id.eq_any(texts(ids)))
        .select((accounts::id, accounts::name, accounts::person_id))
        .load(conn)?;
    rows.into_iter()
        .map(|(account, name, person)| {
            Ok(Holder {
                account: parsed(&account)?,
                name,
                person: person.as_deref().map(parsed).transpose()?,
            })
        })
        .collect()
}
