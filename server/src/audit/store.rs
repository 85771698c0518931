//! The audit table.

use diesel::prelude::*;
use shared::base::PersonId;
use uuid::Uuid;

use crate::audit::Entry;
use crate::clock::Now;
use crate::db::Conn;
use crate::db::schema::audit;
use crate::error::Result;

/// One look at a person, as stored.
#[derive(Clone, Debug, Queryable)]
pub struct LookRow {
    /// When, in microseconds.
    pub at: i64,
    /// The event's code.
    pub event: String,
    /// The account that looked.
    pub account_id: Option<String>,
    /// The organisation it looked for.
    pub org_id: Option<String>,
}

pub(super) fn insert(conn: &mut Conn, now: Now, entry: Entry) -> Result<()> {
    diesel::insert_into(audit::table)
        .values((
            audit::id.eq(Uuid::now_v7().to_string()),
            audit::district.eq(entry.district),
            audit::at.eq(now.micros),
            audit::event.eq(entry.event.code()),
            audit::account_id.eq(entry.account.map(|id| id.to_string())),
            audit::org_id.eq(entry.org.map(|id| id.to_string())),
            audit::person_id.eq(entry.person.map(|id| id.to_string())),
            audit::subject.eq(entry.subject),
            audit::detail.eq(entry.detail.to_string()),
            audit::request_id.eq(Some(entry.request_id)),
        ))
        .execute(conn)?;
    Ok(())
}

/// The time of the newest row, in microseconds; zero where there is none.
pub fn newest(conn: &mut Conn) -> Result<i64> {
    let newest: Option<i64> = audit::table
        .order(audit::at.desc())
        .select(audit::at)
        .first(conn)
        .optional()?;
    Ok(newest.unwrap_or(0))
}

/// The newest rows about a person with one of these events.
pub fn looks_at(
    conn: &mut Conn,
    person: PersonId,
    events: &[&str],
    limit: i64,
) -> Result<Vec<LookRow>> {
    let rows = audit::table
        .filter(audit::person_id.eq(person.to_string()))
        .filter(audit::event.eq_any(events.to_vec()))
        .order((audit::at.desc(), audit::id.desc()))
        .limit(limit)
        .select((audit::at, audit::event, audit::account_id, audit::org_id))
        .load(conn)?;
    Ok(rows)
}
