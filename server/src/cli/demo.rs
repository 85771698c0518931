//! `jifen demo`, and the file of demo logins beside the database.

use std::io::Write;
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Args;
use serde::Serialize;
use shared::access::Role;
use shared::base::{Bilingual, Date};

use crate::checkpoints::seal;
use crate::cli::open::{self, Found, address, look};
use crate::cli::say::say;
use crate::cli::{Failure, Outcome};
use crate::clock::{Clock, Now};
use crate::config::{Config, DatabaseArgs, ServeArgs};
use crate::db::{Db, Meta, is_postgres, meta, migrate, sqlite_path};
use crate::demo::{self, DemoLogin, Plan};
use crate::keys::Keys;

/// The seed of the district if none is given.
pub(super) const SEED: u64 = 1;

/// Create a database with a synthetic district
///
/// The district is invented, and the same for the same day and seed; only the passwords are drawn
/// anew. They are shown once and kept in a file beside the database.
#[derive(Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct Demo {
    /// Another seed makes another district
    #[arg(long, default_value_t = SEED)]
    seed: u64,

    /// At least so many people, with awarders and awards to match; 51700 is the real district
    #[arg(long, default_value_t = 0, hide_default_value = true)]
    residents: usize,

    /// Also write the names and numbers of the adults into a CSV file, to try lists with
    #[arg(long, value_name = "FILE")]
    names: Option<PathBuf>,
}

const EXAMPLES: &str = "\
Examples:
  jifen demo --database demo.sqlite
  jifen demo --database demo.sqlite --today 2018-07-01 --seed 7
  jifen demo --database big.sqlite --residents 51700
  jifen serve --demo                       creates one and serves it";

/// One login, as the file beside the database holds it.
#[derive(Serialize)]
struct LoginLine<'a> {
    login: &'a str,
    password: &'a str,
    role: Role,
    org: &'a Bilingual,
    hint: &'a Bilingual,
}

impl Demo {
    pub(super) fn run(self, database: &DatabaseArgs) -> Outcome {
        let config = Config::new(database, &ServeArgs::default())?;
        let db = create(&config, self.seed, self.residents)?;
        if let Some(path) = &self.names {
            let today = Clock::new(config.today).now().date;
            let (_, keys) = open::open(&config)?;
            let names = db.read_blocking(|conn| demo::names_of_adults(conn, &keys, today))?;
            std::fs::write(path, names)
                .map_err(|error| format!("cannot write {}: {error}", path.display()))?;
        }
        Ok(ExitCode::SUCCESS)
    }
}

/// Creates the demo, prints its logins once and keeps them in their file.
pub(super) fn create(config: &Config, seed: u64, residents: usize) -> Result<Db, Failure> {
    if !is_empty(config)? {
        let words = format!(
            "there is a database at {} already; name another with --database",
            address(&config.database)
        );
        return Err(words.into());
    }
    let today = Clock::new(config.today).now().date;
    let keys = open::make_keys(config)?;
    migrate(&config.database)?;
    let plan = Plan {
        residents,
        ..Plan::of(today, seed)
    };
    let logins = demo::build(&Db::open_to_fill(&config.database)?, &keys, &plan)?;
    let path = logins_file(config);
    write(&path, &logins)
        .map_err(|error| format!("cannot write the logins to {}: {error}", path.display()))?;
    tell(&logins, today, &path);
    let db = Db::open(&config.database, config.connections)?;
    take_in(&db, &keys, Clock::new(config.today).now())?;
    Ok(db)
}

/// Takes a small district into the log, so that its receipts are there from the first click; the
/// rest of a large one the server takes in while it runs.
fn take_in(db: &Db, keys: &Keys, now: Now) -> Result<(), Failure> {
    const TIMES_MAX: usize = 5;
    for _ in 0..TIMES_MAX {
        if db.write_blocking(|conn| seal(conn, keys, now))? == 0 {
            break;
        }
    }
    Ok(())
}

/// True if no district stands in the database: it is not there, or a demo was interrupted while
/// it was being built.
pub(super) fn is_empty(config: &Config) -> Result<bool, Failure> {
    match look(config)? {
        Found::Nothing => Ok(true),
        Found::Behind => Ok(false),
        Found::Current => {
            let db = Db::open(&config.database, 2)?;
            Ok(db
                .read_blocking(|conn| meta(conn, Meta::District))?
                .is_none())
        }
    }
}

/// Where the logins are kept.
pub(super) fn logins_file(config: &Config) -> PathBuf {
    if is_postgres(&config.database) {
        config.keys.with_extension("logins.txt")
    } else {
        PathBuf::from(format!("{}.logins.txt", sqlite_path(&config.database)))
    }
}

/// One JSON object a line, readable by its owner only.
fn write(path: &Path, logins: &[DemoLogin]) -> std::io::Result<()> {
    let mut file = std::fs::OpenOptions::new()
        .write(true)
        .create(true)
        .truncate(true)
        .mode(0o600)
        .open(path)?;
    for login in logins {
        let line = LoginLine {
            login: &login.login,
            password: &login.password,
            role: login.role,
            org: &login.org,
            hint: &login.hint,
        };
        serde_json::to_writer(&mut file, &line)?;
        file.write_all(b"\n")?;
    }
    Ok(())
}

fn tell(logins: &[DemoLogin], today: Date, path: &Path) {
    say!("示例区已建好（虚构数据），日期 {today}。");
    say!("A synthetic district as of {today}; all people in it are invented.\n");
    for login in logins {
        let role = login.role.words();
        say!(
            "  {:<12} {:<16} {} {} · {} {}",
            login.login,
            login.password,
            role.zh,
            role.en,
            login.org.zh,
            login.org.en
        );
        say!("    {}\n    {}", login.hint.zh, login.hint.en);
    }
    say!(
        "\n密码只显示这一次，存于 / shown only once, kept in {}",
        path.display()
    );
}
