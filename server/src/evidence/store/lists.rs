//! The pictures of some households, of some awards, and those whose time is over.

use diesel::prelude::*;
use shared::base::{AwardId, CheckLineId};

use super::Row;
use crate::db::Conn;
use crate::db::column::texts;
use crate::db::schema::{evidence, evidence_pictures};
use crate::error::{Error, Result};
use crate::evidence::thing::Evidence;

/// How many things one statement asks for, within the parameters a database takes.
const BATCH: usize = 500;

/// A picture with its size.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::evidence) struct Kept {
    pub(in crate::evidence) evidence: Evidence,
    pub(in crate::evidence) width: u32,
    pub(in crate::evidence) height: u32,
}

type Sized = (Row, i32, i32);

fn read((row, width, height): Sized) -> Result<Kept> {
    Ok(Kept {
        evidence: row.read()?,
        width: u32::try_from(width).map_err(Error::internal)?,
        height: u32::try_from(height).map_err(Error::internal)?,
    })
}

/// Selects pictures that were not taken away, with their sizes.
macro_rules! select_kept {
    () => {
        evidence::table
            .inner_join(evidence_pictures::table)
            .filter(evidence::removed_at.is_null())
            .order((evidence::line_id, evidence::award_id, evidence::number))
            .select((
                Row::as_select(),
                evidence_pictures::width,
                evidence_pictures::height,
            ))
    };
}

/// The pictures of some households.
pub(in crate::evidence) fn of_lines(conn: &mut Conn, lines: &[CheckLineId]) -> Result<Vec<Kept>> {
    let mut found = Vec::new();
    for batch in lines.chunks(BATCH) {
        let rows: Vec<Sized> = select_kept!()
            .filter(evidence::line_id.eq_any(texts(batch)))
            .load(conn)?;
        for row in rows {
            found.push(read(row)?);
        }
    }
    Ok(found)
}

/// The pictures of some awards themselves.
pub(in crate::evidence) fn of_awards(conn: &mut Conn, awards: &[AwardId]) -> Result<Vec<Kept>> {
    let mut found = Vec::new();
    for batch in awards.chunks(BATCH) {
        let rows: Vec<Sized> = select_kept!()
            .filter(evidence::award_id.eq_any(texts(batch)))
            .load(conn)?;
        for row in rows {
            found.push(read(row)?);
        }
    }
    Ok(found)
}

/// How many pictures were added before a time and not taken away.
pub(in crate::evidence) fn count_old(conn: &mut Conn, before: i64) -> Result<i64> {
    let old = evidence::table
        .filter(evidence::added_at.lt(before))
        .filter(evidence::removed_at.is_null());
    Ok(old.count().get_result(conn)?)
}

/// Some of them.
pub(in crate::evidence) fn old(conn: &mut Conn, before: i64, limit: i64) -> Result<Vec<Evidence>> {
    let rows: Vec<Row> = evidence::table
        .filter(evidence::added_at.lt(before))
        .filter(evidence::removed_at.is_null())
        .order(evidence::id)
        .limit(limit)
        .select(Row::as_select())
        .load(conn)?;
    rows.into_iter().map(Row::read).collect()
}
