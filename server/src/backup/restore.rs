//! Putting a backup back as a new database.

use std::path::Path;

use super::placed::Placed;
use super::{Description, IN_USE, beside, must_not_exist, told};
use crate::db::{MigrationState, look, migration_count, migration_state};
use crate::error::{Error, Result};
use crate::verify::torn_pages;

/// What was put back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Restored {
    /// What stood beside the backup, if it did.
    pub described: Option<Description>,
    /// The migrations it still needs for this version.
    pub behind: Vec<String>,
}

/// Copies a backup to where no database is yet. The backup stays as it is; what is cut short,
/// changed, torn or of a newer version is refused, and nothing is left of it.
pub fn restore(backup: &Path, database: &Path) -> Result<Restored> {
    for ending in IN_USE {
        must_not_exist(&beside(database, ending))?;
        let used = beside(backup, ending);
        if used.metadata().is_ok_and(|file| file.len() > 0) {
            let words = format!(
                "is a database in use, because {} is there; take a backup of it with jifen backup",
                used.display()
            );
            return Err(told(backup, words));
        }
    }
    let copy = Placed::begin(database)?;
    let described = description(backup)?;
    let (bytes, sha256) = copy.copy_of(backup)?;
    if let Some(description) = &described
        && (description.bytes, &description.sha256) != (bytes, &sha256)
    {
        let words = "is not what was written: its length or its SHA-256 is another than the \
                     description beside it says";
        return Err(told(backup, words));
    }
    let behind = state(backup, &copy)?;
    copy.arrive()?;
    Ok(Restored { described, behind })
}

fn description(backup: &Path) -> Result<Option<Description>> {
    let path = Description::path(backup);
    if !path.exists() {
        return Ok(None);
    }
    let text = std::fs::read_to_string(&path).map_err(|error| told(&path, error))?;
    let read = serde_json::from_str(&text);
    read.map(Some).map_err(|error| told(&path, error))
}

/// The migrations the copy still needs, if it is a whole database that this version can serve.
fn state(backup: &Path, copy: &Placed) -> Result<Vec<String>> {
    let url = copy.part().display().to_string();
    let state = migration_state(&url).map_err(|error| match error {
        Error::Database(error) => told(backup, error),
        other => other,
    })?;
    let behind = match state {
        MigrationState::Current => Vec::new(),
        MigrationState::Behind(versions) if versions.len() == migration_count() => {
            return Err(told(backup, "holds no database of jifen"));
        }
        MigrationState::Behind(versions) => versions,
        MigrationState::Newer(versions) => {
            let words = format!(
                "is of a newer version of jifen (unknown migrations: {}); use the newer program",
                versions.join(", ")
            );
            return Err(told(backup, words));
        }
    };
    let torn = look(&url, torn_pages).map_err(|error| told(backup, error))?;
    match torn.first() {
        Some(first) => Err(told(backup, format!("is damaged: {first}"))),
        None => Ok(behind),
    }
}
