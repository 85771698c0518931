//! Forgets what was typed of a person's attendance, and frees the places they hold.

use diesel::prelude::*;
use shared::activities::ActivityState;
use shared::base::PersonId;

use super::people;
use crate::clock::Now;
use crate::db::Conn;
use crate::db::column::parsed;
use crate::db::schema::{activities, activity_sign_ups, activity_steps};
use crate::error::Result;

/// Empties the reasons for which attendance was revoked and takes back sign-ups for what is still
/// to come; that somebody was there stays under the pseudonym. Doing it twice changes nothing.
pub fn forget(conn: &mut Conn, now: Now, person: PersonId) -> Result<()> {
    let ids: Vec<String> = activity_sign_ups::table
        .inner_join(activities::table)
        .filter(activity_sign_ups::person_id.eq(person.to_string()))
        .filter(activity_sign_ups::withdrawn_at.is_null())
        .filter(activities::state.eq(ActivityState::Open.code()))
        .filter(activities::held_on.gt(now.date))
        .select(activity_sign_ups::id)
        .load(conn)?;
    for id in ids {
        if let Some(sign_up) = people::sign_up(conn, parsed(&id)?)? {
            super::hold(conn, sign_up.activity)?;
            people::withdraw(conn, &sign_up, now.micros)?;
        }
    }
    diesel::update(activity_steps::table)
        .filter(activity_steps::person_id.eq(person.to_string()))
        .set(activity_steps::note.eq(""))
        .execute(conn)?;
    Ok(())
}
