//! Creating accounts and setting passwords: what the command line and the demo do.

use diesel::result::{DatabaseErrorKind, Error as DieselError};
use shared::access::{Grant, Role};
use shared::base::{AccountId, PersonId};

use crate::accounts::{Login, attempts, codes, second_factor, sessions, store, turns};
use crate::clock::Now;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::keys::Keys;
use crate::registers::audit::{self, Event};

/// An account to be created.
#[derive(Clone, Debug)]
pub struct NewAccount {
    /// Its id.
    pub id: AccountId,
    /// The six digits of its district.
    pub district: String,
    /// Its name.
    pub login: Login,
    /// The hash of its password.
    pub password_hash: String,
    /// The masked name of its holder.
    pub name: String,
    /// The person it is bound to.
    pub person: Option<PersonId>,
    /// Its roles, each with its scope.
    pub grants: Vec<Grant>,
    /// Someone else than its holder chose the password.
    pub must_change_password: bool,
}

/// Creates an account; `false` if the name is taken or the person has an account already.
pub fn create(conn: &mut Conn, now: Now, account: &NewAccount) -> Result<bool> {
    if !file(conn, now, account)? {
        return Ok(false);
    }
    let entry = by_command(Event::AccountCreated, &account.district, account.id);
    audit::record(conn, now, entry)?;
    Ok(true)
}

/// Files an account and binds it to its person; `false` if either is taken, a refusal if what
/// must not meet would.
pub(super) fn file(conn: &mut Conn, now: Now, account: &NewAccount) -> Result<bool> {
    let resident = account
        .grants
        .iter()
        .any(|grant| grant.role == Role::Resident);
    let person = account.person.filter(|_| resident);
    turns::claim(
        conn,
        now.date,
        (account.id, account.person),
        &account.grants,
    )?;
    let bound = match person {
        Some(person) => codes::bound_to(conn, person)?.is_some(),
        None => false,
    };
    if bound || store::by_login(conn, &account.login)?.is_some() {
        return Ok(false);
    }
    match store::insert(conn, account, now) {
        Err(Error::Database(DieselError::DatabaseError(DatabaseErrorKind::UniqueViolation, _))) => {
            return Ok(false);
        }
        other => other?,
    }
    match person {
        Some(person) => codes::bind(conn, account.id, person, now),
        None => Ok(true),
    }
}

/// Sets a password for its owner to change, ends the account's sessions and its lock; `false` if
/// there is no such account.
pub fn set_password(
    conn: &mut Conn,
    now: Now,
    keys: &Keys,
    login: &Login,
    hash: &str,
) -> Result<bool> {
    let Some(account) = store::by_login(conn, login)? else {
        return Ok(false);
    };
    store::set_password(conn, account.id, hash, true)?;
    sessions::revoke_all(conn, account.id, None, now)?;
    attempts::clear_failures(conn, &login.hash(keys))?;
    second_factor::forget_wrong_codes(conn, account.id)?;
    let entry = by_command(Event::PasswordSet, &account.district, account.id);
    audit::record(conn, now, entry)?;
    Ok(true)
}

/// Disables or enables an account by its name; `false` if there is no such account.
pub fn set_disabled(conn: &mut Conn, now: Now, login: &Login, disabled: bool) -> Result<bool> {
    let Some(account) = store::by_login(conn, login)? else {
        return Ok(false);
    };
    if store::set_disabled(conn, account.id, disabled.then_some(now.micros))? {
        let event = if disabled {
            sessions::revoke_all(conn, account.id, None, now)?;
            Event::AccountDisabled
        } else {
            Event::AccountEnabled
        };
        audit::record(conn, now, by_command(event, &account.district, account.id))?;
    }
    Ok(true)
}

/// The audit row of something done on the command line.
pub(super) fn by_command(event: Event, district: &str, account: AccountId) -> audit::Entry {
    audit::Entry::by_command(event, district).subject(account)
}
