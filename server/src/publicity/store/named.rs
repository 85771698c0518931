//! Lines that still say whom they are about.

use diesel::dsl::{exists, not};
use diesel::prelude::*;
use shared::base::{Date, PersonId};

use super::few::open_objections;
use crate::db::Conn;
use crate::db::schema::{awards, notice_lines};
use crate::error::Result;

/// The lines of a person that have a name.
pub(in crate::publicity) fn named_of(conn: &mut Conn, person: PersonId) -> Result<Vec<String>> {
    let theirs = awards::table
        .filter(awards::person_id.eq(person.to_string()))
        .select(awards::id);
    Ok(notice_lines::table
        .filter(notice_lines::award_id.eq_any(theirs))
        .filter(notice_lines::name.ne(""))
        .select(notice_lines::award_id)
        .load(conn)?)
}

/// Some lines with a name whose notice ended before a day, but for those that an objection holds.
pub(in crate::publicity) fn old_named(
    conn: &mut Conn,
    before: Date,
    limit: i64,
) -> Result<Vec<String>> {
    Ok(notice_lines::table
        .filter(notice_lines::until_on.lt(before))
        .filter(notice_lines::name.ne(""))
        .filter(not(exists(open_objections())))
        .order(notice_lines::award_id)
        .limit(limit)
        .select(notice_lines::award_id)
        .load(conn)?)
}

/// Forgets whom some lines are about; how many.
pub(in crate::publicity) fn unname(conn: &mut Conn, ids: &[String]) -> Result<usize> {
    let some = notice_lines::table.filter(notice_lines::award_id.eq_any(ids));
    Ok(diesel::update(some)
        .set((notice_lines::name.eq(""), notice_lines::id_tail.eq("")))
        .execute(conn)?)
}
