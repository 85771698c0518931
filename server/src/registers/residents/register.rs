//! Puts a person on file: identity and registration.

use shared::base::Date;
use shared::identity::CitizenId;

use crate::clock::Now;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::keys::Keys;
use crate::registers::residents::{Identity, Resident, store};

/// Files a person who was not on file; the keyed hash by which the person is found from now on.
pub(crate) fn file(
    conn: &mut Conn,
    now: Now,
    keys: &Keys,
    resident: &Resident,
    identity: &Identity,
) -> Result<String> {
    let id = CitizenId::parse(&identity.citizen_id, Date::MAX)
        .map_err(|_error| Error::internal("an identity with a citizen ID that does not read"))?;
    store::insert_identity(conn, keys, resident.person, identity, &id)?;
    store::insert_resident(conn, now, resident)?;
    Ok(Identity::index(keys, &id))
}
