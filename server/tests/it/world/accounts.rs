//! An account for every role, at sibling organisations too.

use std::sync::OnceLock;

use diesel::prelude::*;
use server::db::Conn;
use server::db::schema::{
    account_grants, accounts, bindings, child_consents, privacy_acknowledgements,
};
use server::error::Result;
use shared::access::{Actor, Grant, Role};
use shared::base::{AccountId, AreaId, OrgId, PersonId};

use super::{DISTRICT, OTHER_DISTRICT, area, neighbour, org, person};

/// The password of every account of the district.
pub(crate) const PASSWORD: &str = "correct horse battery";

/// The accounts' ids.
pub(crate) mod account {
    crate::world::fixed_ids! { AccountId, 0xd000,
        RESIDENT = 1,
        OTHER_RESIDENT = 2,
        CLERK = 3,
        HEAD = 4,
        OTHER_CLERK = 5,
        OTHER_HEAD = 6,
        VILLAGE_OFFICER = 7,
        OTHER_VILLAGE_OFFICER = 8,
        VILLAGE_HEAD = 9,
        SCHOOL_STAFF = 10,
        OTHER_SCHOOL_STAFF = 11,
        OFFICE = 12,
        OTHER_OFFICE = 43,
        ADMIN = 13,
        FOREIGN_CLERK = 14,
        FOREIGN_OFFICE = 15,
        FOREIGN_ADMIN = 16,
        DEPARTMENT_OFFICER = 40,
        OTHER_DEPARTMENT_OFFICER = 41,
        TOWN_OFFICER = 42,
        AUDITOR = 17,
        FOREIGN_AUDITOR = 18,
        GRID_HEAD = 19,
        UNREAD_RESIDENT = 20,
        SECURITY = 21,
        POLICY_OFFICER = 22,
    }
}

pub(super) struct Row {
    id: AccountId,
    login: &'static str,
    role: Role,
    org: Option<OrgId>,
    area: Option<AreaId>,
    person: Option<PersonId>,
}

pub(super) const fn row(id: AccountId, login: &'static str, role: Role) -> Row {
    Row {
        id,
        login,
        role,
        org: None,
        area: None,
        person: None,
    }
}

impl Row {
    pub(super) const fn at(self, org: OrgId) -> Self {
        Self {
            org: Some(org),
            ..self
        }
    }

    pub(super) const fn within(self, area: AreaId) -> Self {
        Self {
            area: Some(area),
            ..self
        }
    }

    pub(super) const fn who(self, person: PersonId) -> Self {
        Self {
            person: Some(person),
            ..self
        }
    }

    fn district(&self) -> &'static str {
        if self.login.starts_with("foreign") {
            OTHER_DISTRICT
        } else {
            DISTRICT
        }
    }
}

const ROWS: [Row; 26] = [
    row(account::RESIDENT, "resident", Role::Resident).who(person::RESIDENT),
    row(account::OTHER_RESIDENT, "resident2", Role::Resident).who(person::NEIGHBOUR),
    row(account::UNREAD_RESIDENT, "unread", Role::Resident),
    row(account::CLERK, "clerk", Role::AwardClerk)
        .at(org::ENTERPRISE)
        .who(person::CLERK),
    row(account::HEAD, "head", Role::AwardHead)
        .at(org::ENTERPRISE)
        .who(person::HEAD),
    row(account::OTHER_CLERK, "clerk2", Role::AwardClerk).at(org::OTHER_ENTERPRISE),
    row(account::OTHER_HEAD, "head2", Role::AwardHead).at(org::OTHER_ENTERPRISE),
    row(account::VILLAGE_OFFICER, "village", Role::VillageOfficer)
        .at(org::VILLAGE)
        .within(area::VILLAGE),
    row(
        account::OTHER_VILLAGE_OFFICER,
        "village2",
        Role::VillageOfficer,
    )
    .at(org::OTHER_VILLAGE)
    .within(area::FAR_VILLAGE),
    row(account::VILLAGE_HEAD, "villagehead", Role::AwardHead).at(org::VILLAGE),
    row(account::SCHOOL_STAFF, "school", Role::SchoolStaff)
        .at(org::SCHOOL)
        .within(area::SCHOOL_AREA),
    row(account::OTHER_SCHOOL_STAFF, "school2", Role::SchoolStaff)
        .at(org::OTHER_SCHOOL)
        .within(area::OTHER_SCHOOL_AREA),
    row(account::GRID_HEAD, "grid", Role::GridHead).within(area::GRID),
    row(
        account::DEPARTMENT_OFFICER,
        "department",
        Role::DepartmentOfficer,
    )
    .at(org::DEPARTMENT),
    row(
        account::OTHER_DEPARTMENT_OFFICER,
        "department2",
        Role::DepartmentOfficer,
    )
    .at(org::DEPARTMENT),
    row(account::TOWN_OFFICER, "town", Role::TownOfficer)
        .at(org::TOWN)
        .within(area::TOWN),
    row(account::OFFICE, "office", Role::MigrantOffice).at(org::OFFICE),
    row(account::OTHER_OFFICE, "office2", Role::MigrantOffice).at(org::OFFICE),
    row(account::ADMIN, "admin", Role::SystemAdmin),
    row(account::FOREIGN_CLERK, "foreign.clerk", Role::AwardClerk).at(org::FOREIGN_ENTERPRISE),
    row(
        account::FOREIGN_OFFICE,
        "foreign.office",
        Role::MigrantOffice,
    ),
    row(account::FOREIGN_ADMIN, "foreign.admin", Role::SystemAdmin),
    row(account::AUDITOR, "auditor", Role::Auditor),
    row(account::FOREIGN_AUDITOR, "foreign.auditor", Role::Auditor),
    row(account::SECURITY, "security", Role::SecurityAdmin),
    row(account::POLICY_OFFICER, "policy", Role::PolicyOfficer),
];

