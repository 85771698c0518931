//! What has ended, read as what it went into.

use shared::access::Grant;
use shared::base::{Date, OrgId};

use crate::db::Conn;
use crate::error::Result;
use crate::registers::orgs::{held_at, store};

/// What an organisation has become by a day: itself, or what it went into. It may be closed.
pub fn successor(conn: &mut Conn, org: OrgId, on: Date) -> Result<OrgId> {
    let mut at = org;
    while let Some(into) = store::ending(conn, at)?
        .filter(|end| end.from <= on)
        .and_then(|end| end.into)
    {
        at = into;
    }
    Ok(at)
}

/// The organisation and all that have gone into it by a day; nobody for one that has ended itself.
pub fn family(conn: &mut Conn, org: OrgId, on: Date) -> Result<Vec<OrgId>> {
    let ended = store::ending(conn, org)?.is_some_and(|end| end.from <= on);
    if ended {
        return Ok(Vec::new());
    }
    let mut all = vec![org];
    let mut level = vec![org];
    while !level.is_empty() {
        level = store::gone_into(conn, &level, on)?;
        all.extend(&level);
    }
    Ok(all)
}

/// The posts of an account as they act on a day: at a closed organisation they do not, at one that
/// has gone into another they are the other's, and the area is where the organisation lies.
pub fn acting(conn: &mut Conn, grants: &[Grant], on: Date) -> Result<Vec<Grant>> {
    let mut acting = Vec::new();
    for grant in grants {
        let Some(org) = grant.org else {
            acting.push(grant.clone());
            continue;
        };
        let org = successor(conn, org, on)?;
        let org = store::by_id(conn, org, on)?.filter(|org| !org.is_ended(on));
        let Some(org) = org else { continue };
        let mut held = held_at(grant.role, Some(&org));
        held.area = held.area.or(grant.area);
        if !acting.contains(&held) {
            acting.push(held);
        }
    }
    Ok(acting)
}
