//! Areas: codes and names at a date, the way up to the district and down to the grids.

use std::collections::BTreeMap;

use shared::base::{AreaId, Bilingual, Date};

use crate::db::Conn;
use crate::error::Result;
use crate::orgs::store;

/// An area as it was called on some date.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Area {
    /// Its official code that day.
    pub code: String,
    /// Its name that day.
    pub name: Bilingual,
}

/// The area and all above it, from the area itself to its district.
pub fn area_path(conn: &mut Conn, area: AreaId) -> Result<Vec<AreaId>> {
    let mut path = vec![area];
    let mut lowest = area;
    while let Some(parent) = store::parent(conn, lowest)? {
        path.push(parent);
        lowest = parent;
    }
    Ok(path)
}

/// The town or street an area lies in; the district itself for what lies in no town.
pub fn town_of(conn: &mut Conn, area: AreaId) -> Result<AreaId> {
    let path = area_path(conn, area)?;
    let town = store::town_among(conn, &path)?;
    Ok(town.or(path.last().copied()).unwrap_or(area))
}

/// The area and all below it.
pub fn area_subtree(conn: &mut Conn, area: AreaId) -> Result<Vec<AreaId>> {
    let mut all = vec![area];
    let mut level = vec![area];
    while !level.is_empty() {
        level = store::children(conn, &level)?;
        all.extend(&level);
    }
    Ok(all)
}

/// Codes and names of some areas on a date; an area unknown that day is left out.
pub fn areas_on(conn: &mut Conn, areas: &[AreaId], date: Date) -> Result<BTreeMap<AreaId, Area>> {
    let known = store::codes_on(conn, areas, date)?;
    Ok(known.into_iter().collect())
}

/// The grid of a code on a date, if there is one.
pub fn grid_of_code(conn: &mut Conn, code: &str, date: Date) -> Result<Option<AreaId>> {
    store::grid_of_code(conn, code, date)
}

/// The area of a code on a date: the district's six digits, or what lies below.
pub fn area_of_code(conn: &mut Conn, code: &str, date: Date) -> Result<AreaId> {
    store::area_of_code(conn, code, date)
}
