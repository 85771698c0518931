//! Two towns, three villages, a grid, two school areas, and a district next door.

use diesel::prelude::*;
use server::db::Conn;
use server::db::schema::{area_codes, areas};
use server::error::Result;
use shared::base::AreaId;

use super::date;

/// The areas' ids.
pub(crate) mod area {
    crate::world::fixed_ids! { AreaId, 0xa000,
        /// The district 330211.
        DISTRICT = 1,
        /// The town of the first and second village.
        TOWN = 2,
        /// The town of the third village.
        OTHER_TOWN = 3,
        /// The village of the resident, the enterprise and the village officer.
        VILLAGE = 4,
        /// Its neighbour in the same town; until 2017 it had another code.
        NEXT_VILLAGE = 5,
        /// A village of the other town.
        FAR_VILLAGE = 6,
        /// A grid of the first village.
        GRID = 7,
        /// The school area of the first school.
        SCHOOL_AREA = 8,
        /// The school area of the second school.
        OTHER_SCHOOL_AREA = 9,
        /// The district next door.
        OTHER_DISTRICT = 10,
        /// A village there.
        FOREIGN_VILLAGE = 11,
    }
}

pub(super) struct Row(
    pub(super) AreaId,
    pub(super) &'static str,
    pub(super) Option<AreaId>,
    pub(super) &'static str,
    pub(super) &'static str,
    pub(super) &'static str,
);

const ROWS: [Row; 11] = [
    Row(
        area::DISTRICT,
        "district",
        None,
        "330211",
        "示例区",
        "Example District",
    ),
    Row(
        area::TOWN,
        "town",
        Some(area::DISTRICT),
        "330211001",
        "东河街道",
        "Donghe Street",
    ),
    Row(
        area::OTHER_TOWN,
        "town",
        Some(area::DISTRICT),
        "330211100",
        "西河镇",
        "Xihe Town",
    ),
    Row(
        area::VILLAGE,
        "village",
        Some(area::TOWN),
        "330211001201",
        "柳村",
        "Liu Village",
    ),
    Row(
        area::NEXT_VILLAGE,
        "village",
        Some(area::TOWN),
        "330211001202",
        "杨村",
        "Yang Village",
    ),
    Row(
        area::FAR_VILLAGE,
        "village",
        Some(area::OTHER_TOWN),
        "330211100201",
        "桃村",
        "Tao Village",
    ),
    Row(
        area::GRID,
        "grid",
        Some(area::VILLAGE),
        "330211001201001",
        "第一网格",
        "Grid 1",
    ),
    Row(
        area::SCHOOL_AREA,
        "school_area",
        Some(area::DISTRICT),
        "330211-01",
        "东河学区",
        "Donghe school area",
    ),
    Row(
        area::OTHER_SCHOOL_AREA,
        "school_area",
        Some(area::DISTRICT),
        "330211-02",
        "西河学区",
        "Xihe school area",
    ),
    Row(
        area::OTHER_DISTRICT,
        "district",
        None,
        "330212",
        "邻区",
        "Next District",
    ),
    Row(
        area::FOREIGN_VILLAGE,
        "village",
        Some(area::OTHER_DISTRICT),
        "330212001201",
        "邻村",
        "Next-door Village",
    ),
];

pub(super) fn build(conn: &mut Conn) -> Result<()> {
    ROWS.iter().try_for_each(|row| add(conn, row))?;
    let former = ("杨家村", "Yangjia Village");
    let until = Some("2017-01-01");
    insert_code(
        conn,
        area::NEXT_VILLAGE,
        "330211001209",
        former,
        "2010-01-01",
        until,
    )
}

/// Sets up one area with its code.
pub(super) fn add(conn: &mut Conn, row: &Row) -> Result<()> {
    let Row(id, kind, parent, code, zh, en) = row;
    diesel::insert_into(areas::table)
        .values((
            areas::id.eq(id.to_string()),
            areas::kind.eq(kind),
            areas::parent_id.eq(parent.map(|id| id.to_string())),
        ))
        .execute(conn)?;
    let since = if *id == area::NEXT_VILLAGE {
        "2017-01-01"
    } else {
        "2010-01-01"
    };
    insert_code(conn, *id, code, (zh, en), since, None)
}

fn insert_code(
    conn: &mut Conn,
    id: AreaId,
    code: &str,
    (zh, en): (&str, &str),
    from: &str,
    to: Option<&str>,
) -> Result<()> {
    diesel::insert_into(area_codes::table)
        .values((
            area_codes::area_id.eq(id.to_string()),
            area_codes::code.eq(code),
            area_codes::name_zh.eq(zh),
            area_codes::name_en.eq(en),
            area_codes::valid_from.eq(date(from)),
            area_codes::valid_to.eq(to.map(date)),
        ))
        .execute(conn)?;
    Ok(())
}
