//! List an organisation's activities, the latest day first.

use actix_web::web::{Data, Json};
use shared::activities::api::{ActivityRow, ListActivities};
use shared::api::{Cursor, List, page_size};
use shared::base::ActivityId;

use crate::State;
use crate::activities::{Activity, Setting, Which, org_within, store, view};
use crate::db::Conn;
use crate::error::Result;
use crate::web::{Authorized, Reply, bad_cursor, page};

pub(super) async fn handler(
    Authorized { request, permit }: Authorized<ListActivities>,
    state: Data<State>,
) -> Reply<List<ActivityRow>> {
    let setting = Setting::of(&state);
    let answer = state.db.read(move |conn| {
        let org = org_within(conn, &setting, &permit, request.org)?;
        let which = Which::Of(org.id, request.state);
        let at = (request.cursor.as_ref(), request.limit);
        let (found, next, total) = listed(conn, &which, at, |one| one.org == org.id)?;
        Ok(List {
            items: view::rows(conn, &found)?,
            next,
            total: Some(total),
        })
    });
    answer.await.map(Json)
}

/// The activities of a page, where the list goes on, and how many there are in all. A cursor
/// names the activity shown last; one that the list could never hold is no place of it.
pub(super) fn listed(
    conn: &mut Conn,
    which: &Which,
    (cursor, limit): (Option<&Cursor>, Option<u32>),
    could_hold: impl Fn(&Activity) -> bool,
) -> Result<(Vec<Activity>, Option<Cursor>, u32)> {
    let after = match cursor {
        None => None,
        Some(cursor) => {
            let id: ActivityId = cursor.parse().map_err(|_error| bad_cursor())?;
            let found = store::find(conn, id)?.filter(could_hold);
            Some(found.ok_or_else(bad_cursor)?)
        }
    };
    let size = page_size(limit);
    let found = store::page(conn, which, after.as_ref(), size + 1)?;
    let (found, next) = page(found, size, |one: &Activity| one.id);
    Ok((found, next, store::count(conn, which)?))
}
