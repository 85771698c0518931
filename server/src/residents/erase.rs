//! Removes who a person is: the identity, and the codes of the statements.

use shared::base::PersonId;

use crate::db::Conn;
use crate::error::Result;
use crate::residents::store;

/// Removes the identity and the statements of a person; the keyed hash by which the person was
/// found, which is free from now on. Doing it twice changes nothing.
pub fn forget(conn: &mut Conn, person: PersonId) -> Result<Option<String>> {
    store::forget_statements(conn, person)?;
    store::forget_identity(conn, person)
}
