//! The roles an account may hold.

use crate::base::coded;

coded! {
    /// A role; one account may hold several, each with its scope.
    Role {
        /// A migrant resident, bound to a person; reaches the own file only.
        Resident "resident" "居民" "Resident";
        /// Drafts awards for one organisation.
        AwardClerk "award_clerk" "赋分经办人" "Award clerk";
        /// Signs awards of one organisation, never the own drafts.
        AwardHead "award_head" "赋分负责人" "Award head";
        /// Works for one village: its residents, its awards.
        VillageOfficer "village_officer" "村（社区）干部" "Village officer";
        /// Walks one grid: says whether households that are declared live together there.
        GridHead "grid_head" "网格长" "Grid head";
        /// Works for one town: its residents, and the facts the town answers for.
        TownOfficer "town_officer" "镇（街道）干部" "Town officer";
        /// Works for one department: the facts it answers for.
        DepartmentOfficer "department_officer" "部门审核员" "Department officer";
        /// Verifies eligibility at a school's window, within its school area.
        SchoolStaff "school_staff" "学校核验员" "School staff";
        /// Keeps the policies of the district: their terms, and what is asked about them.
        PolicyOfficer "policy_officer" "政策管理员" "Policy officer";
        /// The district's migrant office: quotas, voids, the whole district.
        MigrantOffice "migrant_office" "流管办" "Migrant office";
        /// Creates accounts, says what they hold, disables and enables them; enters, renames,
        /// closes and merges organisations and areas; sees no person's file.
        SystemAdmin "system_admin" "系统管理员" "System administrator";
        /// Sets the rules of passwords and sessions, opens locks, ends sessions.
        SecurityAdmin "security_admin" "安全管理员" "Security administrator";
        /// Reads the audit of the district and how fair its awards are, and changes nothing.
        Auditor "auditor" "审计管理员" "Auditor";
    }
}

impl Role {
    /// True for the administrators, of whom one account holds one only, and who may not be
    /// without a second factor.
    pub const fn administers(self) -> bool {
        matches!(
            self,
            Self::SystemAdmin | Self::SecurityAdmin | Self::Auditor
        )
    }
}
