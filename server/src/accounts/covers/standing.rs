//! The posts an account holds today for others.

use shared::access::{Grant, StandIn, meeting};
use shared::base::Date;

use crate::accounts::covers::store;
use crate::accounts::store::{self as account_store, Account};
use crate::accounts::turns;
use crate::db::Conn;
use crate::error::Result;

/// The posts an account holds for others on a day, beside its own. What has come to meet since
/// the cover was named, and must not, is left out: the own post stays, the other's does not come.
pub(in crate::accounts) fn standing_in(
    conn: &mut Conn,
    today: Date,
    account: &Account,
    own: &[Grant],
) -> Result<Vec<StandIn>> {
    let running = store::running(conn, account.id, today)?;
    if running.is_empty() {
        return Ok(Vec::new());
    }
    let mut held = own.to_vec();
    held.extend(turns::beside(conn, (account.id, account.person))?);
    let mut standing = Vec::new();
    for cover in running {
        if own.contains(&cover.grant) || !holds_still(conn, &cover)? {
            continue;
        }
        held.push(cover.grant.clone());
        if meeting(&held).is_some() {
            held.pop();
            continue;
        }
        standing.push(StandIn {
            holder: cover.holder,
            grant: cover.grant,
        });
    }
    Ok(standing)
}

/// True while the holder has the post and is not disabled.
fn holds_still(conn: &mut Conn, cover: &super::Cover) -> Result<bool> {
    let holder = account_store::account(conn, cover.holder)?;
    if holder.is_none_or(|holder| holder.disabled_at.is_some()) {
        return Ok(false);
    }
    let held = account_store::grants(conn, &[cover.holder])?;
    Ok(held.values().flatten().any(|grant| *grant == cover.grant))
}
