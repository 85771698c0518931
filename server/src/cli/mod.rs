//! The command line: one file for each command, each of which teaches by example.

mod api_key;
mod audit;
mod backup;
mod demo;
mod department;
mod keys;
mod log;
mod migrate;
mod open;
mod orgs;
mod restore;
mod retention;
mod say;
mod schemes;
mod score;
mod serve;
mod user;
mod verify;

use std::fmt;
use std::process::ExitCode;

use clap::{Parser, Subcommand};

use self::say::complain;
use crate::config::DatabaseArgs;
use crate::error::Error;

/// Jifen 积分: a points-evaluation platform for a district and its migrant residents
#[derive(Parser)]
#[command(name = "jifen", version, after_help = EXAMPLES, max_term_width = 100)]
struct Cli {
    #[command(flatten)]
    database: DatabaseArgs,
    #[command(subcommand)]
    command: Command,
}

const EXAMPLES: &str = "\
Examples:
  jifen serve --demo                       a synthetic district on http://127.0.0.1:8080
  jifen serve --database /var/lib/jifen/jifen.sqlite --listen 0.0.0.0:8080
  jifen score --facts people.jsonl --as-of 2018-07-01
  jifen schemes check my-scheme.toml
  jifen help <command>                     more examples";

#[derive(Subcommand)]
enum Command {
    /// Serve the API and the client
    Serve(serve::Serve),
    /// Create a database with a synthetic district
    Demo(demo::Demo),
    /// Bring a database to this version's schema
    Migrate(migrate::Migrate),
    /// Create accounts, list and disable them, set passwords
    User(user::User),
    /// Take in a list of organisations
    Orgs(orgs::Orgs),
    /// Say which department of the scheme an organisation is
    Department(department::Department),
    /// Change the key that seals identities
    Keys(keys::KeysCommand),
    /// Make, list and revoke keys for a department's own programs
    ApiKey(api_key::ApiKeys),
    /// Remove what has been kept long enough
    Retention(retention::Retention),
    /// Copy a database while it is in use
    Backup(backup::Backup),
    /// Put a backup back as a new database
    Restore(restore::Restore),
    /// Check that a database is whole
    Verify(verify::Verify),
    /// Check the audit, the ledger and the public lists against what was signed
    Audit(audit::Audit),
    /// Score people from a file of facts
    Score(score::Score),
    /// List, show and check schemes
    Schemes(schemes::Schemes),
}

/// Why a command could not do its work, for the one who ran it.
#[derive(Debug)]
struct Failure(String);

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl From<String> for Failure {
    fn from(words: String) -> Self {
        Self(words)
    }
}

impl From<&str> for Failure {
    fn from(words: &str) -> Self {
        Self(words.to_owned())
    }
}

impl From<Error> for Failure {
    fn from(error: Error) -> Self {
        match error {
            Error::Unavailable(words) => Self(words),
            other => Self(other.to_string()),
        }
    }
}

impl From<std::io::Error> for Failure {
    fn from(error: std::io::Error) -> Self {
        Self(error.to_string())
    }
}

type Outcome = Result<ExitCode, Failure>;

/// Runs the command line.
pub fn run() -> ExitCode {
    let Cli { database, command } = Cli::parse();
    let outcome = match command {
        Command::Serve(serve) => serve.run(&database),
        Command::Demo(demo) => demo.run(&database),
        Command::Migrate(migrate) => migrate.run(&database),
        Command::User(user) => user.run(&database),
        Command::Orgs(orgs) => orgs.run(&database),
        Command::Department(department) => department.run(&database),
        Command::Keys(keys) => keys.run(&database),
        Command::ApiKey(keys) => keys.run(&database),
        Command::Retention(retention) => retention.run(&database),
        Command::Backup(backup) => backup.run(&database),
        Command::Restore(restore) => restore.run(&database),
        Command::Verify(verify) => verify.run(&database),
        Command::Audit(audit) => audit.run(&database),
        Command::Score(score) => score.run(&database),
        Command::Schemes(schemes) => schemes.run(&database),
    };
    outcome.unwrap_or_else(|failure| {
        complain!("jifen: {failure}");
        ExitCode::FAILURE
    })
}
