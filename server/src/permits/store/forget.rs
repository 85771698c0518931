//! Forgets what was typed about the slips and cards of a person: their numbers, where papers lie.

use diesel::prelude::*;
use shared::base::PersonId;

use crate::db::Conn;
use crate::db::schema::permit_entries;
use crate::error::Result;

/// Empties the texts. Doing it twice changes nothing.
pub fn forget(conn: &mut Conn, person: PersonId) -> Result<()> {
    let theirs = permit_entries::table.filter(permit_entries::person_id.eq(person.to_string()));
    diesel::update(theirs)
        .set(permit_entries::reference.eq(""))
        .execute(conn)?;
    Ok(())
}
