//! Forgets what was typed in the objections of a person; what waits is taken back.

use diesel::prelude::*;
use shared::base::PersonId;
use shared::objections::ObjectionState;

use super::Row;
use crate::awards::objected;
use crate::clock::Now;
use crate::db::Conn;
use crate::db::schema::{objection_steps, objections};
use crate::error::Result;
use crate::objections::Next;
use crate::objections::act::holds_through;

/// Takes back what waits, as nobody stands behind it in real name any more, and empties the
/// texts. Doing it twice changes nothing.
pub fn forget(conn: &mut Conn, now: Now, person: PersonId) -> Result<()> {
    let theirs = || objections::table.filter(objections::person_id.eq(person.to_string()));
    let rows: Vec<Row> = theirs().select(Row::as_select()).load(conn)?;
    for row in rows {
        let objection = row.read()?;
        if !objection.state.waits_for_officer() {
            continue;
        }
        let lines = objected(conn, &[objection.award])?;
        let next = Next {
            state: ObjectionState::Withdrawn,
            due_on: None,
            holds: lines
                .get(&objection.award)
                .map(|line| holds_through(now.date, line)),
        };
        super::advance(conn, &objection, next)?;
    }
    diesel::update(theirs())
        .set((objections::reason.eq(""), objections::evidence.eq("")))
        .execute(conn)?;
    let ids: Vec<String> = theirs().select(objections::id).load(conn)?;
    diesel::update(objection_steps::table.filter(objection_steps::objection_id.eq_any(ids)))
        .set(objection_steps::note.eq(""))
        .execute(conn)?;
    Ok(())
}
