//! A small fixed district for tests: its own database, a clock that stands still, and someone
//! for every role, sibling organisations among them.
//!
//! The builders write rows; whatever a test does goes through the API. Ids never change, so a
//! test may name them.

mod accounts;
mod areas;
pub(crate) mod neighbour;
mod orgs;
mod people;

use std::collections::BTreeMap;
use std::num::NonZeroU32;
use std::rc::Rc;
use std::sync::Mutex;

use actix_web::web::Data;
use server::State;
use server::clock::{Clock, start_of};
use server::db::{Db, Meta, set_meta};
use server::keys::Keys;
use server::schemes::{Registry, SchemeFile};
use server::web::{Limit, Limits};
use shared::base::{Date, PersonId};
use shared::scoring::EMBEDDED;

pub(crate) use accounts::{PASSWORD, account, accounts_of_all, actor};
pub(crate) use areas::area;
pub(crate) use orgs::{Place, org, orgs_of_all};
pub(crate) use people::{Person, people_of_all, person};

use crate::actors::Server;
use crate::database::{Backend, TestDatabase};

/// The six digits of the district.
pub(crate) const DISTRICT: &str = "330211";
/// Another district, of which one clerk has an account here.
pub(crate) const OTHER_DISTRICT: &str = "330212";

const MINUTE: i64 = 60 * 1_000_000;
const DAY: i64 = 24 * 60 * MINUTE;

/// The district of one test.
pub(crate) struct World {
    pub(crate) db: Db,
    pub(crate) keys: Keys,
    pub(crate) server: Rc<Server>,
    micros: i64,
    /// Schemes published beside those that ship.
    published: Vec<SchemeFile>,
    database: TestDatabase,
}

impl World {
    /// The district on 2018-07-01 at nine in the morning.
    pub(crate) async fn new(backend: Backend) -> Self {
        Self::with_keys(backend, Keys::generate()).await
    }

    /// The same, with keys that a test has made.
    pub(crate) async fn with_keys(backend: Backend, keys: Keys) -> Self {
        let database = TestDatabase::migrated(backend);
        let db = database.open();
        let micros = start_of(date("2018-07-01")) + 9 * 60 * MINUTE;
        db.write_blocking(|conn| {
            set_meta(conn, Meta::District, DISTRICT)?;
            areas::build(conn)?;
            orgs::build(conn)?;
            people::build(conn, &keys)?;
            accounts::build(conn)
        })
        .expect("the district can be built");
        let server = Server::start(Data::new(state(&db, &keys, micros, &[]))).await;
        Self {
            db,
            keys,
            server,
            micros,
            published: Vec::new(),
            database,
        }
    }

    /// Moves the neighbours in: who stands beside and above the people of the district.
    pub(crate) fn with_neighbours(self) -> Self {
        let built = self
            .db
            .write_blocking(|conn| neighbour::build(conn, &self.keys));
        built.expect("the neighbours move in");
        self
    }

    /// Lets everyone ask as fast as they like, until the clock is set; for tests that ask much.
    pub(crate) async fn unhurried(mut self) -> Self {
        let mut state = state(&self.db, &self.keys, self.micros, &self.published);
        let fast = NonZeroU32::new(1_000_000).expect("more than nothing");
        state.limits = Limits {
            sign_in: Limit::per_minute(fast),
            code: Limit::per_minute(fast),
            register: Limit::per_minute(fast),
            api_key: Limit::per_minute(fast),
            search: Limit::per_minute(fast),
        };
        self.server = Server::start(Data::new(state)).await;
        self
    }

    /// Where the database is.
    pub(crate) fn url(&self) -> &str {
        &self.database.url
    }

    /// Today.
    pub(crate) fn today(&self) -> Date {
        server::clock::date_of(self.micros)
    }

    /// Files an accepted fact about a person, as JSON in the facts format.
    pub(crate) async fn add_fact(&self, person: PersonId, fact: &str, value: &str) {
        self.file_fact((person, fact, value), "accepted").await;
    }

