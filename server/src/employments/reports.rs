//! List what an organisation has reported.

use actix_web::web::{Data, Json};
use shared::api::{List, page_size};
use shared::base::ReportId;
use shared::employments::api::{ListReports, ReportView};

use crate::State;
use crate::clock::Now;
use crate::db::Conn;
use crate::employments::{org_within, store};
use crate::error::Result;
use crate::keys::Keys;
use crate::registers::orgs::family;
use crate::web::{Authorized, Permit, Reply, bad_cursor, cursor_id, page};

pub(super) async fn handler(
    Authorized { request, permit }: Authorized<ListReports>,
    state: Data<State>,
) -> Reply<List<ReportView>> {
    let (now, keys) = (state.clock.now(), state.keys.clone());
    let query = move |conn: &mut Conn| list(conn, now, &keys, &permit, &request);
    state.db.read(query).await.map(Json)
}

fn list(
    conn: &mut Conn,
    now: Now,
    keys: &Keys,
    permit: &Permit<ListReports>,
    request: &ListReports,
) -> Result<List<ReportView>> {
    let org = org_within(conn, now, permit, request.org)?;
    let orgs = family(conn, org.id, now.date)?;
    let mut reports = store::reports_of(conn, &orgs)?;
    let total = u32::try_from(reports.len()).ok();
    if let Some(after) = cursor_id::<ReportId>(request.cursor.as_ref())? {
        let place = reports.iter().position(|report| report.id == after);
        reports.drain(..=place.ok_or_else(bad_cursor)?);
    }
    let (shown, next) = page(reports, page_size(request.limit), |report| report.id);
    let views = shown.iter().map(|report| report.view(keys, now.date));
    Ok(List {
        items: views.collect::<Result<_>>()?,
        next,
        total,
    })
}
