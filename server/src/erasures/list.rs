//! The requests of the district.

use actix_web::web::{Data, Json};
use shared::api::{List, page_size};
use shared::base::ErasureId;
use shared::erasures::api::{ErasureRow, ListErasures};

use crate::State;
use crate::clock::Now;
use crate::db::Conn;
use crate::erasures::erasure::Erasure;
use crate::erasures::{store, view};
use crate::error::Result;
use crate::keys::Keys;
use crate::web::{Authorized, Reply, bad_cursor, cursor_id, page};

pub(super) async fn handler(
    Authorized { request, permit }: Authorized<ListErasures>,
    state: Data<State>,
) -> Reply<List<ErasureRow>> {
    let (now, keys) = (state.clock.now(), state.keys.clone());
    let district = permit.actor.district.clone();
    let read = move |conn: &mut Conn| list(conn, now, &keys, &district, &request);
    state.db.read(read).await.map(Json)
}

fn list(
    conn: &mut Conn,
    now: Now,
    keys: &Keys,
    district: &str,
    request: &ListErasures,
) -> Result<List<ErasureRow>> {
    let which = (district, request.filter.unwrap_or_default());
    let after = match cursor_id::<ErasureId>(request.cursor.as_ref())? {
        Some(id) => Some(store::find(conn, id)?.ok_or_else(bad_cursor)?),
        None => None,
    };
    let size = page_size(request.limit);
    let found = store::page(conn, which, after.as_ref(), size.saturating_add(1))?;
    let (found, next) = page(found, size, |one: &Erasure| one.id);
    Ok(List {
        items: view::rows(conn, now, keys, &found)?,
        next,
        total: Some(store::count(conn, which.0, which.1)?),
    })
}
