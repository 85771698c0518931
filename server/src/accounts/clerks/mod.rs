//! Heads and the accounts of their own clerks: list, create, disable, enable, invite anew.
//!
//! A head gives and takes the post of a clerk of the own organisation and nothing else. A village
//! officer drafts for a village too, but reads the files of its residents, which a head may not:
//! that post is given by a system administrator only.

mod create;
mod disable;
mod invite;
mod list;
mod store;

pub(super) use create::handler as create_handler;
pub(super) use disable::{disable_handler, enable_handler};
pub(super) use invite::handler as invite_handler;
pub(super) use list::handler as list_handler;

use shared::access::{Actor, Grant, Role, Target};
use shared::accounts::ClerkRefusal;
use shared::api::{Endpoint, ErrorCode};
use shared::base::{AccountId, Date, OrgId};

use crate::accounts::store::{self as account_store, Account};
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::registers::orgs::{self, Org};
use crate::web::Permit;

/// The organisation, if it is the head's own.
fn own_org<E: Endpoint>(
    conn: &mut Conn,
    today: Date,
    permit: &Permit<E>,
    org: OrgId,
) -> Result<Org> {
    let org = orgs::find(conn, org, today)?;
    permit.within(&Target {
        district: org.district.clone(),
        org: Some(org.id),
        ..Target::default()
    })?;
    Ok(org)
}

/// A clerk's account that the head may manage; who is no clerk of the organisation is not there.
fn clerk_of<E: Endpoint>(
    conn: &mut Conn,
    today: Date,
    permit: &Permit<E>,
    (org, account): (OrgId, AccountId),
) -> Result<Account> {
    let org = own_org(conn, today, permit, org)?;
    let orgs = orgs::family(conn, org.id, today)?;
    let account = account_store::account(conn, account)?.ok_or(ErrorCode::NotFound)?;
    let held = account_store::grants(conn, &[account.id])?.remove(&account.id);
    let held = held.unwrap_or_default();
    if !held.iter().any(|grant| is_clerk(grant, &orgs)) {
        return Err(ErrorCode::NotFound.into());
    }
    match refusal(&permit.actor, &account, &held, &orgs) {
        Some(refusal) => Err(Error::refused(&refusal)),
        None => Ok(account),
    }
}

/// True for the post of a clerk at an organisation, or at one that has gone into it.
fn is_clerk(grant: &Grant, orgs: &[OrgId]) -> bool {
    grant.role == Role::AwardClerk && grant.org.is_some_and(|org| orgs.contains(&org))
}

/// Why a head does not manage an account.
fn refusal(
    actor: &Actor,
    account: &Account,
    held: &[Grant],
    orgs: &[OrgId],
) -> Option<ClerkRefusal> {
    let same_person = account.person.is_some() && account.person == actor.person;
    if account.id == actor.account || same_person {
        Some(ClerkRefusal::OwnAccount)
    } else if held.iter().any(|grant| !is_clerk(grant, orgs)) {
        Some(ClerkRefusal::HoldsMore)
    } else {
        None
    }
}
