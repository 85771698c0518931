//! `jifen backup`: a copy of a database in use.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Args;

use crate::backup::{Description, take};
use crate::cli::open::{address, clock, require_current};
use crate::cli::say::say;
use crate::cli::{Failure, Outcome};
use crate::config::{Config, DatabaseArgs, ServeArgs};
use crate::db::{Db, is_postgres};

/// Copy a SQLite database while it is in use
///
/// The copy is one file that only its owner reads, as the database stood when it was begun; beside
/// it stands its description with its SHA-256. A file that is there is never overwritten. The key
/// file is not part of it: keep a copy of that apart.
#[derive(Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct Backup {
    /// The file to write
    target: PathBuf,
}

const EXAMPLES: &str = "\
Examples:
  jifen backup /backups/jifen-2026-01-31.sqlite
  jifen backup /backups/today.sqlite --database /var/lib/jifen/jifen.sqlite
  jifen verify --database /backups/today.sqlite --keys /etc/jifen/keys.toml";

impl Backup {
    pub(super) fn run(self, database: &DatabaseArgs) -> Outcome {
        let config = Config::new(database, &ServeArgs::default())?;
        if is_postgres(&config.database) {
            return Err(by_own_tools(&config.database, &self.target));
        }
        require_current(&config)?;
        let now = clock(&Db::open(&config.database, 1)?, config.today)?.now();
        let Description {
            migration,
            bytes,
            sha256,
            ..
        } = take(&config.database, now, &self.target)?;
        say!("{}", self.target.display());
        say!("{bytes} bytes, migration {migration}, SHA-256 {sha256}");
        Ok(ExitCode::SUCCESS)
    }
}

/// What to run for PostgreSQL.
fn by_own_tools(database: &str, target: &Path) -> Failure {
    format!(
        "PostgreSQL is backed up by its own tools; run\n  pg_dump --format=custom --file={} '{}'\n\
         or archive continuously, as docs/operations.md says",
        target.display(),
        address(database)
    )
    .into()
}
