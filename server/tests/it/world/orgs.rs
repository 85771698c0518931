//! One organisation of each kind, with siblings where rights must end between them.

use diesel::prelude::*;
use server::db::Conn;
use server::db::schema::{org_departments, org_versions, orgs};
use server::error::Result;
use shared::base::{AreaId, OrgId};
use shared::orgs::OrgKind;

use super::{DISTRICT, OTHER_DISTRICT, area, date, neighbour};

/// The organisations' ids.
pub(crate) mod org {
    crate::world::fixed_ids! { OrgId, 0xb000,
        /// The district's migrant office.
        OFFICE = 1,
        /// The enterprise of clerk and head, in the first village.
        ENTERPRISE = 2,
        /// A second enterprise, in the same village.
        OTHER_ENTERPRISE = 3,
        /// The organisation of the first village.
        VILLAGE = 4,
        /// The organisation of the third village, in the other town.
        OTHER_VILLAGE = 5,
        /// The first town's office.
        TOWN = 6,
        /// A department of the district.
        DEPARTMENT = 7,
        /// A school.
        SCHOOL = 8,
        /// A second school, with its own school area.
        OTHER_SCHOOL = 9,
        /// An enterprise of the district next door.
        FOREIGN_ENTERPRISE = 10,
    }
}

pub(super) struct Row(
    pub(super) OrgId,
    pub(super) OrgKind,
    pub(super) &'static str,
    pub(super) &'static str,
    pub(super) Option<&'static str>,
    pub(super) AreaId,
);

const ROWS: [Row; 10] = [
    Row(
        org::OFFICE,
        OrgKind::MigrantOffice,
        "示例区流管办",
        "Migrant Office",
        None,
        area::DISTRICT,
    ),
    Row(
        org::ENTERPRISE,
        OrgKind::Enterprise,
        "东河纺织有限公司",
        "Donghe Textiles",
        Some("91330211MA281A1B77"),
        area::VILLAGE,
    ),
    Row(
        org::OTHER_ENTERPRISE,
        OrgKind::Enterprise,
        "柳村模具厂",
        "Liucun Moulds",
        None,
        area::VILLAGE,
    ),
    Row(
        org::VILLAGE,
        OrgKind::Village,
        "柳村村民委员会",
        "Liu Village Committee",
        None,
        area::VILLAGE,
    ),
    Row(
        org::OTHER_VILLAGE,
        OrgKind::Village,
        "桃村村民委员会",
        "Tao Village Committee",
        None,
        area::FAR_VILLAGE,
    ),
    Row(
        org::TOWN,
        OrgKind::Town,
        "东河街道办事处",
        "Donghe Street Office",
        None,
        area::TOWN,
    ),
    Row(
        org::DEPARTMENT,
        OrgKind::Department,
        "示例区教育局",
        "Education Bureau",
        None,
        area::DISTRICT,
    ),
    Row(
        org::SCHOOL,
        OrgKind::School,
        "东河小学",
        "Donghe School",
        None,
        area::TOWN,
    ),
    Row(
        org::OTHER_SCHOOL,
        OrgKind::School,
        "西河小学",
        "Xihe School",
        None,
        area::OTHER_TOWN,
    ),
    Row(
        org::FOREIGN_ENTERPRISE,
        OrgKind::Enterprise,
        "邻村电器厂",
        "Next-door Appliances",
        None,
        area::FOREIGN_VILLAGE,
    ),
];

/// An organisation with its kind, district and area.
pub(crate) struct Place {
    pub(crate) id: OrgId,
    pub(crate) kind: OrgKind,
    pub(crate) district: &'static str,
    pub(crate) area: AreaId,
}

/// Every organisation, those of the neighbours too.
pub(crate) fn orgs_of_all() -> impl Iterator<Item = Place> {
    let rows = ROWS.iter().chain(&neighbour::ORGS);
    rows.map(|Row(id, kind, _, _, _, area)| Place {
        id: *id,
        kind: *kind,
        district: district(*area),
        area: *area,
    })
}

fn district(area: AreaId) -> &'static str {
    if area == area::FOREIGN_VILLAGE {
        OTHER_DISTRICT
    } else {
        DISTRICT
    }
}

pub(super) fn build(conn: &mut Conn) -> Result<()> {
    ROWS.iter().try_for_each(|row| add(conn, row))?;
    department(conn, org::DEPARTMENT, "edu")
}

/// Sets up one organisation.
pub(super) fn add(conn: &mut Conn, row: &Row) -> Result<()> {
    let Row(id, kind, zh, en, uscc, in_area) = row;
    let school_area = match *id {
        org::SCHOOL => Some(area::SCHOOL_AREA),
        org::OTHER_SCHOOL => Some(area::OTHER_SCHOOL_AREA),
        _ => None,
    };
    diesel::insert_into(orgs::table)
        .values((
            orgs::id.eq(id.to_string()),
            orgs::district.eq(district(*in_area)),
            orgs::kind.eq(kind.code()),
            orgs::created_at.eq(0),
        ))
        .execute(conn)?;
    diesel::insert_into(org_versions::table)
        .values((
            org_versions::org_id.eq(id.to_string()),
            org_versions::name_zh.eq(zh),
            org_versions::name_en.eq(en),
            org_versions::uscc.eq(uscc),
            org_versions::area_id.eq(in_area.to_string()),
            org_versions::school_area_id.eq(school_area.map(|id| id.to_string())),
            org_versions::valid_from.eq(date("2000-01-01")),
            org_versions::reason.eq(""),
            org_versions::recorded_at.eq(0),
        ))
        .execute(conn)?;
    Ok(())
}

/// Says which department of the scheme an organisation is.
pub(super) fn department(conn: &mut Conn, org: OrgId, department: &str) -> Result<()> {
    diesel::insert_into(org_departments::table)
        .values((
            org_departments::org_id.eq(org.to_string()),
            org_departments::district.eq(DISTRICT),
            org_departments::department.eq(department),
        ))
        .execute(conn)?;
    Ok(())
}
