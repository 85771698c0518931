//! Rows as their entries tell them: a list of what they hold, in the order of their columns.

use diesel::prelude::*;
use diesel::sql_types::BigInt;
use shared::base::Date;
use shared::checkpoints::{EntryKind, NoticeEntry};

use crate::checkpoints::store::ROWS_A_STATEMENT;
use crate::db::Conn;
use crate::db::column::parsed;
use crate::db::schema::{audit, notice_lines, transfers};
use crate::either;
use crate::error::{Error, Result};

/// The texts of rows, with their keys; a row that is not there has none.
pub(in crate::checkpoints) fn texts(
    conn: &mut Conn,
    kind: EntryKind,
    ids: &[String],
) -> Result<Vec<(String, String)>> {
    let mut all = Vec::new();
    for some in ids.chunks(ROWS_A_STATEMENT) {
        all.extend(match kind {
            EntryKind::Audit => audit_texts(conn, some)?,
            EntryKind::Transfer => transfer_texts(conn, some)?,
            EntryKind::Notice => notice_texts(conn, some)?,
        });
    }
    Ok(all)
}

fn told(kind: EntryKind, row: &impl serde::Serialize) -> Result<String> {
    serde_json::to_string(&(kind.code(), row)).map_err(Error::internal)
}

fn audit_texts(conn: &mut Conn, ids: &[String]) -> Result<Vec<(String, String)>> {
    type Optional = Option<String>;
    type Row = (
        (String, String, i64, String),
        (Optional, Optional, Optional, Optional),
        (String, Optional, Optional, Optional),
    );
    let rows: Vec<Row> = audit::table
        .filter(audit::id.eq_any(ids))
        .select((
            (audit::id, audit::district, audit::at, audit::event),
            (
                audit::account_id,
                audit::org_id,
                audit::person_id,
                audit::subject,
            ),
            (
                audit::detail,
                audit::request_id,
                audit::proxy_id,
                audit::for_account_id,
            ),
        ))
        .load(conn)?;
    rows.into_iter()
        .map(|row| Ok((row.0.0.clone(), told(EntryKind::Audit, &row)?)))
        .collect()
}

fn transfer_texts(conn: &mut Conn, ids: &[String]) -> Result<Vec<(String, String)>> {
    type Row = (
        (String, String, String, i32, String),
        (String, String, i64, Option<String>),
        (Date, i64, String, String),
    );
    let rows: Vec<Row> = transfers::table
        .filter(transfers::id.eq_any(ids))
        .select((
            (
                transfers::id,
                transfers::district,
                transfers::org_id,
                transfers::year,
                transfers::kind,
            ),
            (
                transfers::debit,
                transfers::credit,
                transfers::amount,
                transfers::award_id,
            ),
            (
                transfers::effective_on,
                transfers::recorded_at,
                transfers::recorded_by,
                transfers::note,
            ),
        ))
        .load(conn)?;
    rows.into_iter()
        .map(|row| Ok((row.0.0.clone(), told(EntryKind::Transfer, &row)?)))
        .collect()
}

fn notice_texts(conn: &mut Conn, ids: &[String]) -> Result<Vec<(String, String)>> {
    type Row = (
        (String, String, String, String),
        (String, String, i64),
        (Date, Date),
    );
    let rows: Vec<Row> = notice_lines::table
        .filter(notice_lines::award_id.eq_any(ids))
        .select((
            (
                notice_lines::award_id,
                notice_lines::org_id,
                notice_lines::town_id,
                notice_lines::village_id,
            ),
            (
                notice_lines::name,
                notice_lines::id_tail,
                notice_lines::points,
            ),
            (notice_lines::posted_on, notice_lines::until_on),
        ))
        .load(conn)?;
    rows.into_iter()
        .map(|((award, org, town, village), line, (posted_on, until))| {
            let (name, id_tail, hundredths) = line;
            let entry = NoticeEntry {
                award: parsed(&award)?,
                org: parsed(&org)?,
                town: parsed(&town)?,
                village: parsed(&village)?,
                name,
                id_tail,
                hundredths,
                posted_on,
                until,
            };
            Ok((award, entry.text()))
        })
        .collect()
}

/// A number that a statement answers.
#[derive(QueryableByName)]
struct Number {
    #[diesel(sql_type = BigInt)]
    number: i64,
}

/// How many rows of a kind are neither taken in nor noted.
pub(in crate::checkpoints) fn count_unknown(conn: &mut Conn, kind: EntryKind) -> Result<i64> {
    let (table, key) = match kind {
        EntryKind::Audit => ("audit", "id"),
        EntryKind::Transfer => ("transfers", "id"),
        EntryKind::Notice => ("notice_lines", "award_id"),
    };
    let code = kind.code();
    let sql = format!(
        "SELECT COUNT(*) AS number FROM {table} r \
         WHERE NOT EXISTS (SELECT 1 FROM checkpoint_entries e \
         WHERE e.kind = '{code}' AND e.row_id = r.{key}) \
         AND NOT EXISTS (SELECT 1 FROM checkpoint_pending p \
         WHERE p.kind = '{code}' AND p.row_id = r.{key})"
    );
    let found: Number = either!(conn, conn => diesel::sql_query(sql).get_result(conn))?;
    Ok(found.number)
}
