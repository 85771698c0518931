//! Clients that draft and sign at the same time and send anew whatever was not answered.

use std::net::SocketAddr;
use std::path::PathBuf;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread::ScopedJoinHandle;
use std::time::{Duration, Instant};

use serde_json::Value;
use server::accounts::Tokens;
use server::clock::Clock;
use server::db::Db;
use server::demo::{self, DemoLogin, Plan};
use server::keys::{KeyFile, Keys};
use server::registers::audit;
use shared::access::Actor;
use shared::api::Endpoint;
use shared::awards::api::{ReadQuota, SignAward};
use shared::base::AwardId;
use uuid::Uuid;

use super::books;
use super::desks::{self, Desk};
use super::objecting::{Objected, check_objections};
use super::program::{leave, send};
use crate::database::{Backend, TestDatabase};
use crate::world::date;

/// The day on which the district stands.
pub(super) const DAY: &str = "2018-07-02";
/// How often a request is sent anew before the run is given up.
const RESENDS_MAX: u32 = 2_000;
/// How long a server may take until it takes changes again.
const PATIENCE: Duration = Duration::from_mins(1);
/// Every so many awards the signature is sent once more, as by a double click, and draft and
/// signature are sent before by a caller who does not wait for the answer.
const TWICE_EVERY: usize = 5;

fn from_environment(name: &str, usual: usize) -> usize {
    let told = std::env::var(name).ok();
    told.map_or(usual, |text| text.parse().expect("a number"))
}

/// A district and what is asked of it while something goes wrong.
pub(super) struct Run {
    pub(super) url: String,
    pub(super) keys: PathBuf,
    clock: Clock,
    tokens: Tokens,
    pub(super) desks: Vec<Desk>,
    pub(super) office: Actor,
    pub(super) resident: Actor,
    /// The objections that were acknowledged.
    objected: Mutex<Vec<Objected>>,
    pub(super) logins: Vec<DemoLogin>,
    awards: usize,
    clients: usize,
    troubles: usize,
    /// How often a server said that it cannot, just now.
    unavailable: AtomicUsize,
    /// Removed with the run, where it is a database of the tests' own server.
    _database: Option<TestDatabase>,
}

impl Run {
    /// In a database of its own, for so many awards and troubles if no other numbers are asked.
    pub(super) fn new(backend: Backend, usual: (usize, usize)) -> Self {
        let database = TestDatabase::migrated(backend);
        Self::of(database.url.clone(), Some(database), usual)
    }

    /// In an empty database with this version's schema.
    pub(super) fn at(url: &str, usual: (usize, usize)) -> Self {
        Self::of(url.to_owned(), None, usual)
    }

    fn of(url: String, database: Option<TestDatabase>, (awards, troubles): (usize, usize)) -> Self {
        let keys = std::env::temp_dir().join(format!("jifen-crash-{}.keys", Uuid::now_v7()));
        KeyFile::generate()
            .write(&keys)
            .expect("the keys are written");
        let read = Keys::read(&keys).expect("the keys are read");
        let db = Db::open(&url, 4).expect("the database opens");
        let plan = Plan::of(date(DAY), 1);
        let logins = demo::build(&db, &read, &plan).expect("the district is built");
        let newest = db.read_blocking(audit::newest).expect("the audit is read");
        Self {
            clock: Clock::new(Some(date(DAY))).after(newest),
            tokens: Tokens::new(&read.tokens),
            desks: desks::desks(&db, date(DAY)),
            office: desks::office(&db),
            resident: desks::resident(&db),
            objected: Mutex::new(Vec::new()),
            logins,
            url,
            keys,
            awards: from_environment("JIFEN_CRASH_AWARDS", awards),
            clients: from_environment("JIFEN_CRASH_CLIENTS", 16),
            troubles: from_environment("JIFEN_CRASH_KILLS", troubles),
            unavailable: AtomicUsize::new(0),
            _database: database,
        }
    }

    /// Awards from all clients while troubles come one after the other; the acknowledged awards.
    pub(super) fn go(
        &self,
        addresses: &[SocketAddr],
        mut trouble: impl FnMut(usize),
    ) -> Vec<AwardId> {
        let (next, acknowledged) = (AtomicUsize::new(0), Mutex::new(Vec::new()));
        std::thread::scope(|scope| {
            let work = || {
                loop {
                    let number = next.fetch_add(1, Ordering::Relaxed);
                    if number >= self.awards {
                        break;
                    }
                    if let Some(award) = self.award(number, addresses) {
                        acknowledged.lock().expect("nobody panicked").push(award);
                    }
                }
            };
            let clients: Vec<_> = (0..self.clients).map(|_| scope.spawn(work)).collect();
            for number in 1..=self.troubles {
                let until = self.awards * number / (self.troubles + 1);
                // Clients that have failed ask for nothing more.
                while next.load(Ordering::Relaxed) < until
                    && !clients.iter().all(ScopedJoinHandle::is_finished)
                {
                    std::thread::sleep(Duration::from_millis(3));
                }
                trouble(number);
            }
        });
        acknowledged.into_inner().expect("nobody panicked")
    }

