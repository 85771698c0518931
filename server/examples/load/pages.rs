//! How long the first page of every list and every search takes in a district of real size.
//!
//! ```text
//! jifen demo --residents 500000 --database big.sqlite --keys big.keys
//! cargo run --release -p server --example load -- pages --database big.sqlite --keys big.keys
//! ```
//!
//! What is asked comes from the table of operations: each that reads and names nothing but the
//! caller's own organisation is asked by the first login of the demo that may. Looks write their
//! audit rows, as they do for people.

use std::num::NonZeroU32;
use std::path::PathBuf;
use std::time::{Duration, Instant};

use actix_web::web::Data;
use chrono::Datelike;
use clap::Args;
use diesel::prelude::*;
use server::State;
use server::clock::Clock;
use server::db::schema::{account_grants, accounts};
use server::db::{Conn, Db, Meta, meta};
use server::keys::Keys;
use server::registers::residents::identities;
use server::schemes::Registry;
use server::web::{Limit, Operation};
use shared::access::{Actor, Grant, Role, relation};
use shared::api::{Method, path_params};
use shared::base::{AccountId, AreaId, Date};

use crate::figures::{Figures, Line};
use crate::http::Client;
use crate::{Outcome, served, statements};

/// As many threads as the connections need.
const CONNECTIONS: u32 = 4;
/// What takes so long is known well enough.
const ENOUGH: Duration = Duration::from_secs(3);
/// The logins of the demo, one for each kind of post.
const LOGINS: [&str; 14] = [
    "resident",
    "clerk",
    "head",
    "village",
    "villagehead",
    "grid",
    "school",
    "office",
    "policy",
    "admin",
    "security",
    "auditor",
    "department",
    "town",
];
/// A surname that many have, and one that nobody has.
const NAMES: [&str; 2] = ["王", "闻人之"];

/// Measures first pages.
#[derive(Args)]
pub(crate) struct Options {
    /// A demo district: its file, or `postgres://…`.
    #[arg(long)]
    database: String,
    /// The key file the district was made with.
    #[arg(long)]
    keys: PathBuf,
    /// How often each is asked.
    #[arg(long, default_value_t = 100)]
    times: u32,
    /// Only operations with this in their name.
    #[arg(long, default_value = "")]
    only: String,
    /// Prints which statements took how long; the figures are slower for it.
    #[arg(long)]
    statements: bool,
}

/// One question and who asks it.
struct Question {
    name: String,
    method: Method,
    path: String,
    body: String,
    actor: Option<Actor>,
}

/// Asks every question so often, one after another.
pub(crate) fn run(options: &Options) -> Outcome<()> {
    if options.statements {
        statements::watch()?;
    }
    let db = Db::open(&options.database, CONNECTIONS)?;
    let keys = Keys::read(&options.keys)?;
    let day = db.read_blocking(|conn| meta(conn, Meta::DemoDay))?;
    let day: Date = day.ok_or("no demo district")?.parse()?;
    let year = day.year().to_string();
    let questions = db.read_blocking(|conn| questions(conn, &keys, &year))?;
    let mut state = State::new(db, Clock::new(Some(day)), keys, Registry::load(None)?)?;
    // What is measured is the search, not how often it is allowed.
    state.limits.search = Limit::per_minute(NonZeroU32::MAX);
    let state = Data::new(state);
    let mut client = Client::connect(served::within(state.clone(), CONNECTIONS)?)?;
    println!("{}", Line::header());
    for question in questions {
        if !question.name.contains(&options.only) {
            continue;
        }
        let token = match &question.actor {
            Some(actor) => state.tokens.issue(actor.clone(), state.clock.now())?,
            None => String::new(),
        };
        statements::forget();
        let figures = ask(&mut client, &question, &token, options.times)?;
        figures.line().print(&question.name);
        if options.statements {
            statements::print();
        }
    }
    Ok(())
}

fn ask(client: &mut Client, question: &Question, token: &str, times: u32) -> Outcome<Figures> {
    let mut figures = Figures::default();
    let start = Instant::now();
    for _ in 0..times {
        let asked = Instant::now();
        let status = client.ask(question.method, &question.path, token, &question.body)?;
        let refused = (status != 200).then(|| status.to_string());
        figures.count(asked.elapsed(), refused);
        if start.elapsed() > ENOUGH {
            break;
        }
    }
    figures.span = start.elapsed();
    Ok(figures.sorted())
}