    /// Files a claim that nobody has verified yet.
    pub(crate) async fn add_claim(&self, person: PersonId, fact: &str, value: &str) {
        self.file_fact((person, fact, value), "pending").await;
    }

    async fn file_fact(&self, (person, fact, value): (PersonId, &str, &str), status: &'static str) {
        let (fact, value) = (fact.to_owned(), value.to_owned());
        let filing = self
            .db
            .write(move |conn| people::fact(conn, person, &fact, &value, status));
        filing.await.expect("the fact is filed");
    }

    /// Sets the clock to nine in the morning of a day; actors are asked for anew afterwards.
    pub(crate) async fn travel_to(&mut self, day: &str) {
        self.set_clock(start_of(date(day)) + 9 * 60 * MINUTE).await;
    }

    /// Lets minutes pass.
    pub(crate) async fn pass_minutes(&mut self, minutes: i64) {
        self.set_clock(self.micros + minutes * MINUTE).await;
    }

    /// Lets days pass.
    pub(crate) async fn pass_days(&mut self, days: i64) {
        self.set_clock(self.micros + days * DAY).await;
    }

    /// Publishes the scheme once more as version 2, in force from a day.
    pub(crate) async fn publish_version_two(&mut self, from: &str) {
        let (name, text) = EMBEDDED[0];
        let valid_from = format!("valid_from = {from}");
        let text = text.replacen("version = 1", "version = 2", 1).replacen(
            "valid_from = 2018-01-01",
            &valid_from,
            1,
        );
        let name = name.to_owned();
        self.published.push(SchemeFile { name, text });
        self.set_clock(self.micros).await;
    }

    /// The state of a server that is not as usual.
    pub(crate) fn state_with(&self, change: impl FnOnce(&mut State)) -> State {
        let mut state = state(&self.db, &self.keys, self.micros, &self.published);
        change(&mut state);
        state
    }

    async fn set_clock(&mut self, micros: i64) {
        self.micros = micros;
        let state = state(&self.db, &self.keys, micros, &self.published);
        self.server = Server::start(Data::new(state)).await;
    }
}

fn state(db: &Db, keys: &Keys, micros: i64, published: &[SchemeFile]) -> State {
    let schemes = schemes(published);
    let state = State::new(db.clone(), Clock::Stopped(micros), keys.clone(), schemes);
    state.expect("a state")
}

/// The schemes that ship with the program and those a test has published; compiling them takes
/// longer than most tests, so it is done once for all that ask for the same.
pub(crate) fn schemes(published: &[SchemeFile]) -> Registry {
    static COMPILED: Mutex<BTreeMap<Vec<String>, Registry>> = Mutex::new(BTreeMap::new());
    let shipped = EMBEDDED.iter().map(|(name, text)| SchemeFile {
        name: (*name).to_owned(),
        text: (*text).to_owned(),
    });
    let files: Vec<SchemeFile> = shipped.chain(published.iter().cloned()).collect();
    let texts = files.iter().map(|file| file.text.clone()).collect();
    let mut compiled = COMPILED.lock().expect("no test fails while it compiles");
    let registry = compiled
        .entry(texts)
        .or_insert_with(|| Registry::of(&files).expect("the schemes compile"));
    registry.clone()
}

/// A date, as written in a test.
pub(crate) fn date(text: &str) -> Date {
    text.parse().expect("a date is written YYYY-MM-DD")
}

/// Defines the fixed ids of one kind of thing.
macro_rules! fixed_ids {
    ($kind:ident, $first:literal, $($(#[$doc:meta])* $name:ident = $number:literal,)+) => {$(
        $(#[$doc])*
        pub(crate) const $name: shared::base::$kind =
            shared::base::$kind(uuid::Uuid::from_u128($first + $number));
    )+};
}
pub(crate) use fixed_ids;
