//! What is done about a request to be erased.

use crate::base::coded;
use crate::erasures::ErasureState;

coded! {
    /// One thing that is done.
    ErasureAct {
        /// The resident asked.
        Asked "asked" "申请注销" "Asked to be erased";
        /// An officer means to grant it.
        GrantProposed "grant_proposed" "初审：拟同意" "Proposed to grant";
        /// An officer means to refuse it.
        RefusalProposed "refusal_proposed" "初审：拟不同意" "Proposed to refuse";
        /// A second person sent the proposal back.
        Returned "returned" "复核：退回重办" "Proposal sent back";
        /// A second person confirmed: the identity is gone.
        Granted "granted" "复核同意，已注销" "Confirmed, erased";
        /// A second person confirmed the refusal.
        Refused "refused" "复核同意，不予注销" "Confirmed, refused";
        /// The resident took it back.
        Withdrawn "withdrawn" "撤回申请" "Withdrawn";
    }
}

impl ErasureAct {
    /// Where the request stands afterwards.
    pub const fn leads_to(self) -> ErasureState {
        match self {
            Self::Asked | Self::Returned => ErasureState::Asked,
            Self::GrantProposed => ErasureState::Granting,
            Self::RefusalProposed => ErasureState::Refusing,
            Self::Granted => ErasureState::Erased,
            Self::Refused => ErasureState::Refused,
            Self::Withdrawn => ErasureState::Withdrawn,
        }
    }

    /// True for what the resident does.
    pub const fn is_residents(self) -> bool {
        matches!(self, Self::Asked | Self::Withdrawn)
    }
}
