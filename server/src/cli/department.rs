//! `jifen department`: which department of the scheme an organisation is.

use std::process::ExitCode;

use clap::Args;

use crate::cli::open::{clock, open};
use crate::cli::say::say;
use crate::cli::schemes::registry;
use crate::cli::user::one_org;
use crate::cli::{Failure, Outcome};
use crate::config::{Config, DatabaseArgs, ServeArgs};
use crate::registers::orgs;

/// Say which department of the scheme an organisation is
///
/// Corrections go to the department that answers for the fact; without one they go to the migrant
/// office. The town of registration and the migrant office are found by themselves.
#[derive(Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct Department {
    /// The organisation, by its id, social credit code or whole name
    org: String,
    /// The department's id in the scheme, as in [[department]] of its file
    department: String,
}

const EXAMPLES: &str = "\
Examples:
  jifen department 人社局 hrss
  jifen department 教育局 edu --database data/jifen.sqlite
  jifen schemes show zhenhai-3.0";

impl Department {
    pub(super) fn run(self, database: &DatabaseArgs) -> Outcome {
        let config = Config::new(database, &ServeArgs::default())?;
        self.known(database)?;
        let (db, _keys) = open(&config)?;
        let now = clock(&db, config.today)?.now();
        let org = one_org(&db, now.date, &self.org)?;
        let name = format!("{} {}", org.name.zh, org.name.en);
        let department = self.department.clone();
        db.write_blocking(move |conn| orgs::set_department(conn, now, &org, &department))?;
        say!("{name} is {}", self.department);
        Ok(ExitCode::SUCCESS)
    }

    /// A department that some published scheme has.
    fn known(&self, database: &DatabaseArgs) -> Result<(), Failure> {
        let registry = registry(database)?;
        let mut known: Vec<&str> = registry
            .programs()
            .flat_map(|program| program.departments.iter().map(|one| one.id.as_str()))
            .collect();
        known.sort_unstable();
        known.dedup();
        if known.contains(&self.department.as_str()) {
            return Ok(());
        }
        let words = format!(
            "no scheme has a department {}; there are: {}",
            self.department,
            known.join(", ")
        );
        Err(words.into())
    }
}
