//! Searches the audit, the newest first. The search leaves a row of its own before it is answered.

use actix_web::web::{Data, Json};
use shared::api::{List, page_size};
use shared::audit::api::{AuditRow, SearchAudit};
use uuid::Uuid;

use crate::State;
use crate::audit::filter::{allowed, entry, resolve};
use crate::audit::view::views;
use crate::db::Conn;
use crate::error::Result;
use crate::registers::audit::{self as register, Event, Row, Which, record_look};
use crate::web::{Authorized, Reply, bad_cursor, cursor_id, page};

pub(super) async fn handler(
    Authorized { request, permit }: Authorized<SearchAudit>,
    state: Data<State>,
) -> Reply<List<AuditRow>> {
    allowed(&permit)?;
    if request.filter.citizen_id.is_some() {
        state.limits.search.check(&permit.actor.account)?;
    }
    let (now, keys) = (state.clock.now(), state.keys.clone());
    let (district, asked) = (permit.actor.district.clone(), request.clone());
    let read = move |conn: &mut Conn| {
        let which = resolve(conn, now, &keys, &district, &asked.filter)?;
        let (rows, next) = match &which {
            Some(which) => search(conn, which, &asked)?,
            None => (Vec::new(), None),
        };
        let items = views(conn, &keys, rows)?;
        let total = None;
        Ok((which, List { items, next, total }))
    };
    let (which, list) = state.db.read(read).await?;
    let asked = (&request.filter, which.as_ref());
    let entry = entry(&permit, Event::AuditSearched, asked, list.items.len());
    record_look(&state, now, entry).await?;
    Ok(Json(list))
}

type Page = (Vec<Row>, Option<shared::api::Cursor>);

fn search(conn: &mut Conn, which: &Which, request: &SearchAudit) -> Result<Page> {
    let before = match cursor_id::<Uuid>(request.cursor.as_ref())? {
        Some(id) => Some((
            register::at(conn, &which.district, id)?.ok_or_else(bad_cursor)?,
            id,
        )),
        None => None,
    };
    let size = page_size(request.limit);
    let rows = register::page(conn, which, before, i64::from(size) + 1)?;
    Ok(page(rows, size, |row| row.id.clone()))
}
