//! The tables of codes and bindings.

use diesel::prelude::*;
use shared::base::{AccountId, CodeId, PersonId};

use crate::accounts::login::Login;
use crate::clock::Now;
use crate::db::Conn;
use crate::db::column::parsed;
use crate::db::schema::{account_codes, account_grants, accounts, bindings};
use crate::either;
use crate::error::Result;

/// What a code is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Purpose {
    /// It binds an account to this person.
    Bind(PersonId),
    /// It sets this account's password.
    Reset(AccountId),
}

/// A code, as stored.
#[derive(Clone, Debug)]
pub(super) struct Code {
    pub(super) id: CodeId,
    pub(super) district: String,
    pub(super) hash: String,
    pub(super) purpose: Purpose,
    pub(super) issued_by: AccountId,
    pub(super) issued_at: i64,
    pub(super) expires_at: i64,
}

/// Who issued a known code, what for, and until when it is accepted.
pub(super) fn known(conn: &mut Conn, id: CodeId) -> Result<Option<(AccountId, Purpose, i64)>> {
    let row: Option<(String, Option<String>, Option<String>, i64)> = account_codes::table
        .find(id.to_string())
        .select((
            account_codes::issued_by,
            account_codes::person_id,
            account_codes::account_id,
            account_codes::expires_at,
        ))
        .first(conn)
        .optional()?;
    row.map(|(issued_by, person, account, expires_at)| {
        let purpose = match (person, account) {
            (Some(person), _) => Purpose::Bind(parsed(&person)?),
            (None, account) => Purpose::Reset(parsed(&account.unwrap_or_default())?),
        };
        Ok((parsed(&issued_by)?, purpose, expires_at))
    })
    .transpose()
}

/// Files a code; whatever code there was for the same purpose is no longer accepted.
pub(super) fn insert(conn: &mut Conn, code: &Code) -> Result<()> {
    let (person, account) = match code.purpose {
        Purpose::Bind(person) => (Some(person.to_string()), None),
        Purpose::Reset(account) => (None, Some(account.to_string())),
    };
    let older = account_codes::table
        .filter(account_codes::ended_at.is_null())
        .filter(
            account_codes::person_id
                .eq(person.clone().unwrap_or_default())
                .or(account_codes::account_id.eq(account.clone().unwrap_or_default())),
        );
    diesel::update(older)
        .set(account_codes::ended_at.eq(Some(code.issued_at)))
        .execute(conn)?;
    diesel::insert_into(account_codes::table)
        .values((
            account_codes::id.eq(code.id.to_string()),
            account_codes::district.eq(&code.district),
            account_codes::code_hash.eq(&code.hash),
            account_codes::person_id.eq(person),
            account_codes::account_id.eq(account),
            account_codes::issued_by.eq(code.issued_by.to_string()),
            account_codes::issued_at.eq(code.issued_at),
            account_codes::expires_at.eq(code.expires_at),
            account_codes::ended_at.eq(None::<i64>),
        ))
        .execute(conn)?;
    Ok(())
}

/// Uses a code that binds; whom, if it was accepted. One statement decides, so that of two who
/// use it at once only one succeeds.
pub(super) fn use_to_bind(
    conn: &mut Conn,
    district: &str,
    hash: &str,
    now: Now,
) -> Result<Option<PersonId>> {
    let accepted = account_codes::table
        .filter(account_codes::code_hash.eq(hash))
        .filter(account_codes::district.eq(district))
        .filter(account_codes::person_id.is_not_null())
        .filter(account_codes::ended_at.is_null())
        .filter(account_codes::expires_at.gt(now.micros));
    let changed = diesel::update(accepted)
        .set(account_codes::ended_at.eq(Some(now.micros)))
        .execute(conn)?;
    if changed == 0 {
        return Ok(None);
    }
    let person: Option<String> = account_codes::table
        .filter(account_codes::code_hash.eq(hash))
        .select(account_codes::person_id)
        .first(conn)?;
    person.as_deref().map(parsed).transpose()
}

