//! Forgets whom lines are about; what was posted stays known by its digest.

use shared::base::{Date, PersonId};

use crate::clock::Now;
use crate::db::Conn;
use crate::error::Result;
use crate::publicity::{digests, store};

/// Forgets whom the lines of a person are about.
pub fn forget(conn: &mut Conn, now: Now, person: PersonId) -> Result<()> {
    let lines = store::named_of(conn, person)?;
    unname(conn, now, &lines).map(drop)
}

/// Forgets whom some lines are about whose notice ended before a day; how many.
pub fn forget_old_lines(conn: &mut Conn, now: Now, before: Date, limit: i64) -> Result<usize> {
    let lines = store::old_named(conn, before, limit)?;
    unname(conn, now, &lines)
}

fn unname(conn: &mut Conn, now: Now, lines: &[String]) -> Result<usize> {
    digests::keep(conn, now, lines)?;
    store::unname(conn, lines)
}
