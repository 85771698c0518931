//! `jifen audit`: whether what was recorded still is what was recorded.

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Args, Subcommand};

use crate::checkpoints::{Fault, Proof, verify};
use crate::cli::Outcome;
use crate::cli::open::{read_keys, require_current};
use crate::cli::say::say;
use crate::config::{Config, DatabaseArgs, ServeArgs};
use crate::db;

/// The exit code that says the log was read and something was changed.
const CHANGED: u8 = 3;

/// Check the audit, the ledger and the public lists against what was signed
#[derive(Args)]
pub(super) struct Audit {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    Verify(Verify),
}

/// Find any row of audit, ledger or public lists that was altered, removed or moved
///
/// Every row is held against its entry of the log, and the log against every checkpoint that was
/// signed. Whoever holds the key file could sign a new log; a checkpoint that was kept elsewhere
/// (`GET /api/v1/checkpoint`) tells that as well. A server may run meanwhile. Ends with 0 if
/// nothing was changed, with 3 if something was, with 1 if the log could not be read.
#[derive(Args)]
#[command(after_help = EXAMPLES)]
struct Verify {
    /// A checkpoint that was kept apart from the database, as the signed note it came as
    #[arg(long, value_name = "FILE")]
    checkpoint: Option<PathBuf>,
}

const EXAMPLES: &str = "\
Examples:
  jifen audit verify
  jifen audit verify --checkpoint kept/2018-06-30.note
  jifen audit verify --database postgres://jifen@db/jifen --keys /etc/jifen/keys.toml";

impl Audit {
    pub(super) fn run(self, database: &DatabaseArgs) -> Outcome {
        let Command::Verify(verify) = self.command;
        let config = Config::new(database, &ServeArgs::default())?;
        require_current(&config)?;
        verify.run(&config)
    }
}

impl Verify {
    fn run(&self, config: &Config) -> Outcome {
        let keys = read_keys(config)?;
        let kept = self.checkpoint.as_ref().map(std::fs::read_to_string);
        let kept = kept.transpose()?;
        let mut tell = |fault: &Fault| say!("{fault}");
        let whole = |conn: &mut db::Conn| verify(conn, &keys, kept.as_deref(), &mut tell);
        let Proof {
            entries,
            checkpoints,
            forgotten,
            faults,
        } = db::look(&config.database, whole)?;
        say!(
            "{entries} entries, {forgotten} of them without a name by now, \
             {checkpoints} checkpoints, {faults} faults"
        );
        Ok(if faults == 0 {
            ExitCode::SUCCESS
        } else {
            ExitCode::from(CHANGED)
        })
    }
}
