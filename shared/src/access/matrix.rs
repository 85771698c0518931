//! The access matrix: action × role → relation. This is the one place.

use crate::access::{Action, Role};

/// How far an action reaches for a role.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Relation {
    /// The actor's own account, whoever it is bound to.
    OwnAccount,
    /// The actor's own person.
    Own,
    /// The organisation of the grant.
    OwnOrg,
    /// The persons who work at the grant's organisation.
    Employer,
    /// The persons of the grant's organisation's area and what lies below it.
    Subtree,
    /// The school area of the grant's organisation; whom it holds is known when looked up.
    SchoolArea,
    /// The whole district.
    District,
}

/// How far `role` reaches with `action`; `None` if not at all.
#[expect(clippy::match_same_arms, reason = "a table is read by its features")]
pub fn relation(action: Action, role: Role) -> Option<Relation> {
    use Relation::{District, Employer, Own, OwnAccount, OwnOrg, Subtree};
    use Role::{
        Auditor, AwardClerk, AwardHead, DepartmentOfficer, GridHead, MigrantOffice, Resident,
        SecurityAdmin, SystemAdmin, TownOfficer, VillageOfficer,
    };
    match (action, role) {
        (Action::SessionRead | Action::PasswordChange | Action::SessionManage, _) => {
            Some(OwnAccount)
        }

        (Action::SecondFactorManage | Action::CoverOwn, Resident) => None,
        (Action::SecondFactorManage | Action::CoverOwn, _) => Some(OwnAccount),
        (Action::AccountBind, Resident) => Some(OwnAccount),
        (Action::BindingCodeIssue | Action::ResidentCheck, VillageOfficer) => Some(Subtree),
        (Action::BindingCodeIssue | Action::ResidentCheck, MigrantOffice) => Some(District),
        (Action::BindingCodeIssue, AwardHead) => Some(Employer),

        (Action::AccountList | Action::AccountCreate | Action::AccountDisable, SystemAdmin) => {
            Some(District)
        }
        (Action::ClerkManage | Action::CoverManage | Action::WorkHandOver, AwardHead) => {
            Some(OwnOrg)
        }
        (Action::CoverManage | Action::WorkHandOver, SystemAdmin) => Some(District),
        (
            Action::AccountList
            | Action::SecurityRead
            | Action::SecurityPolicySet
            | Action::LockRelease
            | Action::SessionRevoke,
            SecurityAdmin,
        ) => Some(District),
        (Action::AuditRead, Auditor) => Some(District),
        (Action::OrgList, MigrantOffice | SystemAdmin) => Some(District),
        (Action::OrgManage | Action::AreaManage, SystemAdmin) => Some(District),
        (Action::StaffRead | Action::StaffReport, AwardClerk | AwardHead) => Some(OwnOrg),
        (Action::EmploymentConfirm, MigrantOffice) => Some(District),

        (Action::ResidentRead, Resident) => Some(Own),
        (Action::ResidentRead, VillageOfficer | TownOfficer) => Some(Subtree),
        (Action::ResidentRead, MigrantOffice) => Some(District),
        (Action::StatementIssue | Action::ReceiptRead, Resident) => Some(Own),

        (Action::PermitRecord | Action::AssistanceOpen, VillageOfficer) => Some(Subtree),
        (Action::PermitRecord | Action::AssistanceOpen, MigrantOffice) => Some(District),
        (
            Action::ProxyRead | Action::ProxyEnd | Action::NoticeRead,
            Resident | VillageOfficer | MigrantOffice,
        ) => Some(OwnAccount),
        (Action::ProxyManage, Resident) => Some(Own),

        (Action::NoticeAcknowledge, Resident) => Some(OwnAccount),
        (
            Action::ConsentManage
            | Action::ChildConsentManage
            | Action::DataTake
            | Action::ErasureAsk,
            Resident,
        ) => Some(Own),
        (Action::ErasureDecide, MigrantOffice) => Some(District),
        (Action::HouseholdDeclare, Resident) => Some(Own),
        (Action::HouseholdVerify, VillageOfficer) => Some(Subtree),
        (Action::HouseholdVerify, MigrantOffice) => Some(District),
        (Action::HouseholdConfirm, GridHead) => Some(Subtree),
        (Action::CorrectionStart | Action::CorrectionRead, Resident) => Some(Own),
        (Action::CorrectionRead | Action::CorrectionDecide, DepartmentOfficer | TownOfficer) => {
            Some(OwnOrg)
        }
        (Action::CorrectionRead | Action::CorrectionDecide, MigrantOffice) => Some(District),
        (Action::ObjectionFile | Action::ObjectionRead, Resident) => Some(Own),
        (Action::ObjectionRead | Action::ObjectionAnswer, TownOfficer) => Some(OwnOrg),
        (Action::ObjectionRead | Action::ObjectionAnswer, MigrantOffice) => Some(District),

        _ => of_activities(action, role).or_else(|| of_awards_and_schools(action, role)),
    }
}

