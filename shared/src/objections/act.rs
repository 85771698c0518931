//! What is done to an objection; every act is one row that never changes.

use crate::base::coded;
use crate::objections::ObjectionState;

coded! {
    /// What was done to an objection.
    ObjectionAct {
        /// Someone objected.
        Filed "filed" "提出异议" "Objected";
        /// The office found that the objection stands; the line is void.
        Upheld "upheld" "异议成立" "Objection upheld";
        /// The office found that it does not.
        Rejected "rejected" "异议不成立" "Objection rejected";
        /// Who objected asked for a review.
        ReviewAsked "review_asked" "申请复核" "Review asked for";
        /// The review found that the objection stands; the line is void.
        Overturned "overturned" "复核后成立" "Upheld on review";
        /// The review found that it does not.
        Confirmed "confirmed" "复核维持" "Rejection confirmed on review";
        /// Who objected took it back.
        Withdrawn "withdrawn" "撤回异议" "Withdrawn";
    }
}

impl ObjectionAct {
    /// Where the objection stands afterwards.
    pub const fn leads_to(self) -> ObjectionState {
        match self {
            Self::Filed => ObjectionState::Open,
            Self::Upheld | Self::Overturned => ObjectionState::Upheld,
            Self::Rejected => ObjectionState::Rejected,
            Self::ReviewAsked => ObjectionState::Review,
            Self::Confirmed => ObjectionState::Dismissed,
            Self::Withdrawn => ObjectionState::Withdrawn,
        }
    }

    /// True for what the one who objects does.
    pub const fn is_objectors(self) -> bool {
        matches!(self, Self::Filed | Self::ReviewAsked | Self::Withdrawn)
    }

    /// True if it takes the line away.
    pub const fn upholds(self) -> bool {
        matches!(self, Self::Upheld | Self::Overturned)
    }
}
