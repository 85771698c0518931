//! Areas: their codes and names on a day, the way up to the district and down to the grids, and
//! what the system administrator does to them.

pub(super) mod change;
pub(super) mod create;
pub(super) mod list;
pub(super) mod merge;
mod store;
mod view;
mod way;

pub use way::{
    Area, area_family, area_of_code, area_path, area_subtree, areas_on, grid_of_code, town_of,
};

use shared::base::{AreaId, Date};
use shared::orgs::AreaKind;

use crate::db::Conn;
use crate::error::Result;

/// The kind of an area that is there on a day: entered, and not gone into another.
pub(super) fn kind_on(conn: &mut Conn, area: AreaId, on: Date) -> Result<Option<AreaKind>> {
    let kind = store::find(conn, area)?.map(|found| found.kind);
    let gone = store::ending(conn, area)?.is_some_and(|end| end.from <= on);
    Ok(kind.filter(|_| !gone))
}
