//! Pictures whose time is over, and those of a person who is erased.

use shared::base::PersonId;

use crate::awards::awards_of;
use crate::check_sheets::lines_of;
use crate::clock::Now;
use crate::db::Conn;
use crate::error::Result;
use crate::evidence::store;

/// Takes away every picture of the households a person belonged to and of the person's awards.
/// Doing it twice changes nothing.
pub fn forget(conn: &mut Conn, now: Now, person: PersonId) -> Result<()> {
    let lines = lines_of(conn, person)?;
    let mut found = store::of_lines(conn, &lines)?;
    let awards = awards_of(conn, person)?;
    found.extend(store::of_awards(conn, &awards)?);
    for kept in found {
        store::remove(conn, &kept.evidence, None, now.micros)?;
    }
    Ok(())
}

/// How many pictures were added before a time and are still kept.
pub fn old(conn: &mut Conn, before: i64) -> Result<i64> {
    store::count_old(conn, before)
}

/// Takes some of them away; how many.
pub fn forget_old(conn: &mut Conn, now: Now, before: i64, limit: i64) -> Result<usize> {
    let found = store::old(conn, before, limit)?;
    for evidence in &found {
        store::remove(conn, evidence, None, now.micros)?;
    }
    Ok(found.len())
}
