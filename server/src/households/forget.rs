//! Removes a person from households: seats and links end, and by which IDs they were declared is
//! forgotten.

use shared::base::PersonId;

use crate::clock::Now;
use crate::db::Conn;
use crate::error::Result;
use crate::households::store;

/// Ends and forgets; `index` is the keyed hash the person was found by. The seats stay as history
/// under the pseudonym. Doing it twice changes nothing.
pub fn forget(conn: &mut Conn, now: Now, person: PersonId, index: Option<&str>) -> Result<()> {
    let standing = store::standing_of(conn, person)?;
    store::end_standing(conn, now.date, &standing)?;
    let ids = store::ids_with(conn, person, index)?;
    store::drop_waiting(conn, now, &ids)?;
    store::forget_ids(conn, &ids)?;
    store::forget_texts(conn, &ids)?;
    store::end_seat(conn, now.date, person)
}
