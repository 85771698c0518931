//! Tells what of an account's work is open.

use actix_web::web::{Data, Json};
use shared::access::{Grant, Role};
use shared::accounts::QueueKind;
use shared::accounts::api::{Colleague, OpenDraft, OpenQueue, OpenWork, ReadOpenWork};
use shared::base::{AccountId, OrgId};

use crate::State;
use crate::accounts::{self, Account, Holder, holders};
use crate::awards::KeptDraft;
use crate::clock::Now;
use crate::db::Conn;
use crate::error::Result;
use crate::registers::orgs;
use crate::web::{Authorized, Permit, Reply};
use crate::work::{colleagues, within};
use crate::{awards, corrections, households};

pub(super) async fn handler(
    Authorized { request, permit }: Authorized<ReadOpenWork>,
    state: Data<State>,
) -> Reply<OpenWork> {
    let now = state.clock.now();
    let query = move |conn: &mut Conn| read(conn, now, &permit, &request);
    state.db.read(query).await.map(Json)
}

fn read(
    conn: &mut Conn,
    now: Now,
    permit: &Permit<ReadOpenWork>,
    request: &ReadOpenWork,
) -> Result<OpenWork> {
    let account = match request.org {
        None => accounts::of_district(conn, permit, request.account)?,
        some => within(conn, now.date, permit, (request.account, some))?,
    };
    open_work(conn, now, account, request.org)
}

/// What is open, at one organisation or everywhere.
pub(super) fn open_work(
    conn: &mut Conn,
    now: Now,
    account: Account,
    org: Option<OrgId>,
) -> Result<OpenWork> {
    let mut kept = awards::kept_drafts(conn, account.id)?;
    kept.retain(|draft| org.is_none_or(|org| org == draft.org));
    let mut drafts = Vec::new();
    for draft in kept {
        drafts.push(shown(conn, now, &account, &draft)?);
    }
    let held = accounts::grants(conn, &[account.id])?.remove(&account.id);
    let held = orgs::acting(conn, &held.unwrap_or_default(), now.date)?.into_iter();
    let held = held.filter(|grant| org.is_none() || grant.org == org);
    let mut queues = Vec::new();
    for grant in held {
        queues.extend(queue(conn, now, &account, &grant)?);
    }
    Ok(OpenWork {
        login: account.login,
        name: account.name,
        disabled: account.disabled_at.is_some(),
        drafts,
        queues,
    })
}

fn shown(conn: &mut Conn, now: Now, account: &Account, draft: &KeptDraft) -> Result<OpenDraft> {
    let org = orgs::find(conn, draft.org, now.date)?;
    let known = holders(conn, &draft.had)?;
    let before: Vec<AccountId> = draft.had.iter().rev().skip(1).rev().copied().collect();
    let names = before.iter().filter_map(|id| known.get(id));
    let colleague = |holder: Holder| Colleague {
        account: holder.account,
        login: holder.login,
        name: holder.name,
    };
    let others = colleagues(conn, now.date, account, draft.org)?.into_iter();
    let others = others.filter(|holder| holder.person != Some(draft.person));
    Ok(OpenDraft {
        award: draft.award,
        org: org.id,
        org_name: org.name,
        points: draft.points,
        drafted_on: draft.drafted_on,
        had_before: names.map(|holder| holder.name.clone()).collect(),
        colleagues: others.map(colleague).collect(),
    })
}

/// What waits for a post, where something may.
fn queue(conn: &mut Conn, now: Now, account: &Account, grant: &Grant) -> Result<Option<OpenQueue>> {
    let district = account.district.as_str();
    let found = match (grant.role, grant.org, grant.area) {
        (Role::AwardHead, Some(org), _) => {
            let waiting = awards::open_drafts(conn, org)?;
            Some((QueueKind::Signatures, waiting))
        }
        (Role::DepartmentOfficer | Role::TownOfficer, Some(org), _) => {
            let waiting = corrections::waiting_at(conn, district, org, now.date)?;
            Some((QueueKind::Corrections, waiting))
        }
        (Role::VillageOfficer, _, Some(area)) => {
            let waiting = households::waiting_in_village(conn, area, now.date)?;
            Some((QueueKind::Households, waiting))
        }
        (Role::GridHead, _, Some(area)) => {
            let waiting = households::waiting_in_grid(conn, area, now.date)?;
            Some((QueueKind::Visits, waiting))
        }
        _ => None,
    };
    let Some((kind, waiting)) = found else {
        return Ok(None);
    };
    let post = accounts::posts(conn, now, std::slice::from_ref(grant))?.pop();
    let orgs = match grant.org {
        Some(org) => orgs::family(conn, org, now.date)?,
        None => Vec::new(),
    };
    let same = accounts::in_use_with(conn, grant, &orgs, account.id)?;
    Ok(post.map(|post| OpenQueue {
        kind,
        post,
        waiting,
        colleagues: same,
    }))
}
