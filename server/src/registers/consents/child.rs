//! Whether the data of a child may be handled.

use std::collections::{BTreeMap, BTreeSet};

use shared::base::{Date, PersonId};
use shared::consents::needs_guardian;
use shared::identity::CitizenId;

use crate::db::Conn;
use crate::error::{Error, Result};
use crate::keys::Keys;
use crate::registers::consents::store;
use crate::registers::residents::{self, Identity};

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
    Ok(needs_guardian(born(&identity, today)?, today))
}

fn born(identity: &Identity, today: Date) -> Result<Date> {
    let id = CitizenId::parse(&identity.citizen_id, today)
        .map_err(|_error| Error::internal("an identity is damaged"))?;
    Ok(id.birth_date())
}

/// False while the data of a child must not be handled: it is under fourteen, and no guardian's
/// consent stands.
pub fn is_handled(conn: &mut Conn, keys: &Keys, child: PersonId, today: Date) -> Result<bool> {
    if has_consent(conn, child)? {
        return Ok(true);
    }
    Ok(!is_young(conn, keys, child, today)?)
}

/// The same of a person whose birth date is known.
pub fn is_handled_born(conn: &mut Conn, person: PersonId, born: Date, today: Date) -> Result<bool> {
    Ok(!needs_guardian(born, today) || has_consent(conn, person)?)
}

/// Those of some people on file whose data may be handled.
pub fn handled_of(
    conn: &mut Conn,
    people: &BTreeMap<PersonId, Identity>,
    today: Date,
) -> Result<BTreeSet<PersonId>> {
    let mut handled = BTreeSet::new();
    for (person, identity) in people {
        if is_handled_born(conn, *person, born(identity, today)?, today)? {
            handled.insert(*person);
        }
    }
    Ok(handled)
}

/// True if the last word of a child's guardians is a consent.
pub fn has_consent(conn: &mut Conn, child: PersonId) -> Result<bool> {
    Ok(store::last_for_child(conn, child)?.is_some_and(|word| word.given))
}
