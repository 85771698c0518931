//! List what the notices can be filtered by.

use std::collections::BTreeMap;

use actix_web::Responder;
use actix_web::http::header::CACHE_CONTROL;
use actix_web::web::{Data, Json};
use shared::base::{AreaId, Date, OrgId};
use shared::publicity::api::{ListNoticeFilters, NoticeFilters, OrgFilter, TownFilter};

use crate::State;
use crate::db::Conn;
use crate::error::Result;
use crate::publicity::{CACHED, store};
use crate::registers::orgs::{areas_on, of_ids, town_of};
use crate::web::Open;

pub(super) async fn handler(
    _request: Open<ListNoticeFilters>,
    state: Data<State>,
) -> Result<impl Responder> {
    let today = state.clock.now().date;
    let answer = state.db.read(move |conn| filters(conn, today));
    let filters = Json(answer.await?).customize();
    Ok(filters.insert_header((CACHE_CONTROL, CACHED)))
}

/// Towns by their code, organisations by town and name.
fn filters(conn: &mut Conn, today: Date) -> Result<NoticeFilters> {
    let mut towns: BTreeMap<AreaId, u32> = BTreeMap::new();
    let mut orgs: BTreeMap<OrgId, (AreaId, u32)> = BTreeMap::new();
    let mut found: BTreeMap<AreaId, AreaId> = BTreeMap::new();
    for (org, posted, lines) in store::places(conn, today)? {
        // A town that has gone into another is looked for under the other.
        let town = match found.get(&posted) {
            Some(town) => *town,
            None => town_of(conn, posted, today)?,
        };
        found.insert(posted, town);
        *towns.entry(town).or_default() += lines;
        orgs.entry(org).or_insert((town, 0)).1 += lines;
    }
    let town_ids: Vec<AreaId> = towns.keys().copied().collect();
    let org_ids: Vec<OrgId> = orgs.keys().copied().collect();
    let mut named_towns: Vec<_> = areas_on(conn, &town_ids, today)?.into_iter().collect();
    named_towns.sort_by(|(_, one), (_, other)| one.code.cmp(&other.code));
    let mut named_orgs: Vec<_> = of_ids(conn, &org_ids, today)?.into_values().collect();
    named_orgs.sort_by(|one, other| (&one.name.zh, one.id).cmp(&(&other.name.zh, other.id)));
    Ok(NoticeFilters {
        today,
        towns: named_towns
            .into_iter()
            .map(|(id, area)| TownFilter {
                id,
                name: area.name,
                lines: towns.get(&id).copied().unwrap_or(0),
            })
            .collect(),
        orgs: named_orgs
            .into_iter()
            .filter_map(|org| {
                let (town, lines) = orgs.get(&org.id).copied()?;
                Some(OrgFilter {
                    id: org.id,
                    name: org.name,
                    town,
                    lines,
                })
            })
            .collect(),
    })
}