/// The part of the table that is about activities.
fn of_activities(action: Action, role: Role) -> Option<Relation> {
    use Relation::{Own, OwnOrg};
    use Role::{AwardClerk, AwardHead, Resident, VillageOfficer};
    match (action, role) {
        (Action::ActivityJoin, Resident) => Some(Own),
        (Action::ActivityRead, AwardClerk | AwardHead | VillageOfficer)
        | (Action::ActivityManage, AwardClerk | VillageOfficer)
        | (Action::ActivityConfirm, AwardHead) => Some(OwnOrg),

        _ => of_check_sheets(action, role).or_else(|| of_awarders(action, role)),
    }
}

/// The part of the table that is about check sheets: of the own village, or of the own grid.
fn of_check_sheets(action: Action, role: Role) -> Option<Relation> {
    use Relation::{OwnOrg, Subtree};
    use Role::{AwardClerk, AwardHead, GridHead, VillageOfficer};
    match (action, role) {
        (Action::CheckSheetRead, AwardClerk | AwardHead | VillageOfficer)
        | (Action::CheckSheetFill | Action::CheckSheetManage, AwardClerk | VillageOfficer) => {
            Some(OwnOrg)
        }
        (Action::CheckSheetRead | Action::CheckSheetFill, GridHead) => Some(Subtree),

        _ => None,
    }
}

/// The part of the table that is about who may award, by which rules, and who watches over it.
#[expect(clippy::match_same_arms, reason = "a table is read by its features")]
fn of_awarders(action: Action, role: Role) -> Option<Relation> {
    use Relation::{District, OwnOrg, Subtree};
    use Role::{Auditor, AwardClerk, AwardHead, MigrantOffice, TownOfficer, VillageOfficer};
    match (action, role) {
        (Action::AwarderRead | Action::AwardRulesRead, AwardClerk | AwardHead | VillageOfficer) => {
            Some(OwnOrg)
        }
        (Action::AwarderApply | Action::AwardRulesSubmit, AwardHead) => Some(OwnOrg),
        (Action::AwardRulesDraft, AwardClerk | VillageOfficer) => Some(OwnOrg),
        (Action::AwarderRead | Action::AwarderCheck | Action::AwardRulesRead, TownOfficer) => {
            Some(Subtree)
        }
        (
            Action::AwarderRead
            | Action::AwarderCheck
            | Action::AwarderSuspend
            | Action::AwardRulesRead,
            MigrantOffice,
        ) => Some(District),
        (Action::FairnessRead, TownOfficer) => Some(Subtree),
        (Action::FairnessRead, MigrantOffice | Auditor) => Some(District),

        _ => None,
    }
}

/// The part of the table that is about awards, quotas, enrolment and policies.
#[expect(clippy::match_same_arms, reason = "a table is read by its features")]
fn of_awards_and_schools(action: Action, role: Role) -> Option<Relation> {
    use Relation::{District, OwnOrg, SchoolArea, Subtree};
    use Role::{
        AwardClerk, AwardHead, MigrantOffice, PolicyOfficer, SchoolStaff, TownOfficer,
        VillageOfficer,
    };
    match (action, role) {
        (
            Action::AwardeeSearch | Action::AwardWithdraw | Action::AwardRead | Action::QuotaRead,
            AwardClerk | AwardHead | VillageOfficer,
        ) => Some(OwnOrg),
        (Action::AwardDraft, AwardClerk | VillageOfficer) => Some(OwnOrg),
        (Action::AwardSign | Action::QuotaReturn, AwardHead) => Some(OwnOrg),
        (Action::QuotaRead | Action::QuotaAllocate | Action::QuotaReturn, TownOfficer) => {
            Some(Subtree)
        }
        (
            Action::AwardRead
            | Action::AwardList
            | Action::AwardVoid
            | Action::QuotaRead
            | Action::QuotaList
            | Action::QuotaFund
            | Action::QuotaAllocate
            | Action::QuotaReturn,
            MigrantOffice,
        ) => Some(District),

        (Action::EnrolmentVerify, SchoolStaff) => Some(SchoolArea),
        (Action::EnrolmentRecordRead, SchoolStaff) => Some(OwnOrg),

        (Action::PolicyOverview, PolicyOfficer) => Some(District),

        _ => None,
    }
}
