//! Open work: what an account keeps, what waits for its posts, and handing it to a colleague.
//!
//! Only drafts of awards are kept by one account; whatever else waits belongs to an organisation
//! or an area and is there for everyone with the post. So drafts are handed over, and of the rest
//! it is told how much waits and how many go on with it.

mod hand_over;
mod read;
mod refusals;
mod store;

use std::collections::BTreeMap;

use shared::access::{Grant, Role, Target};
use shared::accounts::api::{HandOverWork, ReadOpenWork};
use shared::api::{Endpoint, ErrorCode};
use shared::base::{AccountId, Date, OrgId};

use crate::accounts::{self, Account, Holder, holders};
use crate::awards;
use crate::db::Conn;
use crate::error::Result;
use crate::registers::orgs;
use crate::web::{Operation, Permit, operation};

/// The operations of open work.
pub fn operations() -> Vec<Operation> {
    vec![
        operation::<ReadOpenWork, _, _>(read::handler),
        operation::<HandOverWork, _, _>(hand_over::handler).refuses(refusals::HAND_OVER_WORK),
    ]
}

/// The account, if the actor reaches it at this organisation, or everywhere.
fn within<E: Endpoint>(
    conn: &mut Conn,
    today: Date,
    permit: &Permit<E>,
    (account, org): (AccountId, Option<OrgId>),
) -> Result<Account> {
    let account = accounts::account(conn, account)?.ok_or(ErrorCode::NotFound)?;
    let target = Target {
        district: account.district.clone(),
        org,
        ..Target::default()
    };
    // Whose account is out of reach is not told from whose is not there.
    let reached = permit.within(&target);
    let grant = reached.map_err(|_refusal| ErrorCode::NotFound)?;
    match org.filter(|_| grant.org.is_some()) {
        Some(org) if !belongs(conn, today, &account, org)? => Err(ErrorCode::NotFound.into()),
        _ => Ok(account),
    }
}

/// True if an account holds a post at an organisation, or keeps a draft of it.
fn belongs(conn: &mut Conn, today: Date, account: &Account, org: OrgId) -> Result<bool> {
    let orgs = orgs::family(conn, org, today)?;
    let held = accounts::grants(conn, &[account.id])?;
    let mut held = held.values().flatten().filter_map(|grant| grant.org);
    if held.any(|org| orgs.contains(&org)) {
        return Ok(true);
    }
    let kept = awards::kept_drafts(conn, account.id)?;
    Ok(kept.iter().any(|draft| draft.org == org))
}

/// True for a post that drafts awards for one of these organisations.
fn drafts_at(grant: &Grant, orgs: &[OrgId]) -> bool {
    grant.org.is_some_and(|org| orgs.contains(&org))
        && matches!(grant.role, Role::AwardClerk | Role::VillageOfficer)
}

/// Who could keep the drafts of an account at an organisation: others in use that draft there, by
/// the names of their accounts.
fn colleagues(conn: &mut Conn, today: Date, account: &Account, org: OrgId) -> Result<Vec<Holder>> {
    let orgs = orgs::family(conn, org, today)?;
    let mut found = BTreeMap::new();
    for role in [Role::AwardClerk, Role::VillageOfficer] {
        for one in accounts::at_orgs(conn, role, &orgs)? {
            let same =
                one.id == account.id || (one.person.is_some() && one.person == account.person);
            if one.disabled_at.is_none() && !same {
                found.insert(one.login, one.id);
            }
        }
    }
    let ids: Vec<AccountId> = found.values().copied().collect();
    let mut known = holders(conn, &ids)?;
    Ok(ids.iter().filter_map(|id| known.remove(id)).collect())
}
