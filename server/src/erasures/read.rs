//! Read the own requests, or one of the district.

use actix_web::web::{Data, Json};
use shared::api::{ErrorCode, List};
use shared::erasures::api::{ErasureView, ReadErasure, ReadMyErasures};

use crate::State;
use crate::clock::Now;
use crate::db::Conn;
use crate::erasures::act::reached;
use crate::erasures::view;
use crate::error::Result;
use crate::keys::Keys;
use crate::registers::audit::{self, Entry, Event};
use crate::web::{Authorized, Permit, Reply};

pub(super) async fn mine(
    Authorized { permit, .. }: Authorized<ReadMyErasures>,
    state: Data<State>,
) -> Reply<List<ErasureView>> {
    let (now, keys) = (state.clock.now(), state.keys.clone());
    let read = move |conn: &mut Conn| {
        let person = permit.actor.person.ok_or(ErrorCode::NotFound)?;
        view::own_views(conn, now, &keys, person)
    };
    let items = state.db.read(read).await?;
    Ok(Json(List {
        total: u32::try_from(items.len()).ok(),
        items,
        next: None,
    }))
}

pub(super) async fn handler(
    Authorized { request, permit }: Authorized<ReadErasure>,
    state: Data<State>,
) -> Reply<ErasureView> {
    let (now, keys) = (state.clock.now(), state.keys.clone());
    let look = move |conn: &mut Conn| look(conn, now, &keys, &permit, request);
    state.db.write(look).await.map(Json)
}

/// A write, because the look is audited and the resident sees it.
fn look(
    conn: &mut Conn,
    now: Now,
    keys: &Keys,
    permit: &Permit<ReadErasure>,
    request: ReadErasure,
) -> Result<ErasureView> {
    let found = reached(conn, permit, request.erasure)?;
    let entry = Entry::by(&permit.actor, &permit.request_id, Event::ErasureRead);
    audit::record(conn, now, entry.about(found.person).subject(found.id))?;
    view::office(conn, now, keys, &permit.actor, &found)
}
