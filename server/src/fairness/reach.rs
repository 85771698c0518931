//! Which awarders an actor reaches.

use std::collections::BTreeSet;

use shared::access::{Action, Relation, Target, relation};
use shared::api::Endpoint;
use shared::base::{AreaId, Date, OrgId};
use shared::fairness::api::ListFairness;
use shared::orgs::OrgKind;

use crate::db::Conn;
use crate::error::Result;
use crate::fairness::store;
use crate::registers::orgs::{self, Org, all, area_subtree};
use crate::web::Permit;

/// The kinds of organisations that award.
const AWARDERS: [OrgKind; 4] = [
    OrgKind::Enterprise,
    OrgKind::Village,
    OrgKind::Town,
    OrgKind::Department,
];

/// The organisation of a request, if the permit reaches it.
pub(super) fn org_within<E: Endpoint>(
    conn: &mut Conn,
    today: Date,
    permit: &Permit<E>,
    org: OrgId,
) -> Result<Org> {
    let org = orgs::find(conn, org, today)?;
    permit.within(&orgs::target(conn, &org, today)?)?;
    Ok(org)
}

/// The awarders within reach that have awards of the year, as asked for; those that have ended
/// among them, for their awards stand.
pub(super) fn reached(
    conn: &mut Conn,
    (today, year): (Date, i32),
    permit: &Permit<ListFairness>,
    request: &ListFairness,
) -> Result<Vec<Org>> {
    let district = permit.actor.district.as_str();
    let (whole, areas) = reach(permit);
    permit.within(&Target {
        district: district.to_owned(),
        areas: areas.clone(),
        ..Target::default()
    })?;
    let kinds = AWARDERS.into_iter();
    let kinds: Vec<OrgKind> = kinds
        .filter(|kind| request.kind.is_none_or(|only| only == *kind))
        .collect();
    let mut orgs = all(conn, district, &kinds, today)?;
    let awarding = store::awarders(conn, district, year)?;
    orgs.retain(|org| awarding.contains(&org.id));
    if !whole {
        let within = below(conn, &areas, today)?;
        orgs.retain(|org| within.contains(&org.area));
    }
    if let Some(town) = request.town {
        let within = below(conn, &[town], today)?;
        orgs.retain(|org| within.contains(&org.area));
    }
    Ok(orgs)
}

/// True for who reaches the whole district, and the areas of who does not.
fn reach<E: Endpoint>(permit: &Permit<E>) -> (bool, Vec<AreaId>) {
    let (mut whole, mut areas) = (false, Vec::new());
    for grant in &permit.actor.grants {
        match (relation(Action::FairnessRead, grant.role), grant.area) {
            (Some(Relation::District), _) => whole = true,
            (Some(Relation::Subtree), Some(area)) => areas.push(area),
            _ => {}
        }
    }
    (whole, areas)
}

fn below(conn: &mut Conn, areas: &[AreaId], today: Date) -> Result<BTreeSet<AreaId>> {
    let mut all = BTreeSet::new();
    for area in areas {
        all.extend(area_subtree(conn, *area, today)?);
    }
    Ok(all)
}
