//! Removes the accounts of a person: name and login go, nobody signs in with them again.

use shared::base::PersonId;

use crate::accounts::{attempts, codes, second_factor, sessions, store};
use crate::clock::Now;
use crate::db::Conn;
use crate::error::Result;

/// True if some account of the person that is not disabled holds more than the resident's role.
pub fn holds_post(conn: &mut Conn, person: PersonId) -> Result<bool> {
    store::holds_post(conn, person)
}

/// Disables the accounts of a person for good, ends their sessions, and removes what tells whose
/// they were. Doing it twice changes nothing.
pub fn forget(conn: &mut Conn, now: Now, person: PersonId) -> Result<()> {
    codes::end_of_person(conn, person, now)?;
    for account in store::of_person(conn, person)? {
        sessions::forget_all(conn, account)?;
        second_factor::remove_of(conn, account)?;
        codes::end_of_account(conn, account, now)?;
        store::forget(conn, account, now)?;
    }
    Ok(())
}

/// How many subjects failed for the last time before a time.
pub fn old_failures(conn: &mut Conn, before: i64) -> Result<i64> {
    attempts::old_failures(conn, before)
}

/// Forgets some of them; how many.
pub fn forget_old_failures(conn: &mut Conn, before: i64, limit: i64) -> Result<usize> {
    attempts::forget_old_failures(conn, before, limit)
}

/// How many sessions began before a time.
pub fn old_sessions(conn: &mut Conn, before: i64) -> Result<i64> {
    sessions::old_sessions(conn, before)
}

/// Removes some of them; how many.
pub fn forget_old_sessions(conn: &mut Conn, before: i64, limit: i64) -> Result<usize> {
    sessions::forget_old_sessions(conn, before, limit)
}

/// How many codes of counters expired before a time.
pub fn old_codes(conn: &mut Conn, before: i64) -> Result<i64> {
    codes::old_codes(conn, before)
}

/// Removes some of them; how many.
pub fn forget_old_codes(conn: &mut Conn, before: i64, limit: i64) -> Result<usize> {
    codes::forget_old_codes(conn, before, limit)
}
