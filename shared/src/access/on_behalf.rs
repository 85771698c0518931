//! Acting on behalf of a person: what a helper may do, and what nobody does for another.

use crate::access::{Action, Actor, Grant, Role};
use crate::base::{OrgId, PersonId, ProxyId, coded};

coded! {
    /// What a person may allow a helper to do.
    ProxyRight {
        /// See the file, the score and its reasons.
        Read "read" "看积分档案和每一分的理由" "See the file, the points and their reasons";
        /// Say that something on file is wrong, and follow it up.
        Correct "correct" "提出更正和公示异议、补材料" "Say that something is wrong, also in public notice";
        /// Declare a link of the household, or take a declaration back.
        Household "household" "申报家庭关系" "Declare links of the household";
        /// Give and withdraw consents item by item.
        Consent "consent" "逐项给出或撤回授权" "Give and withdraw consents, item by item";
        /// Issue the statement of points and print it.
        Statement "statement" "开具并打印积分单" "Issue and print the statement of points";
    }
}

/// The header that names on whose behalf a request is made, by the id of the proxy.
pub const ON_BEHALF_HEADER: &str = "on-behalf-of";

/// The right a helper needs for an action; `None` for what nobody does for another.
///
/// Every action is named, so that a new one does not compile before this is decided.
#[expect(
    clippy::match_same_arms,
    clippy::too_many_lines,
    reason = "a table is read by its features"
)]
pub const fn right(action: Action) -> Option<ProxyRight> {
    match action {
        Action::NoticeRead | Action::ResidentRead | Action::ReceiptRead => Some(ProxyRight::Read),
        Action::CorrectionStart | Action::CorrectionRead => Some(ProxyRight::Correct),
        Action::ObjectionFile | Action::ObjectionRead => Some(ProxyRight::Correct),
        Action::HouseholdDeclare => Some(ProxyRight::Household),
        Action::ConsentManage => Some(ProxyRight::Consent),
        Action::StatementIssue => Some(ProxyRight::Statement),

        // The account is the helper's own, and so are its secrets.
        Action::SessionRead
        | Action::PasswordChange
        | Action::SessionManage
        | Action::SecondFactorManage
        | Action::AccountBind
        | Action::NoticeAcknowledge => None,
        // A whole file is taken along, and an identity removed, by the person alone; a child's data
        // are the guardian's to allow.
        Action::DataTake | Action::ErasureAsk | Action::ChildConsentManage => None,
        // A helper names no further helpers.
        Action::ProxyRead | Action::ProxyManage | Action::ProxyEnd | Action::AssistanceOpen => None,
        // Who signs up comes themselves, and nobody is marked present in another's place.
        Action::ActivityJoin => None,
        // What an office does is done in its own name.
        Action::BindingCodeIssue
        | Action::ResidentCheck
        | Action::AccountList
        | Action::AccountCreate
        | Action::AccountDisable
        | Action::ClerkManage
        | Action::CoverOwn
        | Action::CoverManage
        | Action::WorkHandOver
        | Action::SecurityRead
        | Action::SecurityPolicySet
        | Action::LockRelease
        | Action::SessionRevoke
        | Action::AuditRead
        | Action::OrgList
        | Action::OrgManage
        | Action::AreaManage
        | Action::StaffRead
        | Action::StaffReport
        | Action::EmploymentConfirm
        | Action::PermitRecord
        | Action::CorrectionDecide
        | Action::ObjectionAnswer
        | Action::HouseholdVerify
        | Action::ErasureDecide
        | Action::HouseholdConfirm
        | Action::ActivityRead
        | Action::ActivityManage
        | Action::ActivityConfirm
        | Action::CheckSheetRead
        | Action::CheckSheetFill
        | Action::CheckSheetManage
        | Action::AwardeeSearch
        | Action::AwarderRead
        | Action::AwarderApply
        | Action::AwarderCheck
        | Action::AwarderSuspend
        | Action::AwardRulesRead
        | Action::AwardRulesDraft
        | Action::AwardRulesSubmit
        | Action::AwardDraft
        | Action::AwardWithdraw
        | Action::AwardSign
        | Action::AwardRead
        | Action::AwardList
        | Action::AwardVoid
        | Action::FairnessRead
        | Action::QuotaRead
        | Action::QuotaList
        | Action::QuotaFund
        | Action::QuotaAllocate
        | Action::QuotaReturn
        | Action::EnrolmentVerify
        | Action::EnrolmentRecordRead
        | Action::PolicyOverview => None,
    }
}

/// On whose behalf an actor acts, and how far.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OnBehalf {
    /// The proxy it rests on.
    pub proxy: ProxyId,
    /// What it allows.
    pub rights: Vec<ProxyRight>,
    /// The organisation whose window it is; none among kin.
    pub org: Option<OrgId>,
    /// The version of the privacy notice the person was told.
    pub notice: u32,
}

impl Actor {
    /// The same account, acting on behalf of a person: it is in that person's place and in no
    /// post of its own, so nothing that an office may do comes along.
    #[must_use]
    pub fn on_behalf_of(&self, person: PersonId, on_behalf: OnBehalf) -> Self {
        Self {
            account: self.account,
            person: Some(person),
            district: self.district.clone(),
            grants: vec![Grant {
                role: Role::Resident,
                org: None,
                area: None,
            }],
            covers: Vec::new(),
            on_behalf: Some(on_behalf),
            scopes: self.scopes.clone(),
        }
    }

    /// False if the actor acts on behalf of someone who has not allowed this, or is a key that was
    /// not given it.
    pub(super) fn allowed(&self, action: Action) -> bool {
        let given = |scopes: &Vec<Action>| scopes.contains(&action);
        self.scopes.as_ref().is_none_or(given)
            && self.on_behalf.as_ref().is_none_or(|on_behalf| {
                right(action).is_some_and(|right| on_behalf.rights.contains(&right))
            })
    }
}

#[cfg(test)]
mod tests;
