//! The tables of second factors and recovery codes.

use diesel::prelude::*;
use shared::base::AccountId;

use crate::clock::Now;
use crate::db::Conn;
use crate::db::schema::{recovery_codes, second_factors};
use crate::error::Result;
use crate::keys::Sealed;

/// A second factor, as stored.
pub(super) struct Factor {
    pub(super) sealed: Vec<u8>,
    pub(super) confirmed: bool,
    pub(super) failures: i32,
}

/// The second factor of an account, confirmed or only begun.
pub(super) fn factor(conn: &mut Conn, account: AccountId) -> Result<Option<Factor>> {
    let row: Option<(Vec<u8>, Option<i64>, i32)> = second_factors::table
        .find(account.to_string())
        .select((
            second_factors::sealed,
            second_factors::confirmed_at,
            second_factors::failures,
        ))
        .first(conn)
        .optional()?;
    Ok(row.map(|(sealed, confirmed_at, failures)| Factor {
        sealed,
        confirmed: confirmed_at.is_some(),
        failures,
    }))
}

/// True if signing in asks for a second factor.
pub(in crate::accounts) fn is_on(conn: &mut Conn, account: AccountId) -> Result<bool> {
    Ok(factor(conn, account)?.is_some_and(|factor| factor.confirmed))
}

/// Begins anew; what was begun before is forgotten.
pub(super) fn begin(conn: &mut Conn, account: AccountId, sealed: &Sealed, now: Now) -> Result<()> {
    remove(conn, account)?;
    diesel::insert_into(second_factors::table)
        .values((
            second_factors::account_id.eq(account.to_string()),
            second_factors::sealed.eq(&sealed.bytes),
            second_factors::key_version.eq(sealed.version),
            second_factors::begun_at.eq(now.micros),
            second_factors::confirmed_at.eq(None::<i64>),
            second_factors::last_step.eq(0),
            second_factors::failures.eq(0),
        ))
        .execute(conn)?;
    Ok(())
}

/// Lets it count from now on, with its recovery codes.
pub(super) fn confirm(
    conn: &mut Conn,
    account: AccountId,
    hashes: &[String],
    now: Now,
) -> Result<()> {
    diesel::update(second_factors::table.find(account.to_string()))
        .set(second_factors::confirmed_at.eq(Some(now.micros)))
        .execute(conn)?;
    for hash in hashes {
        diesel::insert_into(recovery_codes::table)
            .values((
                recovery_codes::code_hash.eq(hash),
                recovery_codes::account_id.eq(account.to_string()),
                recovery_codes::used_at.eq(None::<i64>),
            ))
            .execute(conn)?;
    }
    Ok(())
}

/// Takes it away with its recovery codes; false if there was none.
pub(in crate::accounts) fn remove(conn: &mut Conn, account: AccountId) -> Result<bool> {
    let codes = recovery_codes::table.filter(recovery_codes::account_id.eq(account.to_string()));
    diesel::delete(codes).execute(conn)?;
    let gone = diesel::delete(second_factors::table.find(account.to_string())).execute(conn)?;
    Ok(gone > 0)
}

/// Marks a time step used; false if it or a later one was used before. One statement decides, so
/// that of two who send the same code only one is let in.
pub(super) fn use_step(conn: &mut Conn, account: AccountId, step: i64) -> Result<bool> {
    let earlier = second_factors::table
        .find(account.to_string())
        .filter(second_factors::last_step.lt(step));
    let changed = diesel::update(earlier)
        .set(second_factors::last_step.eq(step))
        .execute(conn)?;
    Ok(changed == 1)
}

/// Marks a recovery code used; false if it is none, or was used before.
pub(super) fn use_recovery_code(
    conn: &mut Conn,
    account: AccountId,
    hash: &str,
    now: Now,
) -> Result<bool> {
    let unused = recovery_codes::table
        .find(hash)
        .filter(recovery_codes::account_id.eq(account.to_string()))
        .filter(recovery_codes::used_at.is_null());
    let changed = diesel::update(unused)
        .set(recovery_codes::used_at.eq(Some(now.micros)))
        .execute(conn)?;
    Ok(changed == 1)
}

/// How many recovery codes are left.
pub(super) fn recovery_codes_left(conn: &mut Conn, account: AccountId) -> Result<u32> {
    let count: i64 = recovery_codes::table
        .filter(recovery_codes::account_id.eq(account.to_string()))
        .filter(recovery_codes::used_at.is_null())
        .count()
        .get_result(conn)?;
    Ok(u32::try_from(count).unwrap_or(u32::MAX))
}

/// Counts a wrong code.
pub(super) fn count_wrong_code(conn: &mut Conn, account: AccountId) -> Result<()> {
    diesel::update(second_factors::table.find(account.to_string()))
        .set(second_factors::failures.eq(second_factors::failures + 1))
        .execute(conn)?;
    Ok(())
}

/// Forgets the wrong codes, after a right one or a new password.
pub(in crate::accounts) fn forget_wrong_codes(conn: &mut Conn, account: AccountId) -> Result<()> {
    diesel::update(second_factors::table.find(account.to_string()))
        .set(second_factors::failures.eq(0))
        .execute(conn)?;
    Ok(())
}

crate::sealed_column!(
    second_factors.sealed by account_id,
    super::place_of,
    sealed_factors,
    reseal_factors
);
