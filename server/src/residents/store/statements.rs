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
pub(in crate::residents) struct StatementRow {
    pub(in crate::residents) person: PersonId,
    pub(in crate::residents) sealed: Sealed,
    pub(in crate::residents) valid_until: Date,
}

/// The statement of an id, if it is known.
pub(in crate::residents) fn statement(
    conn: &mut Conn,
    id: StatementId,
) -> Result<Option<StatementRow>> {
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
pub(in crate::residents) fn insert_statement(
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
pub(in crate::residents) fn statement_holder(
    conn: &mut Conn,
    code_hash: &str,
    on: Date,
) -> Result<Option<PersonId>> {
    let person: Option<String> = statements::table
        .filter(statements::code_hash.eq(code_hash))
        .filter(statements::valid_until.ge(on))
        .select(statements::person_id)
        .first(conn)
        .optional()?;
    person.map(|person| parsed(&person)).transpose()
}

/// When a statement was issued, and until when it is accepted.
pub(in crate::residents) struct StatementOnRecord {
    pub(in crate::residents) issued_at: i64,
    pub(in crate::residents) valid_until: Date,
}

/// The statements of a person, the oldest first.
pub(in crate::residents) fn statements_of(
    conn: &mut Conn,
    person: PersonId,
) -> Result<Vec<StatementOnRecord>> {
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
pub(in crate::residents) fn forget_statements(conn: &mut Conn, person: PersonId) -> Result<()> {
    let theirs = statements::table.filter(statements::person_id.eq(person.to_string()));
    diesel::delete(theirs).execute(conn)?;
    Ok(())
}

/// How many statements were accepted for the last time before a day.
pub fn old_statements(conn: &mut Conn, before: Date) -> Result<i64> {
    let old = statements::table.filter(statements::valid_until.lt(before));
    Ok(old.count().get_result(conn)?)
}

/// Removes some of them; how many.
pub fn forget_old_statements(conn: &mut Conn, before: Date, limit: i64) -> Result<usize> {
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
    sealed_statements,
    reseal_statements
);
