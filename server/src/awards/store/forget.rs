//! Forgets what was typed about a person in awards: on what an award rests, why it was voided.

use diesel::prelude::*;
use shared::base::{AwardId, PersonId};

use crate::db::Conn;
use crate::db::column::parsed;
use crate::db::schema::{award_endings, awards};
use crate::error::Result;

/// Empties the texts; points, dates and the ledger stay. Doing it twice changes nothing.
pub fn forget(conn: &mut Conn, person: PersonId) -> Result<()> {
    let theirs = || awards::table.filter(awards::person_id.eq(person.to_string()));
    let ids: Vec<String> = theirs().select(awards::id).load(conn)?;
    diesel::update(theirs())
        .set(awards::evidence.eq(""))
        .execute(conn)?;
    diesel::update(award_endings::table.filter(award_endings::award_id.eq_any(ids)))
        .set(award_endings::reason.eq(""))
        .execute(conn)?;
    Ok(())
}

/// Every award of a person, at whatever step.
pub(in crate::awards) fn ids_of(conn: &mut Conn, person: PersonId) -> Result<Vec<AwardId>> {
    let ids: Vec<String> = awards::table
        .filter(awards::person_id.eq(person.to_string()))
        .order(awards::id)
        .select(awards::id)
        .load(conn)?;
    ids.iter().map(|id| parsed(id)).collect()
}
