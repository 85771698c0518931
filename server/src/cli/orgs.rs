//! `jifen orgs import`: take in a list of organisations.

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Args, Subcommand};
use serde_json::json;
use shared::imports::LIST;

use crate::cli::Outcome;
use crate::cli::open::{clock, open};
use crate::cli::say::say;
use crate::config::{Config, DatabaseArgs, ServeArgs};
use crate::db::{Meta, meta};
use crate::registers::audit::{self, Entry, Event};
use crate::{imports, orgs};

/// Take in a list of organisations
#[derive(Args)]
pub(super) struct Orgs {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Take in a list of organisations as XLSX or CSV, in whole or not at all
    Import(Import),
}

/// Take in a list of organisations as XLSX or CSV, in whole or not at all
///
/// Every bad row is named by row and column; a file with a bad row changes nothing, and the same
/// file twice changes nothing the second time.
#[derive(Args)]
#[command(after_help = EXAMPLES)]
struct Import {
    /// The file: UTF-8 or GB18030, with a heading
    file: PathBuf,
    /// Look only; nothing is written
    #[arg(long)]
    dry_run: bool,
    /// The six digits of the district, where the database does not say
    #[arg(long)]
    district: Option<String>,
}

const EXAMPLES: &str = "\
The columns, in any order:
  kind,name_zh,name_en,uscc,area_code,school_area_code
  enterprise,示例纺织有限公司,Example Textiles,91330211MA281A1B77,330211003,

Examples:
  jifen orgs import list.csv --dry-run
  jifen orgs import list.csv --database data/jifen.sqlite";

impl Orgs {
    pub(super) fn run(self, database: &DatabaseArgs) -> Outcome {
        match self.command {
            Command::Import(import) => import.run(database),
        }
    }
}

impl Import {
    fn run(self, database: &DatabaseArgs) -> Outcome {
        let config = Config::new(database, &ServeArgs::default())?;
        let file = std::fs::read(&self.file)
            .map_err(|error| format!("{}: {error}", self.file.display()))?;
        let table = imports::table(&file, LIST, orgs::LISTED)?;
        let (db, _keys) = open(&config)?;
        let now = clock(&db, config.today)?.now();
        let stated = db.read_blocking(|conn| meta(conn, Meta::District))?;
        let district = self
            .district
            .or(stated)
            .ok_or("name the district with --district, as in --district 330211")?;
        let dry_run = self.dry_run;
        let answer = db.write_blocking(|conn| {
            let answer = orgs::import(conn, now, (&district, None), &table, dry_run)?;
            if answer.done && answer.added + answer.changed > 0 {
                let told = json!({
                    "by": "command_line",
                    "added": answer.added,
                    "changed": answer.changed,
                });
                let entry = Entry {
                    event: Event::OrgsImported,
                    district: district.clone(),
                    account: None,
                    for_account: None,
                    org: None,
                    person: None,
                    subject: None,
                    detail: told,
                    request_id: String::new(),
                    proxy: None,
                };
                audit::record(conn, now, entry)?;
            }
            Ok(answer)
        })?;
        for one in &answer.problems {
            say!("row {}, {}: {}", one.row, one.column.en, one.words.en);
        }
        if answer.more_problems > 0 {
            say!("and {} more", answer.more_problems);
        }
        say!(
            "{} rows: {} new, {} changed, {} as they stand",
            answer.rows,
            answer.added,
            answer.changed,
            answer.unchanged
        );
        if !answer.is_clean() {
            say!("nothing was written; mend the rows and import the file again");
            return Ok(ExitCode::FAILURE);
        }
        if !answer.done {
            say!("looked at only; nothing was written");
        }
        Ok(ExitCode::SUCCESS)
    }
}
