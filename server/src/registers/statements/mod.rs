//! The statements of points that were issued, found by the code on each.

mod store;

pub(crate) use store::{StatementRow, find, insert, of_person};
pub use store::{forget, forget_old, old, reseal, sealed};

use shared::base::{Date, PersonId};

use crate::db::Conn;
use crate::error::Result;
use crate::keys::Keys;
use crate::letters;

/// Whose statement carries this code, if one is accepted on a day; typed in any case, with or
/// without its hyphen.
pub fn holder_of(conn: &mut Conn, keys: &Keys, typed: &str, on: Date) -> Result<Option<PersonId>> {
    store::holder(conn, &hash(keys, typed), on)
}

/// The keyed hash by which a code is found.
pub(crate) fn hash(keys: &Keys, code: &str) -> String {
    keys.hash("statement", &letters::plain(code))
}
