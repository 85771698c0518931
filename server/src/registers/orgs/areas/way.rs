//! Codes and names of areas on a day, the way up to the district and down to the grids.
//!
//! What has gone into another area is read as that one: the way up leads through it, and its
//! people are found below it.

use std::collections::BTreeMap;

use shared::base::{AreaId, Bilingual, Date};
use shared::orgs::AreaKind;

use crate::db::Conn;
use crate::error::Result;
use crate::registers::orgs::areas::store;

/// An area as it was called on some date.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Area {
    /// Its official code that day.
    pub code: String,
    /// Its name that day.
    pub name: Bilingual,
}

/// What an area has become by a day: itself, or what it went into.
fn current(conn: &mut Conn, area: AreaId, on: Date) -> Result<AreaId> {
    let mut at = area;
    while let Some(end) = store::ending(conn, at)?.filter(|end| end.from <= on) {
        at = end.into;
    }
    Ok(at)
}

/// The area on a day and all above it, from the area itself to its district. One that has gone
/// into another is not on its own way any more: the other is.
pub fn area_path(conn: &mut Conn, area: AreaId, on: Date) -> Result<Vec<AreaId>> {
    let way = way_up(conn, area, on)?;
    Ok(way.into_iter().map(|(area, _)| area).collect())
}

/// The same with the kind of each area.
fn way_up(conn: &mut Conn, area: AreaId, on: Date) -> Result<Vec<(AreaId, AreaKind)>> {
    let (filed, leads_elsewhere) = store::way(conn, area, on)?;
    if !leads_elsewhere {
        return Ok(filed);
    }
    let mut way = Vec::new();
    let mut above = Some(area);
    while let Some(next) = above {
        let lowest = current(conn, next, on)?;
        let lowest = store::find(conn, lowest)?;
        above = lowest.as_ref().and_then(|lowest| lowest.parent);
        way.extend(lowest.map(|lowest| (lowest.id, lowest.kind)));
    }
    Ok(way)
}

/// The town or street an area lies in; the district itself for what lies in no town.
pub fn town_of(conn: &mut Conn, area: AreaId, on: Date) -> Result<AreaId> {
    let way = way_up(conn, area, on)?;
    let town = way.iter().find(|(_, kind)| *kind == AreaKind::Town);
    Ok(town.or(way.last()).map_or(area, |(area, _)| *area))
}

/// The area and all below it on a day, with those that have gone into one of them; nothing for an
/// area that has gone into another itself.
pub fn area_subtree(conn: &mut Conn, area: AreaId, on: Date) -> Result<Vec<AreaId>> {
    if current(conn, area, on)? != area {
        return Ok(Vec::new());
    }
    let mut all = Vec::new();
    let mut level = vec![area];
    while !level.is_empty() {
        let joined = families(conn, level, on)?;
        level = store::children(conn, &joined, on)?;
        all.extend(joined);
    }
    Ok(all)
}

/// The area and those that have gone into it by a day; nothing for one that has gone itself.
pub fn area_family(conn: &mut Conn, area: AreaId, on: Date) -> Result<Vec<AreaId>> {
    if current(conn, area, on)? != area {
        return Ok(Vec::new());
    }
    families(conn, vec![area], on)
}

/// Some areas and all that have gone into them by a day.
fn families(conn: &mut Conn, areas: Vec<AreaId>, on: Date) -> Result<Vec<AreaId>> {
    let mut all = areas.clone();
    let mut level = areas;
    while !level.is_empty() {
        level = store::gone_into(conn, &level, on)?;
        all.extend(&level);
    }
    Ok(all)
}

/// Codes and names of some areas on a date, of what they had become by then; an area unknown that
/// day is left out.
pub fn areas_on(conn: &mut Conn, areas: &[AreaId], date: Date) -> Result<BTreeMap<AreaId, Area>> {
    let mut become_of: BTreeMap<AreaId, AreaId> = areas.iter().map(|area| (*area, *area)).collect();
    loop {
        let now: Vec<AreaId> = become_of.values().copied().collect();
        let next = store::successors(conn, &now, date)?;
        if next.is_empty() {
            break;
        }
        for at in become_of.values_mut() {
            if let Some(into) = next.get(at) {
                *at = *into;
            }
        }
    }
    let targets: Vec<AreaId> = become_of.values().copied().collect();
    let known: BTreeMap<AreaId, Area> =
        store::codes_on(conn, &targets, date)?.into_iter().collect();
    let named = become_of.into_iter();
    Ok(named
        .filter_map(|(area, at)| Some((area, known.get(&at)?.clone())))
        .collect())
}

/// The grid of a code on a date, if there is one.
pub fn grid_of_code(conn: &mut Conn, code: &str, date: Date) -> Result<Option<AreaId>> {
    store::grid_of_code(conn, code, date)
}

/// The area of a code on a date: the district's six digits, or what lies below.
pub fn area_of_code(conn: &mut Conn, code: &str, date: Date) -> Result<AreaId> {
    store::area_of_code(conn, code, date)
}
