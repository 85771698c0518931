//! The table of failures.

use std::collections::BTreeMap;

use diesel::prelude::*;

use crate::clock::Now;
use crate::db::schema::failed_attempts;
use crate::db::{AmongTexts, Conn, KeepPrepared};
use crate::either;
use crate::error::Result;

/// Counts one more failure and tells how many there are now.
pub(in crate::accounts) fn count_failure(
    conn: &mut Conn,
    subject_hash: &str,
    now: Now,
) -> Result<i32> {
    let row = (
        failed_attempts::subject_hash.eq(subject_hash),
        failed_attempts::failures.eq(1),
        failed_attempts::last_at.eq(now.micros),
    );
    let failures = either!(conn, inner => diesel::insert_into(failed_attempts::table)
        .values(row)
        .on_conflict(failed_attempts::subject_hash)
        .do_update()
        .set((
            failed_attempts::failures.eq(failed_attempts::failures + 1),
            failed_attempts::last_at.eq(now.micros),
        ))
        .returning(failed_attempts::failures)
        .kept()
        .get_result(inner))?;
    Ok(failures)
}

/// Takes one failure back.
pub(in crate::accounts) fn take_back(conn: &mut Conn, subject_hash: &str) -> Result<()> {
    let counted = failed_attempts::table
        .find(subject_hash)
        .filter(failed_attempts::failures.gt(0));
    diesel::update(counted)
        .set(failed_attempts::failures.eq(failed_attempts::failures - 1))
        .kept()
        .execute(conn)?;
    Ok(())
}

/// Forgets failures that ended at or before this time.
pub(in crate::accounts) fn forget_failures(conn: &mut Conn, until: i64) -> Result<()> {
    let old = failed_attempts::table.filter(failed_attempts::last_at.le(until));
    diesel::delete(old).execute(conn)?;
    Ok(())
}

pub(crate) fn clear_failures(conn: &mut Conn, subject_hash: &str) -> Result<()> {
    diesel::delete(failed_attempts::table.find(subject_hash)).execute(conn)?;
    Ok(())
}

/// When the failures of some subjects that are locked came last.
pub(in crate::accounts) fn last_failures(
    conn: &mut Conn,
    subjects: &[String],
    (failures, since): (i32, i64),
) -> Result<BTreeMap<String, i64>> {
    let rows: Vec<(String, i64)> = failed_attempts::table
        .filter(failed_attempts::subject_hash.among(subjects.to_vec()))
        .filter(failed_attempts::failures.ge(failures))
        .filter(failed_attempts::last_at.gt(since))
        .select((failed_attempts::subject_hash, failed_attempts::last_at))
        .load(conn)?;
    Ok(rows.into_iter().collect())
}

/// The failures since a time, by their subjects' hashes.
pub(in crate::accounts) fn failures_since(
    conn: &mut Conn,
    subjects: &[String],
    since: i64,
) -> Result<BTreeMap<String, i32>> {
    let rows: Vec<(String, i32)> = failed_attempts::table
        .filter(failed_attempts::subject_hash.among(subjects.to_vec()))
        .filter(failed_attempts::last_at.gt(since))
        .select((failed_attempts::subject_hash, failed_attempts::failures))
        .load(conn)?;
    Ok(rows.into_iter().collect())
}

/// How many subjects failed for the last time before a time.
pub(in crate::accounts) fn old_failures(conn: &mut Conn, before: i64) -> Result<i64> {
    let old = failed_attempts::table.filter(failed_attempts::last_at.lt(before));
    Ok(old.count().get_result(conn)?)
}

/// Forgets some of them; how many.
pub(in crate::accounts) fn forget_old_failures(
    conn: &mut Conn,
    before: i64,
    limit: i64,
) -> Result<usize> {
    let subjects: Vec<String> = failed_attempts::table
        .filter(failed_attempts::last_at.lt(before))
        .order(failed_attempts::subject_hash)
        .limit(limit)
        .select(failed_attempts::subject_hash)
        .load(conn)?;
    let some = failed_attempts::table.filter(failed_attempts::subject_hash.among(subjects));
    Ok(diesel::delete(some).execute(conn)?)
}
