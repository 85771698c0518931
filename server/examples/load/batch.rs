//! How long a list of awards takes to be weighed, and to be taken in and signed.
//!
//! ```text
//! jifen demo --residents 50000 --today 2018-07-02 --database big.sqlite --keys big.keys
//! cargo run --release -p server --example load -- batch --database big.sqlite --keys big.keys
//! ```
//!
//! A department awards the whole district, so a list may name as many people as it has rows. It is
//! given accounts, rules and quota of its own, and what is taken in stays: measure on a copy.

use std::num::NonZeroU32;
use std::path::PathBuf;
use std::time::Instant;

use actix_web::web::Data;
use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use clap::Args;
use server::State;
use server::clock::Clock;
use server::db::{Db, Meta, meta};
use server::keys::Keys;
use server::registers::residents::identities;
use server::schemes::Registry;
use server::web::Limit;
use shared::api::Endpoint;
use shared::awards::api::{
    BatchCheck, CheckAwardBatch, ReadAwardBatch, SignAwards, TakeInAwardBatch,
};
use shared::awards::batches::SIGN_MAX;
use shared::base::{BatchId, Date, Text};
use uuid::Uuid;

use crate::district::{self, Desk};
use crate::figures::Figures;
use crate::http::Client;
use crate::{Outcome, served};

/// As many threads as the connections need.
const CONNECTIONS: u32 = 4;
/// How often the list is weighed.
const TIMES: usize = 3;

/// Measures a list.
#[derive(Args)]
pub(crate) struct Options {
    /// A demo district: its file, or `postgres://…`.
    #[arg(long)]
    database: String,
    /// The key file the district was made with.
    #[arg(long)]
    keys: PathBuf,
    /// Rows of the list.
    #[arg(long, default_value_t = 10_000)]
    rows: usize,
    /// Takes the list in and signs it as well.
    #[arg(long)]
    take_in: bool,
}

/// Weighs a list some times, and takes it in and signs it if that is wanted.
pub(crate) fn run(options: &Options) -> Outcome<()> {
    let keys = Keys::read(&options.keys)?;
    let db = Db::open(&options.database, CONNECTIONS)?;
    let day = db.read_blocking(|conn| meta(conn, Meta::DemoDay))?;
    let day: Date = day.ok_or("no demo district")?.parse()?;
    let desk = db.write_blocking(|conn| district::department(conn, day))?;
    let desk = desk.ok_or("a district without a department")?;
    let csv = list(&db, &keys, &desk, options.rows)?;
    println!("{} rows, {} bytes", csv.lines().count() - 1, csv.len());
    let file = Text::new(&BASE64_STANDARD.encode(&csv));
    let file = file.map_err(|error| error.to_string())?;
    let mut state = State::new(db, Clock::new(Some(day)), keys, Registry::load(None)?)?;
    // What is measured is the list, not how often one is allowed.
    state.limits.search = Limit::per_minute(NonZeroU32::MAX);
    let state = Data::new(state);
    let token = |actor: &shared::access::Actor| {
        let issued = state.tokens.issue(actor.clone(), state.clock.now());
        issued.map_err(|error| error.to_string())
    };
    let (clerk, head) = (token(&desk.clerk)?, token(&desk.head)?);
    let mut client = Client::connect(served::within(state.clone(), CONNECTIONS)?)?;
    for _ in 0..TIMES {
        let request = CheckAwardBatch {
            org: desk.org,
            file: file.clone(),
        };
        timed("weighed", &mut client, &clerk, &request)?;
        let told: BatchCheck = serde_json::from_slice(&client.body)?;
        println!(
            "  {} good, {} known, {} bad",
            told.good, told.known, told.bad
        );
    }
    if options.take_in {
        let request = TakeInAwardBatch {
            org: desk.org,
            batch: BatchId(Uuid::now_v7()),
            file_name: Text::default(),
            file,
            partial: true,
        };
        timed("taken in", &mut client, &clerk, &request)?;
        sign(&mut client, &head, &desk, request.batch)?;
    }
    Ok(())
}

/// A list about as many people, half a point for each.
fn list(db: &Db, keys: &Keys, desk: &Desk, rows: usize) -> Outcome<String> {
    let people = desk.people.get(..rows.min(desk.people.len()));
    let people = people.unwrap_or_default();
    let clause = desk
        .clauses
        .first()
        .ok_or("a department without a clause")?;
    let fact = desk.today;
    let named = db.read_blocking(|conn| identities(conn, keys, people))?;
    let rows = named.values().enumerate().map(|(number, one)| {
        let (id, name) = (&one.citizen_id, &one.name);
        format!("{id},{name},{clause},0.5,{fact},记录 {number}\r\n")
    });
    let rows: String = rows.collect();
    Ok(format!(
        "公民身份号码,姓名,条款,分值,事实日期,依据\r\n{rows}"
    ))
}

/// Sends a request and says how long its answer took.
fn timed<E: Endpoint>(what: &str, client: &mut Client, token: &str, request: &E) -> Outcome<()> {
    let begun = Instant::now();
    call(client, token, request)?;
    println!("{what} in {:.2?}", begun.elapsed());
    Ok(())
}

fn call<E: Endpoint>(client: &mut Client, token: &str, request: &E) -> Outcome<()> {
    if client.call(token, request, &mut Figures::default())? {
        Ok(())
    } else {
        let told = String::from_utf8_lossy(&client.body);
        Err(format!("refused: {told}").into())
    }
}

/// Signs all that waits of a list, as many at a time as may be.
fn sign(client: &mut Client, head: &str, desk: &Desk, batch: BatchId) -> Outcome<()> {
    let begun = Instant::now();
    let mut signed = 0;
    loop {
        let request = ReadAwardBatch {
            org: desk.org,
            batch,
            waiting: Some(true),
            cursor: None,
            limit: u32::try_from(SIGN_MAX).ok(),
        };
        call(client, head, &request)?;
        let told: shared::awards::api::AwardBatchDetail = serde_json::from_slice(&client.body)?;
        let awards = told.lines.items.into_iter();
        let awards: Vec<_> = awards.filter_map(|line| Some(line.award?.id)).collect();
        if awards.is_empty() {
            break;
        }
        signed += awards.len();
        let org = desk.org;
        call(client, head, &SignAwards { org, awards })?;
    }
    println!("signed {signed} in {:.2?}", begun.elapsed());
    Ok(())
}
