//! Areas: their codes and names on a day, the way up to the district and down to the grids.

mod store;
mod way;

pub(crate) use store::{
    AreaOnRecord, Succession, below, codes_on, ending, find, gone_into, versions,
};
pub use way::{
    Area, area_family, area_of_code, area_path, area_subtree, areas_on, grid_of_code, town_of,
};

use shared::base::{AreaId, Date};
use shared::orgs::AreaKind;

use crate::db::Conn;
use crate::error::Result;

/// The kind of an area that is there on a day: entered, and not gone into another.
pub(crate) fn kind_on(conn: &mut Conn, area: AreaId, on: Date) -> Result<Option<AreaKind>> {
    let kind = find(conn, area)?.map(|found| found.kind);
    let gone = ending(conn, area)?.is_some_and(|end| end.from <= on);
    Ok(kind.filter(|_| !gone))
}
