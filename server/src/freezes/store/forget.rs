//! Forgets by which decision a person was frozen; ground and days stay.

use diesel::prelude::*;
use shared::base::PersonId;

use crate::db::Conn;
use crate::db::schema::freezes;
use crate::error::Result;

/// Empties the texts. Doing it twice changes nothing.
pub fn forget(conn: &mut Conn, person: PersonId) -> Result<()> {
    let theirs = freezes::table.filter(freezes::person_id.eq(person.to_string()));
    diesel::update(theirs)
        .set(freezes::reference.eq(""))
        .execute(conn)?;
    Ok(())
}
