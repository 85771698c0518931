//! List an organisation's awards, newest first.

use actix_web::web::{Data, Json};
use shared::access::Actor;
use shared::api::{Cursor, List, page_size};
use shared::awards::api::{AwardView, ListAwards};
use shared::base::AwardId;

use crate::State;
use crate::awards::{Award, Place, Setting, Which, org_within, store, view};
use crate::db::Conn;
use crate::error::Result;
use crate::web::{Authorized, Permit, Reply, bad_cursor, page};

/// How many are counted at most; of more only the page is told.
const COUNT_MAX: u32 = 1_000;

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
    let org = org_within(conn, setting.today(), permit, request.org)?;
    let which = Which {
        district: org.district,
        orgs: Some(vec![org.id]),
        state: request.state,
        today: setting.today(),
    };
    let cursor = request.cursor.as_ref();
    listed(
        conn,
        setting,
        &permit.actor,
        &which,
        (cursor, request.limit),
    )
}

/// A page of a list of awards.
pub(super) fn listed(
    conn: &mut Conn,
    setting: &Setting,
    actor: &Actor,
    which: &Which,
    (cursor, limit): (Option<&Cursor>, Option<u32>),
) -> Result<List<AwardView>> {
    let after = match cursor {
        None => None,
        Some(cursor) => Some(place(conn, which, cursor)?),
    };
    let size = page_size(limit);
    let awards = store::page(conn, which, after, size + 1)?;
    let (awards, next) = page(awards, size, |award: &Award| award.id);
    Ok(List {
        items: view::of_all(conn, setting, actor, awards)?,
        next,
        total: store::count_up_to(conn, which, COUNT_MAX)?,
    })
}

/// Where the cursor, the id of the last award shown, stands in the list.
fn place(conn: &mut Conn, which: &Which, cursor: &Cursor) -> Result<Place> {
    let id: AwardId = cursor.parse().map_err(|_error| bad_cursor())?;
    let within = |award: &Award| {
        let orgs = which.orgs.as_ref();
        award.district == which.district && orgs.is_none_or(|orgs| orgs.contains(&award.org))
    };
    let award = store::find(conn, id)?.filter(within);
    award.map(|award| award.place()).ok_or_else(bad_cursor)
}
