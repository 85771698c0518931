//! List the organisations that have award rules in force or in notice.

use actix_web::Responder;
use actix_web::http::header::CACHE_CONTROL;
use actix_web::web::{Data, Json};
use shared::api::{List, page_size};
use shared::awards::api::{AwarderRow, ListAwarders};
use shared::base::OrgId;

use crate::State;
use crate::awards::Setting;
use crate::awards::published::{CACHED, rows};
use crate::awards::rules::{timeline, versions_of};
use crate::awards::setting::AWARDERS;
use crate::db::Conn;
use crate::error::Result;
use crate::registers::orgs::{Org, all, behind};
use crate::web::{Open, cursor_id, page};

pub(in crate::awards) async fn handler(
    Open(request): Open<ListAwarders>,
    state: Data<State>,
) -> Result<impl Responder> {
    let (setting, district) = (Setting::of(&state, &state.district), state.district.clone());
    let answer = state
        .db
        .read(move |conn| list(conn, &setting, &district, &request));
    let awarders = Json(answer.await?).customize();
    Ok(awarders.insert_header((CACHE_CONTROL, CACHED)))
}

fn list(
    conn: &mut Conn,
    setting: &Setting,
    district: &str,
    request: &ListAwarders,
) -> Result<List<AwarderRow>> {
    let today = setting.today();
    let wanted = |kind| request.kind.is_none_or(|only| only == kind);
    let kinds: Vec<_> = AWARDERS.into_iter().filter(|kind| wanted(*kind)).collect();
    let mut orgs = all(conn, district, &kinds, today)?;
    orgs.retain(|org| !org.is_ended(today) && is_called(org, request.name.as_deref()));
    let ids: Vec<OrgId> = orgs.iter().map(|org| org.id).collect();
    let versions = versions_of(conn, &ids)?;
    let times = |org: &Org| versions.get(&org.id).map(|known| timeline(known));
    orgs.retain(|org| {
        times(org).is_some_and(|times| {
            times.in_force_on(today).is_some() || times.in_notice_on(today).is_some()
        })
    });
    let after: Option<OrgId> = cursor_id(request.cursor.as_ref())?;
    let size = page_size(request.limit);
    let (orgs, total) = behind(orgs, after, size.saturating_add(1))?;
    let (orgs, next) = page(orgs, size, |org: &Org| org.id);
    let with_times: Vec<_> = orgs
        .into_iter()
        .map(|org| (org.clone(), times(&org).unwrap_or_default()))
        .collect();
    Ok(List {
        items: rows(conn, setting, &with_times)?,
        next,
        total: Some(total),
    })
}

/// True if a part of a name stands in either name; everyone is called by nothing.
fn is_called(org: &Org, part: Option<&str>) -> bool {
    let part = part.unwrap_or_default().to_lowercase();
    let name = &org.name;
    name.zh.to_lowercase().contains(&part) || name.en.to_lowercase().contains(&part)
}
