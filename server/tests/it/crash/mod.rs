//! The program is killed while it awards, again and again: what it acknowledged is there once,
//! nothing is there twice, and no limit is ever exceeded.
//!
//! `JIFEN_CRASH_AWARDS`, `JIFEN_CRASH_KILLS` and `JIFEN_CRASH_CLIENTS` make the run longer, see
//! docs/development.md.

mod books;
mod desks;
mod program;

use std::net::SocketAddr;
use std::path::PathBuf;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use serde_json::Value;
use server::accounts::Tokens;
use server::audit;
use server::clock::Clock;
use server::demo::{self, Plan};
use server::keys::{KeyFile, Keys};
use shared::access::Actor;
use shared::api::Endpoint;
use shared::awards::api::{DraftAward, SignAward};
use shared::base::{AwardId, Text};
use uuid::Uuid;

use crate::database::{Backend, TestDatabase};
use crate::on_both;
use crate::world::date;
use desks::Desk;
use program::{Program, post};

/// The day on which the district stands.
const DAY: &str = "2018-07-02";
/// How often a request is sent anew before the run is given up.
const RESENDS_MAX: u32 = 2_000;
/// Every so many awards the signature is sent once more, as by a double click.
const TWICE_EVERY: usize = 5;

fn from_environment(name: &str, usual: usize) -> usize {
    let told = std::env::var(name).ok();
    told.map_or(usual, |text| text.parse().expect("a number"))
}

/// A run over so many servers on one database.
struct Run {
    database: TestDatabase,
    keys: PathBuf,
    clock: Clock,
    tokens: Tokens,
    desks: Vec<Desk>,
    awards: usize,
    clients: usize,
    kills: usize,
}

impl Run {
    fn new(backend: Backend) -> Self {
        let database = TestDatabase::migrated(backend);
        let keys = std::env::temp_dir().join(format!("jifen-crash-{}.keys", Uuid::now_v7()));
        KeyFile::generate()
            .write(&keys)
            .expect("the keys are written");
        let read = Keys::read(&keys).expect("the keys are read");
        let db = database.open();
        let plan = Plan::of(date(DAY), 1);
        demo::build(&db, &read, &plan).expect("the district is built");
        let newest = db.read_blocking(audit::newest).expect("the audit is read");
        Self {
            clock: Clock::new(Some(date(DAY))).after(newest),
            tokens: Tokens::new(&read.tokens),
            desks: desks::desks(&db, date(DAY)),
            database,
            keys,
            awards: from_environment("JIFEN_CRASH_AWARDS", 300),
            clients: from_environment("JIFEN_CRASH_CLIENTS", 16),
            kills: from_environment("JIFEN_CRASH_KILLS", 4),
        }
    }

    /// Awards from all clients while the servers are killed in turn; the acknowledged awards.
    fn go(&self, servers: usize) -> Vec<AwardId> {
        let mut programs: Vec<Program> = (0..servers)
            .map(|_| Program::start(&self.database.url, &self.keys))
            .collect();
        let addresses: Vec<SocketAddr> = programs.iter().map(|one| one.address).collect();
        let (next, acknowledged) = (AtomicUsize::new(0), Mutex::new(Vec::new()));
        std::thread::scope(|scope| {
            for _ in 0..self.clients {
                scope.spawn(|| {
                    loop {
                        let number = next.fetch_add(1, Ordering::Relaxed);
                        if number >= self.awards {
                            break;
                        }
                        if let Some(award) = self.award(number, &addresses) {
                            acknowledged.lock().expect("nobody panicked").push(award);
                        }
                    }
                });
            }
            for kill in 1..=self.kills {
                let until = self.awards * kill / (self.kills + 1);
                while next.load(Ordering::Relaxed) < until {
                    std::thread::sleep(Duration::from_millis(3));
                }
                programs[kill % servers].crash();
            }
        });
        acknowledged.into_inner().expect("nobody panicked")
    }

    /// Drafts and signs one award; nothing if a rule refuses it.
    fn award(&self, number: usize, addresses: &[SocketAddr]) -> Option<AwardId> {
        let desk = &self.desks[number % self.desks.len()];
        let turn = number / self.desks.len();
        let (clause, points) = desk.clauses[turn % desk.clauses.len()];
        let draft = DraftAward {
            org: desk.org,
            award: AwardId(Uuid::now_v7()),
            person: desk.people[turn / desk.clauses.len() % desk.people.len()],
            clause,
            points,
            fact_date: date(DAY),
            evidence: Text::new("网格员记录").expect("a short text"),
        };
        let sign = SignAward {
            org: desk.org,
            award: draft.award,
        };
        self.insist(number, addresses, &desk.clerk, &draft)?;
        self.insist(number, addresses, &desk.head, &sign)?;
        if number.is_multiple_of(TWICE_EVERY) {
            let again = self.insist(number + 1, addresses, &desk.head, &sign);
            assert!(
                again.is_some(),
                "a signature sent twice is answered the same"
            );
        }
        Some(draft.award)
    }

    /// Sends a request until it is answered; nothing for a refusal.
    fn insist<E: Endpoint>(
        &self,
        number: usize,
        addresses: &[SocketAddr],
        actor: &Actor,
        request: &E,
    ) -> Option<Value> {
        for attempt in 0..RESENDS_MAX {
            let now = self.clock.now();
            let token = self.tokens.issue(actor.clone(), now).expect("a token");
            let place = number + usize::try_from(attempt).expect("a small number");
            match post(addresses[place % addresses.len()], &token, request) {
                Ok((200, body)) => return Some(body),
                Ok((status @ 400..=499, body)) => {
                    assert_eq!(status, 409, "{body}");
                    return None;
                }
                Ok((503, _)) | Err(_) => std::thread::sleep(Duration::from_millis(10)),
                Ok((status, body)) => panic!("{status}: {body}"),
            }
        }
        panic!("a request was never answered");
    }

    fn check(&self, acknowledged: &[AwardId]) {
        let refused = self.awards - acknowledged.len();
        assert!(
            acknowledged.len() > self.awards / 4,
            "{refused} of {} refused",
            self.awards
        );
        let db = self.database.open();
        books::check_awards(&db, acknowledged);
        books::check_limits(&db);
    }
}

impl Drop for Run {
    fn drop(&mut self) {
        drop(std::fs::remove_file(&self.keys));
    }
}

on_both! {
    async fn what_was_acknowledged_before_a_crash_is_there_once(backend) {
        let run = Run::new(backend);
        let acknowledged = run.go(1);
        run.check(&acknowledged);
    }
}

#[test]
fn two_servers_on_one_database_keep_its_limits() {
    if crate::database::has_postgres() {
        let run = Run::new(Backend::Postgres);
        let acknowledged = run.go(2);
        run.check(&acknowledged);
    }
}
