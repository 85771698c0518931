//! List an organisation's awards, newest first.

use actix_web::web::{Data, Json};
use shared::api::{List, page_size};
use shared::awards::api::{AwardView, ListAwards};
use shared::base::AwardId;

use crate::State;
use crate::awards::{Award, Place, Setting, org_within, store, view};
use crate::db::Conn;
use crate::error::Result;
use crate::web::{Authorized, Permit, Reply, bad_cursor, page};

pub(super) async fn handler(
    Authorized { request, permit }: Authorized<ListAwards>,
    state: Data<State>,
) -> Reply<List<AwardView>> {
    let setting = Setting::of(&state, &permit.actor.district);
    let answer = state
        .db
        .read(move |conn| list(conn, &setting, &permit, &request));
    answer.await.map(Json)
}

fn list(
    conn: &mut Conn,
    setting: &Setting,
    permit: &Permit<ListAwards>,
    request: &ListAwards,
) -> Result<List<AwardView>> {
    let org = org_within(conn, permit, request.org)?;
    let after = place(conn, request)?;
    let (size, today) = (page_size(request.limit), setting.today());
    let which = (org.id, request.state, today);
    let awards = store::page(conn, which, after.as_ref(), size + 1)?;
    let (awards, next) = page(awards, size, |award: &Award| award.id);
    Ok(List {
        items: view::of_all(conn, setting, &permit.actor, awards)?,
        next,
        total: Some(store::count(conn, org.id, request.state, today)?),
    })
}

/// Where the cursor, the id of the last award shown, stands in the list.
fn place(conn: &mut Conn, request: &ListAwards) -> Result<Option<Place>> {
    let Some(cursor) = &request.cursor else {
        return Ok(None);
    };
    let id: AwardId = cursor.parse().map_err(|_error| bad_cursor())?;
    let award = store::find(conn, id)?.filter(|award| award.org == request.org);
    let award = award.ok_or_else(bad_cursor)?;
    Ok(Some(Place {
        drafted_at: award.drafted_at,
        id,
    }))
}
