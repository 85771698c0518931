//! Opening every identity, for who checks a whole database.

use diesel::prelude::*;

use crate::db::Conn;
use crate::db::column::parsed;
use crate::db::schema::identities;
use crate::error::Result;
use crate::keys::Keys;
use crate::registers::residents::Identity;

/// Identities that are opened before the next are asked for.
const BATCH: i64 = 500;

/// Some identities that were tried.
pub struct Opened {
    /// The last person of them.
    pub last: String,
    /// Those that do not open, or are not found by the citizen ID they hold.
    pub unreadable: Vec<String>,
}

/// Tries the identities that follow a person; none when there are no more.
pub fn opened_after(conn: &mut Conn, keys: &Keys, after: &str) -> Result<Option<Opened>> {
    let rows: Vec<(String, Vec<u8>, String)> = identities::table
        .filter(identities::person_id.gt(after))
        .order(identities::person_id)
        .limit(BATCH)
        .select((
            identities::person_id,
            identities::sealed,
            identities::id_index,
        ))
        .load(conn)?;
    let Some(last) = rows.last().map(|(person, ..)| person.clone()) else {
        return Ok(None);
    };
    let unreadable = rows
        .into_iter()
        .filter(|(person, sealed, index)| !opens(keys, person, sealed, index))
        .map(|(person, ..)| person)
        .collect();
    Ok(Some(Opened { last, unreadable }))
}

fn opens(keys: &Keys, person: &str, sealed: &[u8], index: &str) -> bool {
    let opened = parsed(person).and_then(|person| Identity::open(keys, person, sealed));
    opened.is_ok_and(|identity| identity.is_found_by(keys, index))
}
