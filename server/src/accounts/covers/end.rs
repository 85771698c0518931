//! Ends a cover before its last day.

use actix_web::web::{Data, Json};
use serde_json::json;
use shared::access::Target;
use shared::accounts::api::{CoverView, EndCover, EndMyCover};
use shared::accounts::{CoverState, cover_state};
use shared::api::{Endpoint, ErrorCode};
use shared::base::{Bilingual, CoverId};

use crate::State;
use crate::accounts::covers::{Cover, is_own, manages, store, view};
use crate::accounts::store as account_store;
use crate::clock::Now;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::registers::audit::{self, Entry, Event};
use crate::web::{Authorized, Permit, Reply};

pub(in crate::accounts) async fn end_mine_handler(
    Authorized { request, permit }: Authorized<EndMyCover>,
    state: Data<State>,
) -> Reply<CoverView> {
    why(&request.reason)?;
    let now = state.clock.now();
    let work = move |conn: &mut Conn| {
        let cover = own(conn, &permit, request.cover)?;
        end(conn, now, &permit, cover, &request.reason)
    };
    state.db.write(work).await.map(Json)
}

pub(in crate::accounts) async fn end_handler(
    Authorized { request, permit }: Authorized<EndCover>,
    state: Data<State>,
) -> Reply<CoverView> {
    why(&request.reason)?;
    let now = state.clock.now();
    let work = move |conn: &mut Conn| {
        let cover = store::find(conn, request.cover)?.ok_or(ErrorCode::NotFound)?;
        let target = Target {
            district: cover.district.clone(),
            org: cover.org_on(conn, now.date)?,
            ..Target::default()
        };
        // Whose cover is out of reach is not told from one that is not there.
        let reach = permit.within(&target).ok();
        if !reach.is_some_and(|reach| manages(&reach, &cover.grant)) {
            return Err(ErrorCode::NotFound.into());
        }
        end(conn, now, &permit, cover, &request.reason)
    };
    state.db.write(work).await.map(Json)
}

fn why(reason: &str) -> Result<()> {
    if reason.is_empty() {
        let words = Bilingual::new("请写明原因。", "Say why.");
        return Err(Error::field("/reason", words));
    }
    Ok(())
}

/// A cover of the actor's own post, or one in which the actor stands in; another is not there.
fn own(conn: &mut Conn, permit: &Permit<EndMyCover>, id: CoverId) -> Result<Cover> {
    let cover = store::find(conn, id)?.ok_or(ErrorCode::NotFound)?;
    for account in [cover.holder, cover.by] {
        let account = account_store::account(conn, account)?;
        if account.is_some_and(|account| is_own(&permit.actor, &account)) {
            return Ok(cover);
        }
    }
    Err(ErrorCode::NotFound.into())
}

/// Ending what is over already answers the same and leaves no row.
fn end<E: Endpoint>(
    conn: &mut Conn,
    now: Now,
    permit: &Permit<E>,
    mut cover: Cover,
    reason: &str,
) -> Result<CoverView> {
    let state = cover_state((cover.from, cover.to), cover.ended_on.is_some(), now.date);
    let by = (permit.actor.account, reason);
    if state != CoverState::Over && store::end(conn, now, cover.id, by)? {
        cover.ended_on = Some(now.date);
        let entry = Entry::by(&permit.actor, &permit.request_id, Event::CoverEnded)
            .subject(cover.by)
            .detail(json!({ "cover": cover.id, "holder": cover.holder, "reason": reason }));
        let entry = Entry {
            org: cover.grant.org,
            ..entry
        };
        audit::record(conn, now, entry)?;
    }
    view::of(conn, now, permit, cover)
}
