//! Whether a database is whole: what its parts say of each other, read and never changed.
//!
//! Everything is asked in SQL, one statement a check, so no table is ever held in memory and each
//! check sees one moment, also while a server writes. What is wrong becomes a [`Finding`].

mod seals;
mod store;

use serde::Serialize;

use crate::db::{Conn, Meta, meta};
use crate::error::{Error, Result};
use crate::keys::Keys;

/// One thing that is wrong.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Finding {
    /// Which check found it.
    pub check: &'static str,
    /// The table.
    pub table: String,
    /// The row: its key, the parts of a longer one parted by strokes.
    pub id: String,
    /// What is wrong; holds no personal data.
    pub words: String,
}

/// How much was checked and found.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// How many checks were made.
    pub checks: usize,
    /// How many findings were told.
    pub findings: usize,
    /// True if a check found more than it tells.
    pub more: bool,
}

/// Who hears of the findings, one by one.
pub struct Report<'a> {
    tell: &'a mut dyn FnMut(&Finding),
    tally: Tally,
}

impl Report<'_> {
    fn tell(&mut self, finding: &Finding) {
        self.tally.findings += 1;
        (self.tell)(finding);
    }

    /// A check that could not be made is a finding itself, unless there is no database any more.
    fn made(&mut self, check: &'static str, table: &str, outcome: Result<()>) -> Result<()> {
        self.tally.checks += 1;
        match outcome {
            Err(error @ Error::Database(_)) if !error.is_broken_connection() => {
                self.tell(&Finding {
                    check,
                    table: table.to_owned(),
                    id: "-".to_owned(),
                    words: format!("could not be checked: {error}"),
                });
                Ok(())
            }
            other => other,
        }
    }
}

/// The names of all checks.
pub fn codes() -> Vec<&'static str> {
    let asked = store::checks().map(|check| check.code);
    [
        store::PAGES,
        store::REFERENCE,
        store::SEALED_BY_OTHERS,
        seals::OPENS,
        seals::SHOWS,
    ]
    .into_iter()
    .chain(asked)
    .collect()
}

/// What is wrong with the pages of a SQLite file.
pub fn torn_pages(conn: &mut Conn) -> Result<Vec<String>> {
    store::torn_pages(conn)
}

/// Checks everything; without keys nothing is said of what is sealed.
pub fn verify(
    conn: &mut Conn,
    keys: Option<&Keys>,
    tell: &mut dyn FnMut(&Finding),
) -> Result<Tally> {
    let mut report = Report {
        tell,
        tally: Tally::default(),
    };
    if matches!(conn, Conn::Sqlite(_)) {
        let pages = store::pages(conn, &mut report);
        report.made(store::PAGES, "database", pages)?;
    }
    store::references(conn, &mut report)?;
    // Some of what a demo shows was never done by anyone, so nobody recorded it.
    let demo = meta(conn, Meta::DemoDay)?.is_some();
    for check in store::checks().filter(|check| !demo || check.also_in_a_demo) {
        let found = store::run(conn, check, &mut report);
        report.made(check.code, check.table, found)?;
    }
    if let Some(keys) = keys {
        seals::check(conn, keys, &mut report)?;
    }
    Ok(report.tally)
}
