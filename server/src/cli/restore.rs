//! `jifen restore`: a backup becomes a new database.

use std::path::{Path, PathBuf};

use clap::Args;

use crate::backup::restore;
use crate::cli::open::address;
use crate::cli::say::{complain, say};
use crate::cli::{Failure, Outcome, verify};
use crate::config::{Config, DatabaseArgs, ServeArgs};
use crate::db::{is_postgres, migrate, sqlite_path};

/// Put a backup back as a new SQLite database, and check it
///
/// The database must not be there yet. A backup that was cut short or changed, that is damaged or
/// of a newer version is refused; one of an older version is brought to this version's schema. What
/// jifen verify says of it follows, and decides how the command ends.
#[derive(Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct Restore {
    /// The backup
    backup: PathBuf,
}

const EXAMPLES: &str = "\
Examples:
  jifen restore /backups/jifen-2026-01-31.sqlite --database /var/lib/jifen/jifen.sqlite
  jifen restore today.sqlite --database drill.sqlite --keys /etc/jifen/keys.toml
  jifen verify --database drill.sqlite --keys /etc/jifen/keys.toml";

impl Restore {
    pub(super) fn run(self, database: &DatabaseArgs) -> Outcome {
        let config = Config::new(database, &ServeArgs::default())?;
        if is_postgres(&config.database) {
            return Err(by_own_tools(&config.database, &self.backup));
        }
        let restored = restore(&self.backup, Path::new(sqlite_path(&config.database)))?;
        say!("{}", config.database);
        match restored.described {
            Some(one) => say!("as it stood on {}", one.begun_at),
            None => complain!(
                "jifen: no description stands beside the backup; that it is what was written is \
                 not checked"
            ),
        }
        if !restored.behind.is_empty() {
            for version in migrate(&config.database)? {
                say!("{version} done");
            }
        }
        verify::report(&config, false)
    }
}

/// What to run for PostgreSQL.
fn by_own_tools(database: &str, backup: &Path) -> Failure {
    format!(
        "PostgreSQL is restored by its own tools; into a new, empty database run\n  \
         pg_restore --exit-on-error --no-owner --dbname='{}' {}\nand then jifen verify",
        address(database),
        backup.display()
    )
    .into()
}
