//! Put a person on file, with the jobs that were confirmed before.

use crate::clock::Now;
use crate::db::Conn;
use crate::employments;
use crate::error::Result;
use crate::keys::Keys;
use crate::registers::residents::{self as register, Identity, Resident};

/// Files a person who was not on file.
pub fn register(
    conn: &mut Conn,
    now: Now,
    keys: &Keys,
    resident: &Resident,
    identity: &Identity,
) -> Result<()> {
    let index = register::file(conn, now, keys, resident, identity)?;
    employments::link_arrived(conn, &index)
}
