//! The tables of evidence: what pictures prove.

mod content;
mod lists;

use std::collections::BTreeSet;

use diesel::prelude::*;
use shared::base::{AccountId, PictureId};

use crate::db::Conn;
use crate::db::column::parsed;
use crate::db::schema::evidence;
use crate::error::{Error, Result};
use crate::evidence::Thing;
use crate::evidence::thing::Evidence;

pub(super) use content::{content, keep};
pub use content::{reseal, sealed, unreadable};
pub(super) use lists::{Kept, count_old, of_awards, of_lines, old};

#[derive(Queryable, Selectable, Insertable)]
#[diesel(table_name = evidence)]
struct Row {
    id: String,
    org_id: String,
    line_id: Option<String>,
    award_id: Option<String>,
    number: i32,
    digest: String,
    sent: String,
    added_by: String,
    added_at: i64,
    removed_by: Option<String>,
    removed_at: Option<i64>,
}

impl Row {
    fn read(self) -> Result<Evidence> {
        Ok(Evidence {
            id: parsed(&self.id)?,
            org: parsed(&self.org_id)?,
            line: self.line_id.as_deref().map(parsed).transpose()?,
            award: self.award_id.as_deref().map(parsed).transpose()?,
            number: u32::try_from(self.number).map_err(Error::internal)?,
            digest: self.digest,
            sent: self.sent,
            added_by: parsed(&self.added_by)?,
            added_at: self.added_at,
            removed: self.removed_at.is_some(),
        })
    }
}

/// The picture of an id, whatever it proves.
pub(super) fn find(conn: &mut Conn, id: PictureId) -> Result<Option<Evidence>> {
    let row: Option<Row> = evidence::table
        .find(id.to_string())
        .select(Row::as_select())
        .first(conn)
        .optional()?;
    row.map(Row::read).transpose()
}

/// The places that pictures of a thing take.
pub(super) fn numbers(conn: &mut Conn, thing: Thing) -> Result<BTreeSet<u32>> {
    let query = evidence::table
        .filter(evidence::removed_at.is_null())
        .select(evidence::number)
        .into_boxed();
    let taken: Vec<i32> = match thing {
        Thing::Line(_, line) => query.filter(evidence::line_id.eq(line.to_string())),
        Thing::Award(_, award) => query.filter(evidence::award_id.eq(award.to_string())),
    }
    .load(conn)?;
    let read = |number: i32| u32::try_from(number).map_err(Error::internal);
    taken.into_iter().map(read).collect()
}

/// Files what a picture proves, which the caller holds.
pub(super) fn insert(conn: &mut Conn, one: &Evidence) -> Result<()> {
    let row = Row {
        id: one.id.to_string(),
        org_id: one.org.to_string(),
        line_id: one.line.map(|line| line.to_string()),
        award_id: one.award.map(|award| award.to_string()),
        number: i32::try_from(one.number).map_err(Error::internal)?,
        digest: one.digest.clone(),
        sent: one.sent.clone(),
        added_by: one.added_by.to_string(),
        added_at: one.added_at,
        removed_by: None,
        removed_at: None,
    };
    diesel::insert_into(evidence::table)
        .values(&row)
        .execute(conn)?;
    Ok(())
}

/// Takes a picture away, and forgets its content unless something else rests on it; once it is,
/// nothing happens.
pub(super) fn remove(
    conn: &mut Conn,
    one: &Evidence,
    by: Option<AccountId>,
    at: i64,
) -> Result<()> {
    diesel::update(evidence::table.find(one.id.to_string()))
        .filter(evidence::removed_at.is_null())
        .set((
            evidence::removed_by.eq(by.map(|by| by.to_string())),
            evidence::removed_at.eq(Some(at)),
        ))
        .execute(conn)?;
    content::forget(conn, &one.digest)
}
