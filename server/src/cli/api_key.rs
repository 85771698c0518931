//! `jifen api-key`: keys by which a department's own programs call the API.

use std::process::ExitCode;

use clap::{Args, Subcommand};
use shared::access::KEY_SCOPES;
use shared::base::{AccountId, Date};
use shared::orgs::OrgKind;

use crate::api_keys::{self, NewKey};
use crate::cli::open::{clock, open};
use crate::cli::say::say;
use crate::cli::user::one_org;
use crate::cli::{Failure, Outcome};
use crate::clock::date_of;
use crate::config::{Config, DatabaseArgs, ServeArgs};

/// Make, list and revoke keys for a department's own programs
#[derive(Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct ApiKeys {
    #[command(subcommand)]
    verb: Verb,
}

const EXAMPLES: &str = "\
Scopes: correction_read award_read award_rules_read quota_read (what a key gets unless named),
        correction_decide awardee_search award_draft award_withdraw

Examples:
  jifen api-key add 人社局 --name 人社业务系统
  jifen api-key add 人社局 --name 对账 --scope award_read --scope quota_read --days 30
  jifen api-key list
  jifen api-key revoke 01890a5d-ac96-774b-bcce-b302099a8057";

#[derive(Subcommand)]
enum Verb {
    /// Make a key; it is shown once
    Add(Add),
    /// Show the keys, without what opens anything
    List,
    /// End a key at once
    Revoke {
        /// The key's id, as the list shows it
        key: AccountId,
    },
}

/// Make a key; it is shown once
#[derive(Args)]
struct Add {
    /// The department, by its id, social credit code or whole name
    org: String,
    /// What it is called, for who reads the audit
    #[arg(long)]
    name: String,
    /// What it may do; all that only reads unless named
    #[arg(long = "scope", value_name = "SCOPE", value_parser = scopes())]
    scopes: Vec<String>,
    /// How many days it holds
    #[arg(long, default_value_t = 90,
        value_parser = clap::value_parser!(u16).range(1..=i64::from(api_keys::DAYS_MAX)))]
    days: u16,
}

fn scopes() -> clap::builder::PossibleValuesParser {
    let names: Vec<&'static str> = KEY_SCOPES.iter().map(|(name, ..)| *name).collect();
    names.into()
}

impl ApiKeys {
    pub(super) fn run(self, database: &DatabaseArgs) -> Outcome {
        let config = Config::new(database, &ServeArgs::default())?;
        match self.verb {
            Verb::Add(add) => add.run(&config),
            Verb::List => list(&config),
            Verb::Revoke { key } => revoke(&config, key),
        }
    }
}

impl Add {
    fn run(self, config: &Config) -> Outcome {
        let (db, keys) = open(config)?;
        let now = clock(&db, config.today)?.now();
        let org = one_org(&db, now.date, &self.org)?;
        if org.kind != OrgKind::Department {
            return Err(format!("{} is no department", org.name.zh).into());
        }
        if self.name.trim().is_empty() || self.name.chars().count() > NAME_MAX {
            return Err(format!("the name has 1 to {NAME_MAX} characters").into());
        }
        let new = NewKey {
            name: self.name.trim().to_owned(),
            scopes: self.scopes,
            days: self.days,
        };
        let made = db.write_blocking(move |conn| api_keys::make(conn, now, &keys, (&org, &new)))?;
        let (key, text) = made.map_err(|scope| Failure(format!("there is no scope {scope}")))?;
        say!("id: {}", key.id);
        say!("scopes: {}", key.scopes.join(" "));
        say!("until: {}", date_of(key.expires_at));
        say!("key, shown only once: {text}");
        Ok(ExitCode::SUCCESS)
    }
}

/// The most characters of a name.
const NAME_MAX: usize = 40;

fn list(config: &Config) -> Outcome {
    let (db, _keys) = open(config)?;
    let now = clock(&db, config.today)?.now();
    for key in db.read_blocking(api_keys::all)? {
        let state = match (key.revoked_at, key.holds(now)) {
            (Some(at), _) => format!("revoked {}", date_of(at)),
            (None, true) => format!("until {}", date_of(key.expires_at)),
            (None, false) => format!("expired {}", date_of(key.expires_at)),
        };
        let used = key.last_used_on.map_or("never used".to_owned(), used_on);
        let scopes = key.scopes.join(" ");
        say!("{}\t{}\t{scopes}\t{state}\t{used}", key.id, key.org);
    }
    Ok(ExitCode::SUCCESS)
}

fn used_on(day: Date) -> String {
    format!("last used {day}")
}

fn revoke(config: &Config, key: AccountId) -> Outcome {
    let (db, _keys) = open(config)?;
    let now = clock(&db, config.today)?.now();
    if db.write_blocking(move |conn| api_keys::revoke(conn, now, key))? {
        say!("{key} opens nothing any more");
        return Ok(ExitCode::SUCCESS);
    }
    Err(format!("there is no key {key} that holds").into())
}
