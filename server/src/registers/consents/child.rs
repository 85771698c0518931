//! Whether the data of a child may be handled.

use shared::base::{Date, PersonId};
use shared::consents::needs_guardian;
use shared::identity::CitizenId;

use crate::db::Conn;
use crate::error::{Error, Result};
use crate::keys::Keys;
use crate::registers::consents::store;
use crate::registers::residents;

/// True if a person on file is under fourteen.
pub(crate) fn is_young(
    conn: &mut Conn,
    keys: &Keys,
    person: PersonId,
    today: Date,
) -> Result<bool> {
    let Some(identity) = residents::identities(conn, keys, &[person])?.remove(&person) else {
        return Ok(false);
    };
    let id = CitizenId::parse(&identity.citizen_id, today)
        .map_err(|_error| Error::internal("an identity is damaged"))?;
    Ok(needs_guardian(id.birth_date(), today))
}

/// False while the data of a child must not be handled: it is under fourteen, and no guardian's
/// consent stands.
pub fn is_handled(conn: &mut Conn, keys: &Keys, child: PersonId, today: Date) -> Result<bool> {
    if has_consent(conn, child)? {
        return Ok(true);
    }
    Ok(!is_young(conn, keys, child, today)?)
}

/// True if the last word of a child's guardians is a consent.
pub fn has_consent(conn: &mut Conn, child: PersonId) -> Result<bool> {
    Ok(store::last_for_child(conn, child)?.is_some_and(|word| word.given))
}
