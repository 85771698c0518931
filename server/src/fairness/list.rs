//! List the awarders of the own reach with the numbers of a year.

use actix_web::web::{Data, Json};
use chrono::Datelike;
use shared::api::{Cursor, List, page_size};
use shared::base::{Date, OrgId};
use shared::fairness::api::{FairnessRow, ListFairness};

use crate::State;
use crate::db::Conn;
use crate::error::Result;
use crate::fairness::gather::gather;
use crate::fairness::reach::reached;
use crate::fairness::row;
use crate::registers::orgs::{Org, behind};
use crate::web::{Authorized, Permit, Reply, cursor_id};

/// How many awarders are summed together where only some are shown.
const BATCH: usize = 40;
/// How many batches are looked through for one page.
const BATCHES: usize = 5;

pub(super) async fn handler(
    Authorized { request, permit }: Authorized<ListFairness>,
    state: Data<State>,
) -> Reply<List<FairnessRow>> {
    let today = state.clock.now().date;
    let answer = state
        .db
        .read(move |conn| list(conn, today, &permit, &request));
    answer.await.map(Json)
}

fn list(
    conn: &mut Conn,
    today: Date,
    permit: &Permit<ListFairness>,
    request: &ListFairness,
) -> Result<List<FairnessRow>> {
    let year = request.year.unwrap_or_else(|| today.year());
    let orgs = reached(conn, (today, year), permit, request)?;
    let after: Option<OrgId> = cursor_id(request.cursor.as_ref())?;
    let (rest, total) = behind(orgs, after, u32::MAX)?;
    let size = usize::try_from(page_size(request.limit)).unwrap_or(usize::MAX);
    let (items, looked_at) = looked_through(conn, (today, year), request, (&rest, size))?;
    let end = rest.last().map(|org| org.id);
    let next = looked_at.filter(|last| Some(*last) != end);
    Ok(List {
        items,
        next: next.and_then(|last| Cursor::new(&last.to_string()).ok()),
        // How many of them stand out is known only once all were summed.
        total: Some(total).filter(|_| request.worth_a_look.is_none()),
    })
}

/// The awarders to be shown until the page is full or enough were looked at, and the last of them
/// that was.
fn looked_through(
    conn: &mut Conn,
    (today, year): (Date, i32),
    request: &ListFairness,
    (orgs, size): (&[Org], usize),
) -> Result<(Vec<FairnessRow>, Option<OrgId>)> {
    let (mut items, mut looked_at) = (Vec::new(), None);
    let batch = request.worth_a_look.map_or(size, |_| BATCH);
    for batch in orgs.chunks(batch).take(BATCHES) {
        if items.len() >= size {
            break;
        }
        let ids: Vec<OrgId> = batch.iter().map(|org| org.id).collect();
        let mut found = gather(conn, &ids, year)?;
        for org in batch {
            if items.len() >= size {
                return Ok((items, looked_at));
            }
            looked_at = Some(org.id);
            let figures = found.remove(&org.id).unwrap_or_default().figures;
            // A count of people only ever takes a finding away, so nobody is counted for none.
            if request.worth_a_look == Some(true) && figures.findings().is_empty() {
                continue;
            }
            let row = row::row(conn, today, org, (year, figures))?;
            let worth = !row.worth_a_look.is_empty();
            if request.worth_a_look.is_none_or(|asked| asked == worth) {
                items.push(row);
            }
        }
    }
    Ok((items, looked_at))
}
