//! The drafts of an organisation that nobody has signed.

use shared::base::OrgId;

use crate::awards::store;
use crate::db::Conn;
use crate::error::Result;

/// How many drafts of an organisation wait for a signature.
pub fn open_drafts(conn: &mut Conn, org: OrgId) -> Result<u32> {
    store::open_drafts(conn, org)
}
