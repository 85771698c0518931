//! Forgets what was typed of a person's household.

use diesel::prelude::*;
use shared::base::PersonId;

use crate::db::Conn;
use crate::db::schema::{check_entries, check_line_people};
use crate::error::Result;

/// Empties the notes about the households somebody belonged to; what was found there stays under
/// the pseudonym. Doing it twice changes nothing.
pub fn forget(conn: &mut Conn, person: PersonId) -> Result<()> {
    let theirs = check_line_people::table
        .filter(check_line_people::person_id.eq(person.to_string()))
        .select(check_line_people::line_id);
    diesel::update(check_entries::table.filter(check_entries::line_id.eq_any(theirs)))
        .set(check_entries::note.eq(""))
        .execute(conn)?;
    Ok(())
}
