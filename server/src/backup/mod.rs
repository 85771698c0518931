//! A copy of a SQLite database taken while it is in use, and putting one back.
//!
//! Beside a backup stands its description, so that a copy which was cut short or changed on its
//! way is told from a whole one before anything is restored. PostgreSQL brings its own tools.

mod placed;
mod restore;
mod take;

use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

pub use restore::{Restored, restore};
pub use take::take;

use crate::error::{Error, Result};

/// What is told of a backup beside it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Description {
    /// The newest migration the database had.
    pub migration: String,
    /// The version of the program that took it.
    pub program: String,
    /// When it was begun, in Asia/Shanghai.
    pub begun_at: String,
    /// How long the file is.
    pub bytes: u64,
    /// The SHA-256 of the file.
    pub sha256: String,
}

impl Description {
    /// Where the description of a backup stands.
    pub fn path(backup: &Path) -> PathBuf {
        beside(backup, ".json")
    }
}

/// The path of a file with more at its end.
fn beside(path: &Path, ending: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(ending);
    PathBuf::from(name)
}

/// What SQLite keeps beside a database that is in use.
const IN_USE: [&str; 3] = ["-wal", "-shm", "-journal"];

/// What went wrong with a file.
fn told(path: &Path, error: impl std::fmt::Display) -> Error {
    Error::Unavailable(format!("{}: {error}", path.display()))
}

/// Refuses what is there already.
fn must_not_exist(path: &Path) -> Result<()> {
    match path.symlink_metadata() {
        Ok(_) => Err(taken(path)),
        Err(_) => Ok(()),
    }
}

fn taken(path: &Path) -> Error {
    told(path, "is there already and is left as it is")
}
