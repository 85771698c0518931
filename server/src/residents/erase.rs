//! Removes who a person is: the identity, the codes of the statements, and the numbers of the
//! papers that prove facts.

use shared::base::PersonId;

use crate::db::Conn;
use crate::error::Result;
use crate::residents::store;

/// Removes the identity and the statements of a person, and on what papers the facts rest; the
/// keyed hash by which the person was
/// found, which is free from now on. Doing it twice changes nothing.
pub fn forget(conn: &mut Conn, person: PersonId) -> Result<Option<String>> {
    store::forget_statements(conn, person)?;
    store::forget_evidence(conn, person)?;
    store::forget_identity(conn, person)
}
