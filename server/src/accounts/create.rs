//! Creating accounts and setting passwords: what the command line and the demo do.

use diesel::result::{DatabaseErrorKind, Error as DieselError};
use shared::access::Grant;
use shared::base::{AccountId, PersonId};

use crate::accounts::{Login, store};
use crate::audit::{self, Event};
use crate::clock::Now;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::keys::Keys;

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
}

/// Creates an account; `false` if the name is taken.
pub fn create(conn: &mut Conn, now: Now, account: &NewAccount) -> Result<bool> {
    if store::by_login(conn, &account.login)?.is_some() {
        return Ok(false);
    }
    match store::insert(conn, account, now) {
        Err(Error::Database(DieselError::DatabaseError(DatabaseErrorKind::UniqueViolation, _))) => {
            return Ok(false);
        }
        other => other?,
    }
    let entry = by_command(Event::AccountCreated, &account.district, account.id);
    audit::record(conn, now, entry)?;
    Ok(true)
}

/// Sets a password, ends the account's sessions and its lock; `false` if there is no such account.
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
    store::set_password(conn, account.id, hash)?;
    store::revoke_account(conn, account.id, now)?;
    store::clear_failures(conn, &login.hash(keys))?;
    let entry = by_command(Event::PasswordSet, &account.district, account.id);
    audit::record(conn, now, entry)?;
    Ok(true)
}

/// Disables or enables an account by its name; `false` if there is no such account.
pub fn set_disabled(conn: &mut Conn, now: Now, login: &Login, disabled: bool) -> Result<bool> {
    let Some(account) = store::by_login(conn, login)? else {
        return Ok(false);
    };
    if account.disabled_at.is_some() != disabled {
        store::set_disabled(conn, account.id, disabled.then_some(now.micros))?;
        let event = if disabled {
            store::revoke_account(conn, account.id, now)?;
            Event::AccountDisabled
        } else {
            Event::AccountEnabled
        };
        audit::record(conn, now, by_command(event, &account.district, account.id))?;
    }
    Ok(true)
}

/// The audit row of something done on the command line.
fn by_command(event: Event, district: &str, account: AccountId) -> audit::Entry {
    audit::Entry {
        event,
        district: district.to_owned(),
        account: None,
        org: None,
        person: None,
        subject: Some(account.to_string()),
        detail: serde_json::json!({ "by": "command_line" }),
        request_id: String::new(),
    }
}
