//! The second factor: one-time passwords of an app on the phone (RFC 6238), and recovery codes.
//!
//! The secret is sealed for its account; a code counts once, for a time step later than the last
//! that was used. A wrong code behind a right password counts as a failed sign-in, and after
//! fifty in a row nothing but a new password helps: whoever guesses has the old one.

mod begin;
mod confirm;
mod read;
mod remove;
mod store;

use shared::base::AccountId;
use totp_rs::{Builder, Totp};

use crate::clock::Now;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::keys::Keys;
use crate::letters;

pub(super) use begin::handler as begin_handler;
pub(super) use confirm::handler as confirm_handler;
pub(super) use read::handler as read_handler;
pub(super) use remove::handler as remove_handler;
pub use remove::remove_by_command;
pub(super) use store::{forget_wrong_codes, is_on, remove as remove_of};
pub use store::{reseal_factors, sealed_factors};

/// Bytes of a secret, as RFC 4226 recommends.
const SECRET_LENGTH: usize = 20;
/// Time steps a phone's clock may be off.
const SKEW: u16 = 1;
/// Wrong codes in a row after which no code is accepted until the password is set anew.
const WRONG_MAX: i32 = 50;
/// Recovery codes of an account.
const RECOVERY_CODES: usize = 10;
/// Letters of a recovery code, in two groups of equal length.
const RECOVERY_LENGTH: usize = 10;

/// What came of a code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Spent {
    /// It was the app's.
    App,
    /// It was a recovery code.
    Recovery,
    /// It was wrong, or used before.
    Wrong,
    /// There were too many wrong ones.
    Blocked,
}

/// What signing in asks for after the right password.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Asked {
    /// Nothing.
    Nothing,
    /// A code, and none was sent.
    Code,
    /// A code, and this came of the one that was sent.
    Came(Spent),
}

/// Holds a sign-in against the account's second factor.
pub(super) fn at_sign_in(
    conn: &mut Conn,
    now: Now,
    keys: &Keys,
    account: AccountId,
    typed: Option<&str>,
) -> Result<Asked> {
    if !is_on(conn, account)? {
        return Ok(Asked::Nothing);
    }
    match typed {
        Some(typed) => spend(conn, now, keys, account, typed).map(Asked::Came),
        None => Ok(Asked::Code),
    }
}

/// Uses a code of the app or a recovery code, once.
fn spend(conn: &mut Conn, now: Now, keys: &Keys, account: AccountId, typed: &str) -> Result<Spent> {
    let Some(factor) = store::factor(conn, account)? else {
        return Ok(Spent::Wrong);
    };
    if factor.failures >= WRONG_MAX {
        return Ok(Spent::Blocked);
    }
    let plain = letters::plain(typed);
    let spent = if store::use_recovery_code(conn, account, &hash(keys, &plain), now)? {
        Spent::Recovery
    } else if let Some(step) = fitting_step(keys, account, &factor.sealed, &plain, now)?
        && store::use_step(conn, account, step)?
    {
        Spent::App
    } else {
        Spent::Wrong
    };
    if spent == Spent::Wrong {
        store::count_wrong_code(conn, account)?;
    } else {
        store::forget_wrong_codes(conn, account)?;
    }
    Ok(spent)
}

/// The time step whose code this is, if it is one of now.
fn fitting_step(
    keys: &Keys,
    account: AccountId,
    sealed: &[u8],
    plain: &str,
    now: Now,
) -> Result<Option<i64>> {
    let secret = keys.open(&place(account), sealed)?;
    let seconds = u64::try_from(now.seconds).map_err(Error::internal)?;
    let step = totp(&secret)?.check(plain, seconds);
    Ok(step.and_then(|step| i64::try_from(step).ok()))
}

/// SHA-1, six digits, thirty seconds: what every app can do.
fn totp(secret: &[u8]) -> Result<Totp> {
    let builder = Builder::new().with_secret(secret.to_vec()).with_skew(SKEW);
    builder
        .build()
        .map_err(|_error| Error::internal("a secret is too short"))
}

/// Where a secret is sealed for.
fn place(account: AccountId) -> String {
    place_of(&account.to_string())
}

fn place_of(account: &str) -> String {
    format!("second_factor {account}")
}

/// The hash under which a recovery code is kept.
fn hash(keys: &Keys, plain: &str) -> String {
    keys.hash("recovery_code", plain)
}
