//! Who is signed in, with roles and their scopes in words.

use std::collections::BTreeMap;

use actix_web::web::{Data, Json};
use shared::access::{Actor, Grant};
use shared::accounts::Duty;
use shared::accounts::api::{Me, Post, ReadMe};
use shared::api::ErrorCode;
use shared::base::{AccountId, AreaId, OrgId};

use crate::State;
use crate::accounts::holder::holders;
use crate::accounts::store::{self, Account};
use crate::accounts::{covers, second_factor, turns};
use crate::clock::Now;
use crate::db::Conn;
use crate::error::Result;
use crate::registers::orgs::{acting, areas_on, of_ids};
use crate::registers::security;
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
    let own = acting(conn, &held, now.date)?;
    let beside = turns::beside(conn, now.date, (id, account.person))?;
    let covers = covers::standing_in(conn, now.date, &account, (&own, &beside))?;
    let mut grants = turns::apart(&own, &beside);
    grants.extend(covers.iter().map(|cover| cover.grant.clone()));
    let duty = duty(conn, state, &account, &grants)?;
    let actor = Actor {
        account: id,
        person: account.person,
        district: account.district,
        grants,
        covers,
        on_behalf: None,
        scopes: None,
    };
    Ok(Me {
        posts: posts_held(conn, now, &actor)?,
        actor,
        login: account.login,
        name: account.name,
        today: now.date,
        duty,
        demo: state.demo,
    })
}

/// The grants of an actor in words, and for whom some are held.
fn posts_held(conn: &mut Conn, now: Now, actor: &Actor) -> Result<Vec<Post>> {
    let away: Vec<AccountId> = actor.covers.iter().map(|cover| cover.holder).collect();
    let names = holders(conn, &away)?;
    let posts = posts(conn, now, &actor.grants)?.into_iter();
    let posts = posts.zip(&actor.grants).map(|(post, grant)| {
        let holder = actor.stands_in_for(grant).and_then(|id| names.get(&id));
        Post {
            held_for: holder.map(|holder| holder.name.clone()),
            ..post
        }
    });
    Ok(posts.collect())
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
pub(crate) fn posts(conn: &mut Conn, now: Now, grants: &[Grant]) -> Result<Vec<Post>> {
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
        area_code: grant.area.and_then(|id| Some(areas.get(&id)?.code.clone())),
        held_for: None,
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
