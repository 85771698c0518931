//! `jifen verify`: whether a database is whole.

use std::process::ExitCode;

use clap::Args;

use crate::cli::open::{self, require_current};
use crate::cli::say::{complain, say};
use crate::cli::{Failure, Outcome};
use crate::config::{Config, DatabaseArgs, ServeArgs};
use crate::db;
use crate::keys::Keys;
use crate::verify::{Finding, Tally, verify};

/// The exit code that says the database was read and is not whole.
const NOT_WHOLE: u8 = 3;

/// Check that a database is whole, changing nothing
///
/// Pages and references, the ledger against quotas, caps and awards, changes against the audit,
/// and whether the key file opens what is sealed. A server may run meanwhile. Ends with 0 if all
/// is well, with 3 if something was found, with 1 if the database could not be read.
#[derive(Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct Verify {
    /// Print one JSON object a line, the last of them the summary
    #[arg(long)]
    json: bool,
}

const EXAMPLES: &str = "\
Examples:
  jifen verify
  jifen verify --database /var/lib/jifen/jifen.sqlite --json
  jifen verify --database postgres://jifen@db/jifen --keys /etc/jifen/keys.toml";

impl Verify {
    pub(super) fn run(self, database: &DatabaseArgs) -> Outcome {
        let config = Config::new(database, &ServeArgs::default())?;
        require_current(&config)?;
        report(&config, self.json)
    }
}

/// Checks a database and says what was found.
pub(super) fn report(config: &Config, json: bool) -> Outcome {
    let keys = keys_at_hand(config)?;
    let mut tell = |finding: &Finding| {
        if json {
            say!("{}", serde_json::json!(finding));
        } else {
            let Finding {
                check,
                table,
                id,
                words,
            } = finding;
            say!("{table} {id}: {words} ({check})");
        }
    };
    let whole = |conn: &mut db::Conn| verify(conn, keys.as_ref(), &mut tell);
    let tally = db::look(&config.database, whole)?;
    let Tally {
        checks,
        findings,
        more,
    } = tally;
    if json {
        let sealed = keys.is_some();
        let summary = serde_json::json!({
            "checks": checks, "findings": findings, "more": more, "sealed_checked": sealed,
        });
        say!("{summary}");
    } else {
        let more = if more { " and more" } else { "" };
        say!("{checks} checks, {findings}{more} findings");
    }
    let whole = findings == 0;
    Ok(if whole {
        ExitCode::SUCCESS
    } else {
        ExitCode::from(NOT_WHOLE)
    })
}

/// The keys, where they are; a database can be checked apart from them.
fn keys_at_hand(config: &Config) -> Result<Option<Keys>, Failure> {
    if config.keys.exists() || open::keys_in_environment().is_some() {
        return open::read_keys(config).map(Some);
    }
    complain!(
        "jifen: there is no key file {}; what is sealed is not checked",
        config.keys.display()
    );
    Ok(None)
}
