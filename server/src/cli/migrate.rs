//! `jifen migrate`.

use std::process::ExitCode;

use clap::Args;

use crate::cli::Outcome;
use crate::cli::open::{self, Found, address, look};
use crate::cli::say::say;
use crate::config::{Config, DatabaseArgs, ServeArgs};
use crate::db::{MigrationState, migrate, migration_state};

/// Bring a database to this version's schema
///
/// A database that is not there yet is created with its key file. One of a newer version is
/// refused and left as it is.
#[derive(Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct Migrate {
    /// Only look: change nothing, and fail if there is something to do
    #[arg(long)]
    check: bool,
}

const EXAMPLES: &str = "\
Examples:
  jifen migrate --database jifen.sqlite
  jifen migrate --database postgres://jifen@db/jifen --keys /etc/jifen/keys.toml
  jifen migrate --check && jifen serve";

impl Migrate {
    pub(super) fn run(self, database: &DatabaseArgs) -> Outcome {
        let config = Config::new(database, &ServeArgs::default())?;
        let name = address(&config.database);
        let found = look(&config)?;
        if self.check {
            return check(&config, found, &name);
        }
        let _keys = match found {
            Found::Nothing => open::make_keys(&config)?,
            Found::Behind | Found::Current => open::read_keys(&config)?,
        };
        let done = migrate(&config.database)?;
        for version in &done {
            say!("{version} done");
        }
        say!("{name} is current");
        Ok(ExitCode::SUCCESS)
    }
}

fn check(config: &Config, found: Found, name: &str) -> Outcome {
    if found == Found::Current {
        say!("{name} is current");
        return Ok(ExitCode::SUCCESS);
    }
    if found == Found::Behind
        && let MigrationState::Behind(versions) = migration_state(&config.database)?
    {
        for version in versions {
            say!("{version} is to be run");
        }
    } else {
        say!("{name} is not there yet");
    }
    Ok(ExitCode::FAILURE)
}
