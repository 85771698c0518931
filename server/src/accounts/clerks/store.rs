//! The table of invitations.

use diesel::prelude::*;
use shared::base::{AccountId, InvitationId};

use crate::clock::Now;
use crate::db::Conn;
use crate::db::column::parsed;
use crate::db::schema::account_invitations;
use crate::either;
use crate::error::Result;

/// For which account an invitation was, and who asked for it.
pub(super) fn invitation(
    conn: &mut Conn,
    id: InvitationId,
) -> Result<Option<(AccountId, AccountId)>> {
    let row: Option<(String, String)> = account_invitations::table
        .find(id.to_string())
        .select((
            account_invitations::account_id,
            account_invitations::invited_by,
        ))
        .first(conn)
        .optional()?;
    row.map(|(account, by)| Ok((parsed(&account)?, parsed(&by)?)))
        .transpose()
}

/// Files an invitation; false if the id is taken.
pub(super) fn insert(
    conn: &mut Conn,
    now: Now,
    id: InvitationId,
    (account, by): (AccountId, AccountId),
) -> Result<bool> {
    let values = (
        account_invitations::id.eq(id.to_string()),
        account_invitations::account_id.eq(account.to_string()),
        account_invitations::invited_by.eq(by.to_string()),
        account_invitations::invited_at.eq(now.micros),
    );
    let inserted = either!(conn, conn => diesel::insert_into(account_invitations::table)
        .values(values)
        .on_conflict_do_nothing()
        .execute(conn))?;
    Ok(inserted == 1)
}