/// Every operation that can be asked without knowing more than who asks.
fn questions(conn: &mut Conn, keys: &Keys, year: &str) -> server::error::Result<Vec<Question>> {
    let actors = actors(conn)?;
    let someone = someone(conn, keys)?;
    let mut questions = Vec::new();
    for operation in server::operations() {
        let search = operation.path.ends_with("/search");
        let open = path_params(operation.path).all(|name| ["org", "year"].contains(&name));
        if !open || !(operation.method == Method::Get || search) {
            continue;
        }
        for actor in askers(&operation, &actors) {
            for body in bodies(&operation, &someone) {
                let grant = actor.and_then(|actor| actor.grants.first());
                let org = grant.and_then(|grant| grant.org);
                let org = org.map(|org| org.to_string()).unwrap_or_default();
                let who = grant.map_or("anyone", |grant| grant.role.code());
                questions.push(Question {
                    name: format!("{} {who} {}", operation.name, body.1),
                    method: operation.method,
                    path: operation
                        .path
                        .replace("{org}", &org)
                        .replace("{year}", year),
                    body: body.0,
                    actor: actor.cloned(),
                });
            }
        }
    }
    Ok(questions)
}

/// One account of each role that may ask; those that ask of an organisation work for one.
fn askers<'a>(operation: &Operation, actors: &'a [Actor]) -> Vec<Option<&'a Actor>> {
    let Some(action) = operation.action else {
        return vec![None];
    };
    let may = |actor: &&Actor| {
        actor.grants.first().is_some_and(|grant| {
            relation(action, grant.role).is_some()
                && (grant.org.is_some() || !operation.path.contains("{org}"))
        })
    };
    actors.iter().filter(may).map(Some).collect()
}

/// What is sent, and how it is called in the table.
fn bodies(operation: &Operation, someone: &str) -> Vec<(String, String)> {
    let of_people = ["SearchResidents", "SearchAwardees"].contains(&operation.name);
    if operation.method == Method::Get {
        return vec![(String::new(), String::new())];
    }
    let mut bodies = vec![("{}".to_owned(), String::new())];
    if of_people {
        for name in NAMES.into_iter().chain([someone, "001X"]) {
            bodies.push((format!(r#"{{"query":"{name}"}}"#), name.to_owned()));
        }
    }
    bodies
}

/// An account with one of its posts: id, district, person, role, organisation, area.
type PostRow = (
    String,
    String,
    Option<String>,
    String,
    Option<String>,
    Option<String>,
);

/// The accounts of the demo's logins, one for each kind of post.
fn actors(conn: &mut Conn) -> server::error::Result<Vec<Actor>> {
    let rows: Vec<PostRow> = accounts::table
        .inner_join(account_grants::table.on(account_grants::account_id.eq(accounts::id)))
        .filter(accounts::login.eq_any(LOGINS))
        .order((account_grants::role, accounts::login))
        .select((
            accounts::id,
            accounts::district,
            accounts::person_id,
            account_grants::role,
            account_grants::org_id,
            account_grants::area_id,
        ))
        .load(conn)?;
    let actor = |row: PostRow| {
        Some(Actor {
            account: AccountId(row.0.parse().ok()?),
            person: row.2.and_then(|person| person.parse().ok()),
            district: row.1,
            grants: vec![Grant {
                role: Role::from_code(&row.3)?,
                org: row.4.and_then(|org| org.parse().ok()),
                area: row.5.and_then(|area| area.parse::<AreaId>().ok()),
            }],
            on_behalf: None,
            scopes: None,
            covers: Vec::new(),
        })
    };
    Ok(rows.into_iter().filter_map(actor).collect())
}

/// The full name of one who is on file.
fn someone(conn: &mut Conn, keys: &Keys) -> server::error::Result<String> {
    use server::db::schema::identities::dsl;
    let last: String = dsl::identities
        .order(dsl::person_id.desc())
        .select(dsl::person_id)
        .first(conn)?;
    let person = last.parse().map_err(server::error::Error::internal)?;
    let known = identities(conn, keys, &[person])?.remove(&person);
    Ok(known.map(|identity| identity.name).unwrap_or_default())
}