    /// How often a server has said that it cannot, just now.
    pub(super) fn unavailable(&self) -> usize {
        self.unavailable.load(Ordering::Relaxed)
    }

    /// Drafts and signs one award; nothing if a rule refuses it.
    fn award(&self, number: usize, addresses: &[SocketAddr]) -> Option<AwardId> {
        let desk = &self.desks[number % self.desks.len()];
        let turn = number / self.desks.len();
        let (clause, points) = desk.clauses[turn % desk.clauses.len()];
        let person = desk.people[turn / desk.clauses.len() % desk.people.len()];
        let draft = desk.draft(person, clause, points);
        let sign = SignAward {
            org: desk.org,
            award: draft.award,
        };
        if number.is_multiple_of(TWICE_EVERY) {
            let place = addresses[number % addresses.len()];
            leave(place, &self.token(&desk.clerk), &draft);
        }
        self.insist(number, addresses, &desk.clerk, &draft)?;
        if number.is_multiple_of(TWICE_EVERY) {
            let place = addresses[number % addresses.len()];
            leave(place, &self.token(&desk.head), &sign);
        }
        self.insist(number, addresses, &desk.head, &sign)?;
        if number.is_multiple_of(TWICE_EVERY) {
            let again = self.insist(number + 1, addresses, &desk.head, &sign);
            assert!(
                again.is_some(),
                "a signature sent twice is answered the same"
            );
        }
        let objected = self.object(number, addresses, (desk, draft.award));
        let upheld = objected.is_some_and(|one| one.upheld);
        let mut all = self.objected.lock().expect("nobody panicked");
        all.extend(objected);
        (!upheld).then_some(draft.award)
    }

    /// Sends a request until it is answered; nothing for a refusal.
    pub(super) fn insist<E: Endpoint>(
        &self,
        number: usize,
        addresses: &[SocketAddr],
        actor: &Actor,
        request: &E,
    ) -> Option<Value> {
        for attempt in 0..RESENDS_MAX {
            let token = self.token(actor);
            let place = number + usize::try_from(attempt).expect("a small number");
            match send(addresses[place % addresses.len()], &token, request) {
                Ok((200, body)) => return Some(body),
                Ok((status @ 400..=499, body)) => {
                    assert_eq!(status, 409, "{body}");
                    return None;
                }
                Ok((503, body)) => {
                    assert_eq!(body["code"], "unavailable", "{body}");
                    self.unavailable.fetch_add(1, Ordering::Relaxed);
                    std::thread::sleep(Duration::from_millis(10));
                }
                Err(_cut) => std::thread::sleep(Duration::from_millis(10)),
                Ok((status, body)) => panic!("{status}: {body}"),
            }
        }
        panic!("a request was never answered");
    }

    pub(super) fn token(&self, actor: &Actor) -> String {
        let token = self.tokens.issue(actor.clone(), self.clock.now());
        token.expect("a token")
    }

    /// Awards once, with nothing in the way.
    pub(super) fn award_once(&self, address: SocketAddr) -> AwardId {
        let awarded = self.award(0, &[address]);
        awarded.expect("the district has something left to give")
    }

    /// What a request is answered, whatever it is.
    pub(super) fn ask<E: Endpoint>(
        &self,
        address: SocketAddr,
        actor: &Actor,
        request: &E,
    ) -> (u16, Value) {
        let answer = send(address, &self.token(actor), request);
        answer.expect("a server that stands answers")
    }

    /// What a head is answered who asks for the statement of the year.
    pub(super) fn ask_once(&self, address: SocketAddr) -> (u16, Value) {
        let desk = &self.desks[0];
        let request = ReadQuota::of(desk.org, 2018);
        self.ask(address, &desk.head, &request)
    }

    /// Checks the run's own database.
    pub(super) fn check(&self, acknowledged: &[AwardId]) {
        self.check_at(&self.url, acknowledged);
    }

    /// Checks a database in which the run went on.
    pub(super) fn check_at(&self, url: &str, acknowledged: &[AwardId]) {
        assert!(
            acknowledged.len() > self.awards / 4,
            "only {} of {} were awarded",
            acknowledged.len(),
            self.awards
        );
        let db = Db::open(url, 4).expect("the database opens");
        books::check_awards(&db, acknowledged);
        books::check_limits(&db);
        check_objections(&db, &self.objected.lock().expect("nobody panicked"));
    }
}

impl Drop for Run {
    fn drop(&mut self) {
        drop(std::fs::remove_file(&self.keys));
    }
}

/// Waits until something is so.
pub(super) fn wait_until(what: &str, so: impl Fn() -> bool) {
    let begun = Instant::now();
    while !so() {
        assert!(begun.elapsed() < PATIENCE, "waited in vain: {what}");
        std::thread::sleep(Duration::from_millis(20));
    }
}
