//! The kinds of organisations.

use crate::access::Role;
use crate::base::coded;

coded! {
    /// A kind of organisation; a scheme says which kinds may award an indicator.
    OrgKind {
        /// An employer; awards its own insured staff.
        Enterprise "enterprise" "企业" "Enterprise";
        /// A village or community; awards residents registered in it.
        Village "village" "村（社区）" "Village or community";
        /// A town or street office; awards residents of its area.
        Town "town" "镇（街道）" "Town or street";
        /// A department of the district; awards in its own field.
        Department "department" "部门" "Department";
        /// A school; verifies, never awards.
        School "school" "学校" "School";
        /// The district's migrant office.
        MigrantOffice "migrant_office" "流管办" "Migrant office";
    }
}

impl OrgKind {
    /// The kinds of organisations a role is held at; none for a role that is held at none.
    pub const fn of_role(role: Role) -> &'static [Self] {
        match role {
            Role::AwardClerk | Role::AwardHead => &[
                Self::Enterprise,
                Self::Village,
                Self::Town,
                Self::Department,
            ],
            Role::VillageOfficer => &[Self::Village],
            Role::TownOfficer => &[Self::Town],
            Role::DepartmentOfficer => &[Self::Department],
            Role::SchoolStaff => &[Self::School],
            Role::MigrantOffice => &[Self::MigrantOffice],
            Role::Resident
            | Role::GridHead
            | Role::PolicyOfficer
            | Role::SystemAdmin
            | Role::SecurityAdmin
            | Role::Auditor => &[],
        }
    }
}
