//! The posts an account holds today for others.

use shared::access::{Grant, StandIn};
use shared::base::Date;

use crate::accounts::covers::{Cover, store};
use crate::accounts::store::{self as account_store, Account};
use crate::accounts::turns;
use crate::db::Conn;
use crate::error::Result;
use crate::registers::orgs;

/// The posts an account holds for others on a day, beside those its person holds under this and
/// other accounts. What has come to meet since the cover was named, and must not, is left out: the
/// own post stays, the other's does not come, and of two covers the older counts.
pub(in crate::accounts) fn standing_in(
    conn: &mut Conn,
    today: Date,
    account: &Account,
    (own, beside): (&[Grant], &[Grant]),
) -> Result<Vec<StandIn>> {
    let accounts = turns::accounts(conn, (account.id, account.person))?;
    let mut held = [own, beside].concat();
    let mut standing = Vec::new();
    for cover in store::standing(conn, &accounts, (today, today))? {
        let Some(post) = acting(conn, today, &cover)? else {
            continue;
        };
        if own.contains(&post) || held.iter().any(|other| turns::meet(other, &post)) {
            continue;
        }
        held.push(post.clone());
        if cover.by == account.id {
            standing.push(StandIn {
                holder: cover.holder,
                grant: post,
            });
        }
    }
    Ok(standing)
}

/// The post of a cover as it acts today; nothing once the holder has lost it or is disabled.
fn acting(conn: &mut Conn, today: Date, cover: &Cover) -> Result<Option<Grant>> {
    let holder = account_store::account(conn, cover.holder)?;
    if holder.is_none_or(|holder| holder.disabled_at.is_some()) {
        return Ok(None);
    }
    let held = account_store::grants(conn, &[cover.holder])?;
    if !held.values().flatten().any(|grant| *grant == cover.grant) {
        return Ok(None);
    }
    let post = orgs::acting(conn, std::slice::from_ref(&cover.grant), today)?;
    Ok(post.into_iter().next())
}
