//! The table of statements.

use diesel::prelude::*;
use shared::base::{Date, PersonId, StatementId};

use crate::db::Conn;
use crate::db::column::parsed;
use crate::db::schema::statements;
use crate::either;
use crate::error::Result;
use crate::keys::Sealed;

/// A statement of points, as stored.
pub(crate) struct StatementRow {
    pub(crate) person: PersonId,
    pub(crate) sealed: Sealed,
    pub(crate) valid_until: Date,
}

/// The statement of an id, if it is known.
pub(crate) fn find(conn: &mut Conn, id: StatementId) -> Result<Option<StatementRow>> {
    let row: Option<(String, Vec<u8>, i32, Date)> = statements::table
        .filter(statements::id.eq(id.to_string()))
        .select((
            statements::person_id,
            statements::code_sealed,
            statements::key_version,
            statements::valid_until,
        ))
        .first(conn)
        .optional()?;
    row.map(|(person, bytes, version, valid_until)| {
        Ok(StatementRow {
            person: parsed(&person)?,
            sealed: Sealed { version, bytes },
            valid_until,
        })
    })
    .transpose()
}

/// Files a statement; false if its id is taken.
pub(crate) fn insert(
    conn: &mut Conn,
    id: StatementId,
    code_hash: String,
    row: &StatementRow,
    issued_at: i64,
) -> Result<bool> {
    let values = (
        statements::id.eq(id.to_string()),
        statements::person_id.eq(row.person.to_string()),
        statements::code_hash.eq(code_hash),
        statements::code_sealed.eq(&row.sealed.bytes),
        statements::key_version.eq(row.sealed.version),
        statements::issued_at.eq(issued_at),
        statements::valid_until.eq(row.valid_until),
    );
    let inserted = either!(conn, conn => diesel::insert_into(statements::table)
        .values(values)
        .on_conflict(statements::id)
        .do_nothing()
        .execute(conn))?;
    Ok(inserted == 1)
}

/// Whose statement has a code with this hash and is still accepted on a day.
pub(crate) fn holder(conn: &mut Conn, code_hash: &str, on: Date) -> Result<Option<PersonId>> {
    let person: Option<String> = statements::table
        .filter(statements::code_hash.eq(code_hash))
        .filter(statements::valid_until.ge(on))
        .select(statements::person_id)
        .first(conn)
        .optional()?;
    person.map(|person| parsed(&person)).transpose()
}

/// When a statement was issued, and until when it is accepted.
pub(crate) struct StatementOnRecord {
    pub(crate) issued_at: i64,
    pub(crate) valid_until: Date,
}

/// The statements of a person, the oldest first.
pub(crate) fn of_person(conn: &mut Conn, person: PersonId) -> Result<Vec<StatementOnRecord>> {
    let rows: Vec<(i64, Date)> = statements::table
        .filter(statements::person_id.eq(person.to_string()))
        .order((statements::issued_at, statements::id))
        .select((statements::issued_at, statements::valid_until))
        .load(conn)?;
    let read = |(issued_at, valid_until)| StatementOnRecord {
        issued_at,
        valid_until,
    };
    Ok(rows.into_iter().map(read).collect())
}

/// Removes the statements of a person.
pub fn forget(conn: &mut Conn, person: PersonId) -> Result<()> {
    let theirs = statements::table.filter(statements::person_id.eq(person.to_string()));
    diesel::delete(theirs).execute(conn)?;
    Ok(())
}

/// How many statements were accepted for the last time before a day.
pub fn old(conn: &mut Conn, before: Date) -> Result<i64> {
    let old = statements::table.filter(statements::valid_until.lt(before));
    Ok(old.count().get_result(conn)?)
}

/// Removes some of them; how many.
pub fn forget_old(conn: &mut Conn, before: Date, limit: i64) -> Result<usize> {
    let ids: Vec<String> = statements::table
        .filter(statements::valid_until.lt(before))
        .order(statements::id)
        .limit(limit)
        .select(statements::id)
        .load(conn)?;
    Ok(diesel::delete(statements::table.filter(statements::id.eq_any(ids))).execute(conn)?)
}

crate::sealed_column!(
    statements.code_sealed by id,
    str::to_owned,
    sealed,
    reseal
);