/// Uses a code that sets the password of an account; true if it was accepted.
pub(super) fn use_to_reset(
    conn: &mut Conn,
    account: AccountId,
    hash: &str,
    now: Now,
) -> Result<bool> {
    let accepted = account_codes::table
        .filter(account_codes::code_hash.eq(hash))
        .filter(account_codes::account_id.eq(account.to_string()))
        .filter(account_codes::ended_at.is_null())
        .filter(account_codes::expires_at.gt(now.micros));
    let changed = diesel::update(accepted)
        .set(account_codes::ended_at.eq(Some(now.micros)))
        .execute(conn)?;
    Ok(changed == 1)
}

/// The account that is bound to a person.
pub(in crate::accounts) fn bound_to(
    conn: &mut Conn,
    person: PersonId,
) -> Result<Option<AccountId>> {
    let account: Option<String> = bindings::table
        .find(person.to_string())
        .select(bindings::account_id)
        .first(conn)
        .optional()?;
    account.map(|account| parsed(&account)).transpose()
}

/// Binds an account to a person; false if either is bound already. The keys of the table decide,
/// so that of two accounts only one is bound.
pub(in crate::accounts) fn bind(
    conn: &mut Conn,
    account: AccountId,
    person: PersonId,
    now: Now,
) -> Result<bool> {
    let row = (
        bindings::person_id.eq(person.to_string()),
        bindings::account_id.eq(account.to_string()),
        bindings::bound_at.eq(now.micros),
    );
    let inserted = either!(conn, inner => diesel::insert_into(bindings::table)
        .values(row)
        .on_conflict_do_nothing()
        .execute(inner))?;
    Ok(inserted == 1)
}

/// Writes to the account whose person it is now, and the person's masked name.
pub(super) fn set_person(
    conn: &mut Conn,
    account: AccountId,
    person: PersonId,
    name: &str,
) -> Result<()> {
    diesel::update(accounts::table.find(account.to_string()))
        .set((
            accounts::person_id.eq(Some(person.to_string())),
            accounts::name.eq(name),
        ))
        .execute(conn)?;
    Ok(())
}

/// The resident's account of a name that is neither bound nor disabled.
pub(super) fn bindable(
    conn: &mut Conn,
    district: &str,
    login: &Login,
) -> Result<Option<AccountId>> {
    let of_resident = account_grants::table
        .filter(account_grants::role.eq(shared::access::Role::Resident.code()))
        .select(account_grants::account_id);
    let account: Option<String> = accounts::table
        .filter(accounts::login.eq(login.as_str().to_owned()))
        .filter(accounts::district.eq(district))
        .filter(accounts::person_id.is_null())
        .filter(accounts::disabled_at.is_null())
        .filter(accounts::id.eq_any(of_resident))
        .select(accounts::id)
        .first(conn)
        .optional()?;
    account.map(|account| parsed(&account)).transpose()
}

/// Ends the codes that would bind an account to a person.
pub(in crate::accounts) fn end_of_person(
    conn: &mut Conn,
    person: PersonId,
    now: Now,
) -> Result<()> {
    let open = account_codes::table
        .filter(account_codes::person_id.eq(person.to_string()))
        .filter(account_codes::ended_at.is_null());
    diesel::update(open)
        .set(account_codes::ended_at.eq(Some(now.micros)))
        .execute(conn)?;
    Ok(())
}

/// Ends the codes that would set the password of an account.
pub(in crate::accounts) fn end_of_account(
    conn: &mut Conn,
    account: AccountId,
    now: Now,
) -> Result<()> {
    let open = account_codes::table
        .filter(account_codes::account_id.eq(account.to_string()))
        .filter(account_codes::ended_at.is_null());
    diesel::update(open)
        .set(account_codes::ended_at.eq(Some(now.micros)))
        .execute(conn)?;
    Ok(())
}

/// How many codes expired before a time.
pub(in crate::accounts) fn old_codes(conn: &mut Conn, before: i64) -> Result<i64> {
    let old = account_codes::table.filter(account_codes::expires_at.lt(before));
    Ok(old.count().get_result(conn)?)
}

/// Removes some of them; how many.
pub(in crate::accounts) fn forget_old_codes(
    conn: &mut Conn,
    before: i64,
    limit: i64,
) -> Result<usize> {
    let ids: Vec<String> = account_codes::table
        .filter(account_codes::expires_at.lt(before))
        .order(account_codes::id)
        .limit(limit)
        .select(account_codes::id)
        .load(conn)?;
    let some = account_codes::table.filter(account_codes::id.eq_any(ids));
    Ok(diesel::delete(some).execute(conn)?)
}
