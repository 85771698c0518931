//! `jifen retention`: what has been kept long enough, and removing it.

use std::process::ExitCode;

use clap::Args;

use crate::cli::Outcome;
use crate::cli::open::{clock, open};
use crate::cli::say::say;
use crate::config::{Config, DatabaseArgs, ServeArgs};
use crate::retention::{apply, due};

/// Show what has been kept long enough, and remove it with --apply
///
/// How long each kind of data is kept stands in docs/retention.md and on the page of the privacy
/// notice. Run it every night; interrupt it and begin again as you like. Ledger and audit are
/// never touched.
#[derive(Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct Retention {
    /// Remove it; without this nothing is changed
    #[arg(long)]
    apply: bool,
}

const EXAMPLES: &str = "\
Examples:
  jifen retention
  jifen retention --apply --database /var/lib/jifen/jifen.sqlite";

impl Retention {
    pub(super) fn run(self, database: &DatabaseArgs) -> Outcome {
        let config = Config::new(database, &ServeArgs::default())?;
        let (db, _keys) = open(&config)?;
        let now = clock(&db, config.today)?.now();
        for one in due(&db, now.date)? {
            let name = one.rule.code();
            if self.apply {
                let removed = apply(&db, now, one.rule)?;
                say!(
                    "{name:<16} {removed:>8} removed, from before {}",
                    one.before
                );
            } else {
                say!("{name:<16} {:>8} due, from before {}", one.rows, one.before);
            }
        }
        if !self.apply {
            say!("nothing was changed; remove it with --apply");
        }
        Ok(ExitCode::SUCCESS)
    }
}
