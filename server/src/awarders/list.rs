//! List the organisations of the own reach that have applied, those that wait first.

use std::collections::BTreeSet;

use actix_web::web::{Data, Json};
use shared::access::{Action, Relation, Target, relation};
use shared::api::{List, page_size};
use shared::awarders::api::{AwarderFileRow, ListAwarderFiles};
use shared::awarders::{AwarderStanding, CheckedBy};
use shared::base::{AreaId, Date, OrgId};
use shared::orgs::OrgKind;

use crate::State;
use crate::awarders::{file, store};
use crate::db::Conn;
use crate::error::Result;
use crate::registers::orgs::{Org, all, area_subtree, behind};
use crate::web::{Authorized, Permit, Reply, cursor_id, page};

pub(super) async fn handler(
    Authorized { request, permit }: Authorized<ListAwarderFiles>,
    state: Data<State>,
) -> Reply<List<AwarderFileRow>> {
    let today = state.clock.now().date;
    let answer = state
        .db
        .read(move |conn| list(conn, today, &permit, &request));
    answer.await.map(Json)
}

fn list(
    conn: &mut Conn,
    today: Date,
    permit: &Permit<ListAwarderFiles>,
    request: &ListAwarderFiles,
) -> Result<List<AwarderFileRow>> {
    let mut orgs = reached(conn, today, permit)?;
    let ids: Vec<OrgId> = orgs.iter().map(|org| org.id).collect();
    let standings = store::standings(conn, &ids)?;
    let standing = |org: &Org| standings.get(&org.id).copied();
    orgs.retain(|org| {
        standing(org)
            .is_some_and(|(standing, _)| request.standing.is_none_or(|only| only == standing))
    });
    orgs.sort_by_key(|org| standing(org).map(|(one, _)| one != AwarderStanding::Waiting));
    let after: Option<OrgId> = cursor_id(request.cursor.as_ref())?;
    let size = page_size(request.limit);
    let (orgs, total) = behind(orgs, after, size.saturating_add(1))?;
    let (orgs, next) = page(orgs, size, |org: &Org| org.id);
    let mut items = Vec::new();
    for org in &orgs {
        if let Some((standing, since)) = standing(org) {
            items.push(file::row(conn, org, (standing, Some(since)), today)?);
        }
    }
    Ok(List {
        items,
        next,
        total: Some(total),
    })
}

/// The organisations that whoever asks decides on: a town's are those that lie in it.
fn reached(conn: &mut Conn, today: Date, permit: &Permit<ListAwarderFiles>) -> Result<Vec<Org>> {
    let district = permit.actor.district.as_str();
    let mut areas: Vec<AreaId> = Vec::new();
    let mut whole = false;
    for grant in &permit.actor.grants {
        match (relation(Action::AwarderCheck, grant.role), grant.area) {
            (Some(Relation::District), _) => whole = true,
            (Some(Relation::Subtree), Some(area)) => areas.push(area),
            _ => {}
        }
    }
    permit.within(&Target {
        district: district.to_owned(),
        areas: areas.clone(),
        ..Target::default()
    })?;
    let kinds = OrgKind::ALL.iter().copied();
    let awards = |kind: &OrgKind| CheckedBy::of(*kind, true).is_some();
    let kinds: Vec<OrgKind> = kinds.filter(awards).collect();
    let mut orgs = all(conn, district, &kinds, today)?;
    orgs.retain(|org| !org.is_ended(today));
    if whole {
        return Ok(orgs);
    }
    let mut within = BTreeSet::new();
    for area in areas {
        within.extend(area_subtree(conn, area, today)?);
    }
    orgs.retain(|org| {
        let by_town = CheckedBy::of(org.kind, true) == Some(CheckedBy::Town);
        by_town && within.contains(&org.area)
    });
    Ok(orgs)
}
