//! Forgets what a person and the offices wrote in corrections; what waits is taken back.

use diesel::prelude::*;
use shared::base::{Date, PersonId};
use shared::corrections::CorrectionState;

use crate::db::Conn;
use crate::db::schema::{correction_steps, corrections};
use crate::error::Result;

/// Takes back what is not finished and empties the texts. What was claimed stays, like the facts.
/// Doing it twice changes nothing.
pub fn forget(conn: &mut Conn, person: PersonId) -> Result<()> {
    let theirs = || corrections::table.filter(corrections::person_id.eq(person.to_string()));
    let open = CorrectionState::ALL.iter().filter(|state| state.is_open());
    let open: Vec<&str> = open.map(|state| state.code()).collect();
    diesel::update(theirs().filter(corrections::state.eq_any(open)))
        .set((
            corrections::state.eq(CorrectionState::Withdrawn.code()),
            corrections::turn.eq(corrections::turn + 1),
            corrections::due_on.eq(None::<Date>),
        ))
        .execute(conn)?;
    diesel::update(theirs())
        .set((corrections::reason.eq(""), corrections::evidence.eq("")))
        .execute(conn)?;
    let ids: Vec<String> = theirs().select(corrections::id).load(conn)?;
    let steps = || correction_steps::table.filter(correction_steps::correction_id.eq_any(&ids));
    diesel::update(steps())
        .set(correction_steps::note.eq(""))
        .execute(conn)?;
    diesel::update(steps().filter(correction_steps::evidence.is_not_null()))
        .set(correction_steps::evidence.eq(Some("")))
        .execute(conn)?;
    Ok(())
}
