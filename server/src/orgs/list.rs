//! List the organisations of the district.

use std::collections::{BTreeMap, BTreeSet};

use actix_web::web::{Data, Json};
use shared::access::Target;
use shared::api::{List, page_size};
use shared::base::{AreaId, Date, OrgId};
use shared::orgs::OrgKind;
use shared::orgs::api::{ListOrgs, OrgEnding, OrgView};

use crate::State;
use crate::clock::Now;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::registers::orgs::{self as register, Org, areas_on, behind, names_of};
use crate::web::{Authorized, Permit, Reply, cursor_id, page};

pub(super) async fn handler(
    Authorized { request, permit }: Authorized<ListOrgs>,
    state: Data<State>,
) -> Reply<List<OrgView>> {
    let now = state.clock.now();
    let answer = state
        .db
        .read(move |conn| list(conn, now, &permit, &request));
    answer.await.map(Json)
}

fn list(
    conn: &mut Conn,
    now: Now,
    permit: &Permit<ListOrgs>,
    request: &ListOrgs,
) -> Result<List<OrgView>> {
    let district = permit.actor.district.as_str();
    permit.within(&Target {
        district: district.to_owned(),
        ..Target::default()
    })?;
    let after: Option<OrgId> = cursor_id(request.cursor.as_ref())?;
    let size = page_size(request.limit);
    let kind = request.kind.as_ref().map(std::slice::from_ref);
    let mut all = register::all(conn, district, kind.unwrap_or(OrgKind::ALL), now.date)?;
    if request.ended != Some(true) {
        all.retain(|org| !org.is_ended(now.date));
    }
    if let Some(query) = request.query.as_deref().filter(|query| !query.is_empty()) {
        let called = called(conn, &all, query)?;
        all.retain(|org| called.contains(&org.id));
    }
    let (orgs, total) = behind(all, after, size.saturating_add(1))?;
    let (orgs, next) = page(orgs, size, |org: &Org| org.id);
    Ok(List {
        items: views(conn, now.date, orgs)?,
        next,
        total: Some(total),
    })
}

/// Which of some organisations carry or carried this in their name or credit code.
fn called(conn: &mut Conn, all: &[Org], query: &str) -> Result<BTreeSet<OrgId>> {
    let ids: Vec<OrgId> = all.iter().map(|org| org.id).collect();
    let query = query.to_lowercase();
    let holds = |text: &str| text.to_lowercase().contains(&query);
    let found = register::versions(conn, &ids)?.into_iter().filter(|one| {
        holds(&one.name.zh) || holds(&one.name.en) || one.uscc.as_deref().is_some_and(holds)
    });
    Ok(found.map(|one| one.org).collect())
}

/// Organisations as their administrators see them, in their order.
pub(super) fn views(conn: &mut Conn, today: Date, orgs: Vec<Org>) -> Result<Vec<OrgView>> {
    let areas: Vec<AreaId> = orgs.iter().map(|org| org.area).collect();
    let areas = areas_on(conn, &areas, today)?;
    let intos: Vec<OrgId> = orgs
        .iter()
        .filter_map(|org| org.ending.as_ref()?.into)
        .collect();
    let names = names_of(conn, &intos)?;
    let mut endings: BTreeMap<OrgId, OrgEnding> = BTreeMap::new();
    for org in &orgs {
        let Some(end) = &org.ending else { continue };
        let into = end.into.and_then(|into| names.on(into, end.from).cloned());
        let ending = OrgEnding {
            from: end.from,
            into_name: into,
            reason: end.reason.clone(),
        };
        endings.insert(org.id, ending);
    }
    let view = |org: Org| {
        let area = areas
            .get(&org.area)
            .ok_or_else(|| Error::internal("an organisation in an area without a code"))?;
        Ok(OrgView {
            id: org.id,
            kind: org.kind,
            name: org.name,
            uscc: org.uscc,
            area: org.area,
            area_code: area.code.clone(),
            area_name: area.name.clone(),
            school_area: org.school_area,
            ending: endings.remove(&org.id),
        })
    };
    orgs.into_iter().map(view).collect()
}