/// The account of an id as the actor its token holds.
pub(crate) fn actor(id: AccountId) -> Actor {
    let row = ROWS
        .iter()
        .chain(&neighbour::ACCOUNTS)
        .find(|row| row.id == id)
        .expect("an account of the district");
    Actor {
        account: row.id,
        person: row.person,
        district: row.district().to_owned(),
        grants: vec![Grant {
            role: row.role,
            org: row.org,
            area: row.area,
        }],
        on_behalf: None,
        scopes: None,
        covers: Vec::new(),
    }
}

/// Every account that is somebody's, of both districts and of the neighbours; the one not bound
/// yet reaches nobody and is asked in the tests of the privacy notice.
pub(crate) fn accounts_of_all() -> impl Iterator<Item = AccountId> {
    let rows = ROWS.iter().chain(&neighbour::ACCOUNTS);
    let ids = rows.map(|row| row.id);
    ids.filter(|id| *id != account::UNREAD_RESIDENT)
}

/// One hash for all: hashing is slow on purpose.
fn password_hash() -> &'static str {
    static HASH: OnceLock<String> = OnceLock::new();
    HASH.get_or_init(|| server::accounts::hash_password(PASSWORD).expect("the password hashes"))
}

pub(super) fn build(conn: &mut Conn) -> Result<()> {
    ROWS.iter().try_for_each(|row| add(conn, row))?;
    child_consent(conn)
}

/// Makes one account with its post, bound where it is a resident's.
pub(super) fn add(conn: &mut Conn, row: &Row) -> Result<()> {
    diesel::insert_into(accounts::table)
        .values((
            accounts::id.eq(row.id.to_string()),
            accounts::district.eq(row.district()),
            accounts::login.eq(row.login),
            accounts::password_hash.eq(password_hash()),
            accounts::name.eq("张*"),
            accounts::person_id.eq(row.person.map(|id| id.to_string())),
            accounts::disabled_at.eq(None::<i64>),
            accounts::created_at.eq(0),
        ))
        .execute(conn)?;
    diesel::insert_into(account_grants::table)
        .values((
            account_grants::account_id.eq(row.id.to_string()),
            account_grants::role.eq(row.role.code()),
            account_grants::org_id.eq(row.org.map(|id| id.to_string())),
            account_grants::area_id.eq(row.area.map(|id| id.to_string())),
        ))
        .execute(conn)?;
    if let (Role::Resident, Some(person)) = (row.role, row.person) {
        diesel::insert_into(privacy_acknowledgements::table)
            .values((
                privacy_acknowledgements::account_id.eq(row.id.to_string()),
                privacy_acknowledgements::version.eq(1),
                privacy_acknowledgements::at.eq(0),
            ))
            .execute(conn)?;
        diesel::insert_into(bindings::table)
            .values((
                bindings::person_id.eq(person.to_string()),
                bindings::account_id.eq(row.id.to_string()),
                bindings::bound_at.eq(0),
            ))
            .execute(conn)?;
    }
    Ok(())
}

/// The resident has consented to the handling of the child's data.
fn child_consent(conn: &mut Conn) -> Result<()> {
    diesel::insert_into(child_consents::table)
        .values((
            child_consents::id.eq(uuid::Uuid::from_u128(0xc300).to_string()),
            child_consents::district.eq(DISTRICT),
            child_consents::child_id.eq(person::CHILD.to_string()),
            child_consents::guardian_id.eq(person::RESIDENT.to_string()),
            child_consents::given.eq(true),
            child_consents::notice_version.eq(1),
            child_consents::account_id.eq(account::RESIDENT.to_string()),
            child_consents::at.eq(0),
        ))
        .execute(conn)?;
    Ok(())
}
