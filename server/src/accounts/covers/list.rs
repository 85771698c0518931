//! Lists covers: the own, or those of an account.

use actix_web::web::{Data, Json};
use shared::access::{Grant, Target};
use shared::accounts::api::{CoverView, ListCovers, ListMyCovers};
use shared::api::{Endpoint, ErrorCode, List};

use crate::State;
use crate::accounts::covers::{Cover, manages, store, view};
use crate::accounts::locks::of_district;
use crate::accounts::store as account_store;
use crate::clock::Now;
use crate::db::Conn;
use crate::error::Result;
use crate::registers::orgs;
use crate::web::{Authorized, Permit, Reply};

/// Covers shown at most, the newest.
const COVERS_MAX: i64 = 100;

pub(in crate::accounts) async fn list_mine_handler(
    Authorized { permit, .. }: Authorized<ListMyCovers>,
    state: Data<State>,
) -> Reply<List<CoverView>> {
    let now = state.clock.now();
    let query = move |conn: &mut Conn| {
        let covers = store::around(conn, permit.actor.account, COVERS_MAX)?;
        shown(conn, now, &permit, covers)
    };
    state.db.read(query).await.map(Json)
}

pub(in crate::accounts) async fn list_handler(
    Authorized { request, permit }: Authorized<ListCovers>,
    state: Data<State>,
) -> Reply<List<CoverView>> {
    let now = state.clock.now();
    let query = move |conn: &mut Conn| of_account(conn, now, &permit, &request);
    state.db.read(query).await.map(Json)
}

/// A head asks for the own organisation and sees the covers of its clerks only.
fn of_account(
    conn: &mut Conn,
    now: Now,
    permit: &Permit<ListCovers>,
    request: &ListCovers,
) -> Result<List<CoverView>> {
    let Some(org) = request.org else {
        let account = of_district(conn, permit, request.account)?;
        let covers = store::around(conn, account.id, COVERS_MAX)?;
        return shown(conn, now, permit, covers);
    };
    let account = account_store::account(conn, request.account)?;
    let target = Target {
        district: account.ok_or(ErrorCode::NotFound)?.district,
        org: Some(org),
        ..Target::default()
    };
    // Whose account is out of reach is not told from whose is not there.
    let reach = permit.within(&target);
    let reach = reach.map_err(|_refusal| ErrorCode::NotFound)?;
    let orgs = orgs::family(conn, org, now.date)?;
    let here = |grant: &Grant| grant.org.is_some_and(|org| orgs.contains(&org));
    let mut covers = store::around(conn, request.account, COVERS_MAX)?;
    covers.retain(|cover| here(&cover.grant) && manages(&reach, &cover.grant));
    if covers.is_empty() {
        let held = account_store::grants(conn, &[request.account])?;
        let works_here = held.values().flatten().any(here);
        works_here.then_some(()).ok_or(ErrorCode::NotFound)?;
    }
    shown(conn, now, permit, covers)
}

fn shown<E: Endpoint>(
    conn: &mut Conn,
    now: Now,
    permit: &Permit<E>,
    covers: Vec<Cover>,
) -> Result<List<CoverView>> {
    let mut items = Vec::new();
    for cover in covers {
        items.push(view::of(conn, now, permit, cover)?);
    }
    Ok(List {
        total: u32::try_from(items.len()).ok(),
        items,
        next: None,
    })
}
