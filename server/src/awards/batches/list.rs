//! List what an organisation has taken in, newest first.

use actix_web::web::{Data, Json};
use shared::api::{List, page_size};
use shared::awards::api::{AwardBatchView, ListAwardBatches};
use shared::base::BatchId;

use super::{Batch, store, view};
use crate::State;
use crate::awards::{Setting, org_within};
use crate::db::Conn;
use crate::error::Result;
use crate::web::{Authorized, Permit, Reply, bad_cursor, cursor_id, page};

pub(in crate::awards) async fn handler(
    Authorized { request, permit }: Authorized<ListAwardBatches>,
    state: Data<State>,
) -> Reply<List<AwardBatchView>> {
    let setting = Setting::of(&state, &permit.actor.district);
    let answer = state
        .db
        .read(move |conn| list(conn, &setting, &permit, &request));
    answer.await.map(Json)
}

fn list(
    conn: &mut Conn,
    setting: &Setting,
    permit: &Permit<ListAwardBatches>,
    request: &ListAwardBatches,
) -> Result<List<AwardBatchView>> {
    let org = org_within(conn, setting.today(), permit, request.org)?;
    let after = match cursor_id::<BatchId>(request.cursor.as_ref())? {
        None => None,
        Some(id) => {
            let found = store::find(conn, id)?.filter(|batch| batch.org == org.id);
            Some(found.ok_or_else(bad_cursor)?)
        }
    };
    let size = page_size(request.limit);
    let batches = store::page(conn, org.id, after.as_ref(), size + 1)?;
    let (batches, next) = page(batches, size, |batch: &Batch| batch.id);
    Ok(List {
        items: view::of_all(conn, batches)?,
        next,
        total: None,
    })
}
