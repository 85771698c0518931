//! Put a person on file: identity and registration, and the jobs that were confirmed before.

use shared::base::Date;
use shared::identity::CitizenId;

use crate::clock::Now;
use crate::db::Conn;
use crate::employments;
use crate::error::{Error, Result};
use crate::keys::Keys;
use crate::residents::{Identity, Resident, store};

/// Files a person who was not on file.
pub fn register(
    conn: &mut Conn,
    now: Now,
    keys: &Keys,
    resident: &Resident,
    identity: &Identity,
) -> Result<()> {
    let id = CitizenId::parse(&identity.citizen_id, Date::MAX)
        .map_err(|_error| Error::internal("an identity with a citizen ID that does not read"))?;
    store::insert_identity(conn, keys, resident.person, identity, &id)?;
    store::insert_resident(conn, now, resident)?;
    employments::link_arrived(conn, &Identity::index(keys, &id))
}
