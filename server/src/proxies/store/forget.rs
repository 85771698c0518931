//! Forgets the numbers of the papers by which a person let others act.

use diesel::prelude::*;
use shared::base::PersonId;

use crate::db::Conn;
use crate::db::schema::proxies;
use crate::error::Result;

/// Empties the texts. Doing it twice changes nothing.
pub fn forget(conn: &mut Conn, person: PersonId) -> Result<()> {
    let theirs = proxies::table
        .filter(proxies::person_id.eq(person.to_string()))
        .filter(proxies::paper.is_not_null());
    diesel::update(theirs)
        .set(proxies::paper.eq(Some("")))
        .execute(conn)?;
    Ok(())
}
