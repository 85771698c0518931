//! Which households of a village somebody reaches: all of them for the village's own people, those
//! of the grid for its head.

use std::collections::BTreeSet;

use shared::access::{Actor, Relation, Target, relation};
use shared::api::Endpoint;
use shared::base::{AreaId, Date, OrgId};
use shared::orgs::OrgKind;

use crate::db::Conn;
use crate::error::Result;
use crate::registers::orgs::{self, Org, area_path, area_subtree};
use crate::web::Permit;

/// How far somebody reaches in a village.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Reach {
    /// To every household.
    Whole,
    /// To those of some grids.
    Grids(BTreeSet<AreaId>),
}

impl Reach {
    /// True if a household of this grid is within.
    pub(super) fn holds(&self, grid: Option<AreaId>) -> bool {
        match self {
            Self::Whole => true,
            Self::Grids(grids) => grid.is_some_and(|grid| grids.contains(&grid)),
        }
    }
}

/// How far the permit reaches in a village; nothing if it does not at all.
pub(super) fn reach<E: Endpoint>(
    conn: &mut Conn,
    today: Date,
    permit: &Permit<E>,
    org: &Org,
) -> Result<Option<Reach>> {
    let whole = Target {
        district: org.district.clone(),
        // What has gone into another is that one's to read.
        org: Some(orgs::successor(conn, org.id, today)?),
        ..Target::default()
    };
    if permit.within(&whole).is_ok() {
        return Ok(Some(Reach::Whole));
    }
    if grids_of::<E>(&permit.actor).is_empty() {
        return Ok(None);
    }
    let mut grids = BTreeSet::new();
    for area in area_subtree(conn, org.area, today)? {
        let target = Target {
            district: org.district.clone(),
            areas: area_path(conn, area, today)?,
            ..Target::default()
        };
        if permit.within(&target).is_ok() {
            grids.insert(area);
        }
    }
    Ok((!grids.is_empty()).then_some(Reach::Grids(grids)))
}

/// The areas in which posts of the actor reach what lies below.
fn grids_of<E: Endpoint>(actor: &Actor) -> Vec<AreaId> {
    let below = actor.grants.iter().filter(|grant| {
        let reach = E::ACTION.and_then(|action| relation(action, grant.role));
        reach == Some(Relation::Subtree)
    });
    below.filter_map(|grant| grant.area).collect()
}

/// The organisations whose sheets the permit may reach, those among them that have gone into
/// others.
pub(super) fn villages<E: Endpoint>(
    conn: &mut Conn,
    today: Date,
    permit: &Permit<E>,
) -> Result<Vec<Org>> {
    let mut ids: BTreeSet<OrgId> = BTreeSet::new();
    let own: Vec<OrgId> = E::ACTION
        .map(|action| permit.actor.orgs_for(action).collect())
        .unwrap_or_default();
    for org in own {
        ids.extend(orgs::family(conn, org, today)?);
    }
    let mut ways = BTreeSet::new();
    for grid in grids_of::<E>(&permit.actor) {
        ways.extend(area_path(conn, grid, today)?);
    }
    let mut found = Vec::new();
    if !ways.is_empty() {
        let place = (&*permit.actor.district, today);
        let (all, _) = orgs::of_kinds(conn, place, &[OrgKind::Village], None, u32::MAX)?;
        for org in all.into_iter().filter(|org| ways.contains(&org.area)) {
            ids.extend(orgs::family(conn, org.id, today)?);
        }
    }
    let ids: Vec<OrgId> = ids.into_iter().collect();
    for org in orgs::of_ids(conn, &ids, today)?.into_values() {
        if org.kind == OrgKind::Village {
            found.push(org);
        }
    }
    Ok(found)
}
