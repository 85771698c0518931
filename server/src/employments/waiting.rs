//! The reports that wait for the migrant office; the look is recorded before it is answered.

use actix_web::web::{Data, Json};
use shared::access::Target;
use shared::api::{List, page_size};
use shared::base::{OrgId, ReportId};
use shared::employments::api::{ListWaitingReports, WaitingReport};

use crate::State;
use crate::clock::Now;
use crate::db::Conn;
use crate::employments::settle::person_here;
use crate::employments::store;
use crate::error::Result;
use crate::keys::Keys;
use crate::registers::audit::{self, Entry, Event};
use crate::registers::orgs::names_of;
use crate::registers::residents::{Identity, identities};
use crate::web::{Authorized, Permit, Reply, cursor_id, page};

pub(super) async fn handler(
    Authorized { request, permit }: Authorized<ListWaitingReports>,
    state: Data<State>,
) -> Reply<List<WaitingReport>> {
    let (now, keys) = (state.clock.now(), state.keys.clone());
    let entry = Entry::by(&permit.actor, &permit.request_id, Event::ReportsListed);
    let query = move |conn: &mut Conn| list(conn, now, &keys, &permit, &request);
    let found = state.db.read(query).await?;
    let entry = entry.detail(serde_json::json!({ "found": found.total }));
    audit::record_look(&state, now, entry).await?;
    Ok(Json(found))
}

fn list(
    conn: &mut Conn,
    now: Now,
    keys: &Keys,
    permit: &Permit<ListWaitingReports>,
    request: &ListWaitingReports,
) -> Result<List<WaitingReport>> {
    let district = permit.actor.district.as_str();
    permit.within(&Target {
        district: district.to_owned(),
        ..Target::default()
    })?;
    let after: Option<ReportId> = cursor_id(request.cursor.as_ref())?;
    let size = page_size(request.limit);
    let rows = store::waiting(conn, district, after, size.saturating_add(1))?;
    let (rows, next) = page(rows, size, |report| report.id);
    let orgs: Vec<OrgId> = rows.iter().map(|report| report.org).collect();
    let names = names_of(conn, &orgs)?;
    let mut items = Vec::new();
    for report in &rows {
        let person = person_here(conn, report)?;
        let known = identities(conn, keys, &person.into_iter().collect::<Vec<_>>())?;
        items.push(WaitingReport {
            report: report.view(keys, now.date)?,
            org_name: names.on(report.org, now.date).cloned().unwrap_or_default(),
            name: known
                .into_values()
                .next()
                .as_ref()
                .map(Identity::masked_name),
        });
    }
    Ok(List {
        items,
        next,
        total: Some(store::waiting_count(conn, district)?),
    })
}
