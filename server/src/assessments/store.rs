//! The table of facts.

use diesel::prelude::*;
use shared::base::PersonId;

use crate::db::Conn;
use crate::db::schema::facts;
use crate::error::Result;

/// The current accepted facts of a person: the fact's id and its value as JSON, the oldest first.
pub(super) fn accepted(conn: &mut Conn, person: PersonId) -> Result<Vec<(String, String)>> {
    let rows = facts::table
        .filter(facts::person_id.eq(person.to_string()))
        .filter(facts::superseded_by.is_null())
        .filter(facts::status.eq("accepted"))
        .order((facts::recorded_at, facts::id))
        .select((facts::fact, facts::value))
        .load(conn)?;
    Ok(rows)
}
