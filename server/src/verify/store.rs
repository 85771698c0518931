//! Running the checks. Each is one statement that gives the key of a row and what is wrong with it;
//! it is the database that compares, and only what is wrong comes here.

mod activities;
mod awards;
mod check_sheets;
mod evidence;
mod ledger;
mod objections;
mod recorded;
mod references;

use diesel::prelude::*;
use diesel::sql_types::Text;

use crate::db::Conn;
use crate::either;
use crate::error::Result;
use crate::verify::{Finding, Report};

pub(super) use references::references;

/// The check of a file's pages.
pub(super) const PAGES: &str = "integrity";
/// The check of declared references.
pub(super) const REFERENCE: &str = "reference";
/// The check of the keys that have sealed something.
pub(super) const SEALED_BY_OTHERS: &str = "sealed_with_unknown_key";
/// Findings of one check that are told; a damaged table may hold millions.
pub(super) const FINDINGS_MAX: usize = 1000;

/// One check.
pub(super) struct Check {
    /// Its name, which stays.
    pub(super) code: &'static str,
    /// The table its findings are about.
    pub(super) table: &'static str,
    /// Gives `id` and `words` of every row that is wrong.
    pub(super) sql: &'static str,
    /// False for what holds only of what was done through the program.
    pub(super) also_in_a_demo: bool,
}

/// Every check that is written out; references follow from the tables themselves.
pub(super) fn checks() -> impl Iterator<Item = &'static Check> {
    let all = [
        ledger::CHECKS,
        awards::CHECKS,
        activities::CHECKS,
        check_sheets::CHECKS,
        evidence::CHECKS,
        objections::CHECKS,
        references::CHECKS,
        recorded::CHECKS,
    ];
    all.into_iter().flatten()
}

/// Tables with something sealed, and their keys.
pub(super) const SEALED: [(&str, &str); 6] = [
    ("identities", "person_id"),
    ("statements", "id"),
    ("household_links", "id"),
    ("employment_reports", "id"),
    ("second_factors", "account_id"),
    ("evidence_pictures", "digest"),
];

const TORN_PAGES: &str = "SELECT '-' AS id, integrity_check AS words \
     FROM pragma_integrity_check WHERE integrity_check <> 'ok'";

#[derive(QueryableByName)]
struct Wrong {
    #[diesel(sql_type = Text)]
    id: String,
    #[diesel(sql_type = Text)]
    words: String,
}

/// Makes a check.
pub(super) fn run(conn: &mut Conn, check: &Check, report: &mut Report<'_>) -> Result<()> {
    tell(conn, (check.code, check.table), check.sql, report)
}

/// Tells what a statement finds.
fn tell(
    conn: &mut Conn,
    (check, table): (&'static str, &str),
    sql: &str,
    report: &mut Report<'_>,
) -> Result<()> {
    let sql = format!(
        "SELECT id, words FROM ({sql}) AS found LIMIT {}",
        FINDINGS_MAX + 1
    );
    let mut found: Vec<Wrong> = either!(conn, conn => diesel::sql_query(sql).load(conn))?;
    if found.len() > FINDINGS_MAX {
        found.truncate(FINDINGS_MAX);
        report.tally.more = true;
    }
    for Wrong { id, words } in found {
        let table = table.to_owned();
        report.tell(&Finding {
            check,
            table,
            id,
            words,
        });
    }
    Ok(())
}

/// Reads every page of a SQLite file: pages, indexes, and what each table holds itself to.
pub(super) fn pages(conn: &mut Conn, report: &mut Report<'_>) -> Result<()> {
    tell(conn, (PAGES, "database"), TORN_PAGES, report)
}

/// What is wrong with the pages of a SQLite file.
pub(super) fn torn_pages(conn: &mut Conn) -> Result<Vec<String>> {
    let torn: Vec<Wrong> = either!(conn, conn => diesel::sql_query(TORN_PAGES).load(conn))?;
    Ok(torn.into_iter().map(|one| one.words).collect())
}

/// The rows of a table that a key sealed which is not among these versions.
pub(super) fn sealed_by_others(
    conn: &mut Conn,
    (table, id): (&'static str, &str),
    versions: &[i32],
    report: &mut Report<'_>,
) -> Result<()> {
    let known: Vec<String> = versions.iter().map(ToString::to_string).collect();
    let sql = format!(
        "SELECT {id} AS id, 'sealed with key ' || key_version || ', which the key file does not \
         hold' AS words FROM {table} WHERE key_version > 0 AND key_version NOT IN ({})",
        known.join(", ")
    );
    tell(conn, (SEALED_BY_OTHERS, table), &sql, report)
}
