//! Taking a backup.

use std::path::Path;

use super::placed::{Placed, read};
use super::{Description, must_not_exist, told};
use crate::clock::{Now, moment_of};
use crate::db::{Db, Meta, copy_into, look, meta, newest_migration};
use crate::error::Result;
use crate::registers::audit::{self, Entry, Event};
use crate::verify::torn_pages;

/// Copies the SQLite database at `url` to a file that is not there yet, whoever uses the database
/// meanwhile. That it was begun is recorded before, so that the copy tells of itself.
pub fn take(url: &str, now: Now, target: &Path) -> Result<Description> {
    let described = Description::path(target);
    must_not_exist(&described)?;
    let copy = Placed::begin(target)?;
    let db = Db::open(url, 1)?;
    db.write_blocking(|conn| {
        let district = meta(conn, Meta::District)?.unwrap_or_default();
        audit::record(conn, now, Entry::by_command(Event::BackupTaken, &district))
    })?;
    copy_into(url, copy.part())?;
    let written = copy.part().display().to_string();
    let (torn, migration) = look(&written, |conn| {
        Ok((torn_pages(conn)?, newest_migration(conn)?))
    })?;
    if let Some(first) = torn.first() {
        return Err(told(target, format!("the copy is not whole: {first}")));
    }
    let (bytes, sha256) = read(copy.part(), |_| Ok(()))?;
    let description = Description {
        migration,
        program: env!("CARGO_PKG_VERSION").to_owned(),
        begun_at: moment_of(now.micros),
        bytes,
        sha256,
    };
    copy.arrive()?;
    let text =
        serde_json::to_string_pretty(&description).map_err(|error| told(&described, error))?;
    let beside = Placed::begin(&described)?;
    beside.write(&format!("{text}\n"))?;
    beside.arrive()?;
    Ok(description)
}
