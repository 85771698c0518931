//! The synthetic district: what there is in it, and that everything in it agrees.

mod counts;
mod fixed;
mod ledger;
mod names;
mod people;
mod same;
mod unfair;
mod unusual;

use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};

use server::db::Db;
use server::demo::{DemoLogin, Plan};
use server::keys::Keys;
use shared::scoring::{Program, embedded};

use crate::database::{Backend, TestDatabase};
use crate::world::date;

/// The day of the worked examples.
const EXAMPLES_DAY: &str = "2018-07-01";
/// Days on which a district must come alive: the examples', a late one, and the first of a year.
const DAYS: [&str; 3] = [EXAMPLES_DAY, "2026-11-22", "2026-01-01"];
const SEED: u64 = 20_180_101;

/// A district with its keys and logins.
struct District {
    db: Db,
    keys: Keys,
    logins: Vec<DemoLogin>,
    _database: TestDatabase,
}

/// The district of a day, built once for all tests that only read it.
fn district(backend: Backend, day: &'static str) -> &'static District {
    static BUILT: Mutex<BTreeMap<(bool, &str), &'static District>> = Mutex::new(BTreeMap::new());
    let mut built_so_far = BUILT.lock().unwrap_or_else(PoisonError::into_inner);
    built_so_far
        .entry((backend == Backend::Sqlite, day))
        .or_insert_with(|| Box::leak(Box::new(built(backend, day, SEED, Keys::generate()))))
}

fn built(backend: Backend, day: &str, seed: u64, keys: Keys) -> District {
    let database = TestDatabase::migrated(backend);
    let db = database.open();
    let logins =
        server::demo::build(&db, &keys, &Plan::of(date(day), seed)).expect("the district is built");
    District {
        db,
        keys,
        logins,
        _database: database,
    }
}

/// The scheme of the district.
fn program() -> Program {
    let mut schemes = embedded();
    let place = schemes.iter().position(|one| one.id == "zhenhai-3.0");
    schemes.swap_remove(place.expect("the scheme ships with the program"))
}
