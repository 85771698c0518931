//! Who stands beside and above the people of the district: the sibling village in the same town,
//! the other town, a second grid, department and school area, and a village next door.
//!
//! They are asked where rights must end. Tests that count what the district holds do without
//! them.

use server::db::Conn;
use server::error::Result;
use server::keys::Keys;
use shared::access::Role;
use shared::orgs::OrgKind;
use uuid::Uuid;

use super::accounts::{Row as Account, row};
use super::areas::Row as Area;
use super::orgs::Row as Org;
use super::{Person, accounts, areas, orgs, people};

/// The areas' ids.
pub(crate) mod area {
    crate::world::fixed_ids! { AreaId, 0xa000,
        /// The second grid of the first village.
        NEXT_GRID = 0x800,
    }
}

/// The organisations' ids.
pub(crate) mod org {
    crate::world::fixed_ids! { OrgId, 0xb000,
        /// The organisation of the second village, the sibling of the first.
        NEXT_VILLAGE = 0x800,
        /// The office of the other town.
        OTHER_TOWN = 0x801,
        /// Another department of the district.
        OTHER_DEPARTMENT = 0x802,
        /// The organisation of a village of the district next door.
        FOREIGN_VILLAGE = 0x803,
    }
}

/// The people's ids.
pub(crate) mod person {
    crate::world::fixed_ids! { PersonId, 0xc000,
        /// Lives in the second grid of the first village.
        NEXT_GRID = 0x800,
        /// The child of the person in the other town, who applies in the other school area.
        FAR_CHILD = 0x801,
        /// Lives and works in the district next door.
        FOREIGN = 0x802,
    }
}

/// The accounts' ids.
pub(crate) mod account {
    crate::world::fixed_ids! { AccountId, 0xd000,
        NEXT_VILLAGE_OFFICER = 0x800,
        OTHER_TOWN_OFFICER = 0x801,
        NEXT_GRID_HEAD = 0x802,
        SIBLING_DEPARTMENT_OFFICER = 0x803,
        FOREIGN_RESIDENT = 0x804,
        FOREIGN_VILLAGE_OFFICER = 0x805,
        FOREIGN_SECURITY = 0x806,
    }
}

use crate::world::area as near;

const AREAS: [Area; 1] = [Area(
    area::NEXT_GRID,
    "grid",
    Some(near::VILLAGE),
    "330211001201002",
    "第二网格",
    "Grid 2",
)];

pub(super) const ORGS: [Org; 4] = [
    Org(
        org::NEXT_VILLAGE,
        OrgKind::Village,
        "杨村村民委员会",
        "Yang Village Committee",
        None,
        near::NEXT_VILLAGE,
    ),
    Org(
        org::OTHER_TOWN,
        OrgKind::Town,
        "西河镇政府",
        "Xihe Town Office",
        None,
        near::OTHER_TOWN,
    ),
    Org(
        org::OTHER_DEPARTMENT,
        OrgKind::Department,
        "示例区人社局",
        "Labour Bureau",
        None,
        near::DISTRICT,
    ),
    Org(
        org::FOREIGN_VILLAGE,
        OrgKind::Village,
        "邻村村民委员会",
        "Next-door Village Committee",
        None,
        near::FOREIGN_VILLAGE,
    ),
];

pub(super) const PEOPLE: [Person; 3] = [
    Person {
        id: person::NEXT_GRID,
        name: "冯隔壁",
        stem: "34120019920202011",
        village: near::VILLAGE,
        employer: None,
        permit: Some("2016-10-01"),
    },
    Person {
        id: person::FAR_CHILD,
        name: "欧阳小远",
        stem: "51130020110909012",
        village: near::FAR_VILLAGE,
        employer: None,
        permit: Some("2016-08-01"),
    },
    Person {
        id: person::FOREIGN,
        name: "褚邻区",
        stem: "42090019860606013",
        village: near::FOREIGN_VILLAGE,
        employer: Some((crate::world::org::FOREIGN_ENTERPRISE, "2014-01-01")),
        permit: Some("2016-08-01"),
    },
];

pub(super) const ACCOUNTS: [Account; 7] = [
    row(
        account::NEXT_VILLAGE_OFFICER,
        "village3",
        Role::VillageOfficer,
    )
    .at(org::NEXT_VILLAGE)
    .within(near::NEXT_VILLAGE),
    row(account::OTHER_TOWN_OFFICER, "town2", Role::TownOfficer)
        .at(org::OTHER_TOWN)
        .within(near::OTHER_TOWN),
    row(account::NEXT_GRID_HEAD, "grid2", Role::GridHead).within(area::NEXT_GRID),
    row(
        account::SIBLING_DEPARTMENT_OFFICER,
        "department3",
        Role::DepartmentOfficer,
    )
    .at(org::OTHER_DEPARTMENT),
    row(
        account::FOREIGN_RESIDENT,
        "foreign.resident",
        Role::Resident,
    )
    .who(person::FOREIGN),
    row(
        account::FOREIGN_VILLAGE_OFFICER,
        "foreign.village",
        Role::VillageOfficer,
    )
    .at(org::FOREIGN_VILLAGE)
    .within(near::FOREIGN_VILLAGE),
    row(
        account::FOREIGN_SECURITY,
        "foreign.security",
        Role::SecurityAdmin,
    ),
];

/// The household of the child in the other town.
const HOUSEHOLD: Uuid = Uuid::from_u128(0xc900);

pub(super) fn build(conn: &mut Conn, keys: &Keys) -> Result<()> {
    AREAS.iter().try_for_each(|row| areas::add(conn, row))?;
    ORGS.iter().try_for_each(|row| orgs::add(conn, row))?;
    orgs::department(conn, org::OTHER_DEPARTMENT, "hrss")?;
    for person in &PEOPLE {
        people::add(conn, keys, person)?;
    }
    let parent = (crate::world::person::FAR, "father");
    let child = person::FAR_CHILD;
    people::applying(conn, HOUSEHOLD, parent, child, near::OTHER_SCHOOL_AREA)?;
    ACCOUNTS.iter().try_for_each(|row| accounts::add(conn, row))
}
