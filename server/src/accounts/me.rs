//! Who is signed in, with roles and their scopes in words.

use std::collections::BTreeMap;

use actix_web::web::{Data, Json};
use shared::access::{Actor, Grant};
use shared::accounts::Duty;
use shared::accounts::api::{Me, Post, ReadMe};
use shared::api::ErrorCode;
use shared::base::{AccountId, AreaId, OrgId};

use crate::State;
use crate::accounts::second_factor;
use crate::accounts::store::{self, Account};
use crate::clock::Now;
use crate::db::Conn;
use crate::error::Result;
use crate::orgs::{acting, areas_on, of_ids};
use crate::security;
use crate::web::{Authorized, Reply};

pub(super) async fn handler(
    Authorized { permit, .. }: Authorized<ReadMe>,
    state: Data<State>,
) -> Reply<Me> {
    let (now, shared) = (state.clock.now(), state.clone());
    let account = permit.actor.account;
    let answer = state.db.read(move |conn| me(conn, now, &shared, account));
    answer.await.map(Json)
}

/// The account as it stands now; one that is gone or disabled must sign in again.
pub(super) fn me(conn: &mut Conn, now: Now, state: &State, id: AccountId) -> Result<Me> {
    let account = store::account(conn, id)?
        .filter(|account| account.disabled_at.is_none())
        .ok_or(ErrorCode::SignInRequired)?;
    let held = store::grants(conn, &[id])?.remove(&id).unwrap_or_default();
    // Posts at what is closed do not act; at what has gone into another they are the other's.
    let grants = acting(conn, &held, now.date)?;
    let duty = duty(conn, state, &account, &grants)?;
    Ok(Me {
        actor: Actor {
            account: id,
            person: account.person,
            district: account.district,
            grants: grants.clone(),
        },
        login: account.login,
        name: account.name,
        today: now.date,
        posts: posts(conn, now, &grants)?,
        duty,
        demo: state.demo,
    })
}

/// What the account owes before anything else.
fn duty(
    conn: &mut Conn,
    state: &State,
    account: &Account,
    grants: &[Grant],
) -> Result<Option<Duty>> {
    if account.must_change_password && !is_exempt(account, state.demo) {
        return Ok(Some(Duty::ChangePassword));
    }
    let needs = needs_second_factor(conn, state, account, grants)?;
    let lacks = needs && !second_factor::is_on(conn, account.id)?;
    Ok(lacks.then_some(Duty::SetUpSecondFactor))
}

/// True if the account may not be without a second factor.
pub(super) fn needs_second_factor(
    conn: &mut Conn,
    state: &State,
    account: &Account,
    grants: &[Grant],
) -> Result<bool> {
    let policy = security::in_force(conn, state)?;
    let asks = |grant: &Grant| policy.asks_second_factor(grant.role);
    Ok(grants.iter().any(asks) && !is_exempt(account, state.demo))
}

/// The accounts of a demo are exempt; the mark counts nowhere else.
fn is_exempt(account: &Account, demo: bool) -> bool {
    demo && account.exempt
}

/// Grants in words.
pub(super) fn posts(conn: &mut Conn, now: Now, grants: &[Grant]) -> Result<Vec<Post>> {
    let org_ids: Vec<OrgId> = grants.iter().filter_map(|grant| grant.org).collect();
    let area_ids: Vec<AreaId> = grants.iter().filter_map(|grant| grant.area).collect();
    let (orgs, areas) = (
        of_ids(conn, &org_ids, now.date)?,
        areas_on(conn, &area_ids, now.date)?,
    );
    let post = |grant: &Grant| Post {
        role: grant.role,
        org: grant.org,
        org_name: grant.org.and_then(|id| Some(orgs.get(&id)?.name.clone())),
        area: grant.area,
        area_name: grant.area.and_then(|id| Some(areas.get(&id)?.name.clone())),
    };
    Ok(grants.iter().map(post).collect())
}

/// The grants of several accounts in words, an empty list for one without any.
pub(super) fn posts_of(
    conn: &mut Conn,
    now: Now,
    accounts: &[AccountId],
) -> Result<BTreeMap<AccountId, Vec<Post>>> {
    let grants = store::grants(conn, accounts)?;
    let all: Vec<Grant> = grants.values().flatten().cloned().collect();
    let mut words = posts(conn, now, &all)?.into_iter();
    Ok(grants
        .into_iter()
        .map(|(id, own)| (id, words.by_ref().take(own.len()).collect()))
        .collect())
}
