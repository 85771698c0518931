//! What is done to a correction; every act is one row that never changes.

use crate::base::coded;
use crate::corrections::CorrectionState;

coded! {
    /// What was done to a correction.
    CorrectionAct {
        /// The resident started it.
        Started "started" "提出更正" "Correction started";
        /// The department asked for more.
        Asked "asked" "要求补正" "More was asked for";
        /// The resident answered.
        Supplied "supplied" "补正材料" "The resident answered";
        /// The department accepted.
        Accepted "accepted" "采纳" "Accepted";
        /// The department rejected.
        Rejected "rejected" "不予采纳" "Rejected";
        /// The resident asked for a review.
        ReviewAsked "review_asked" "申请复核" "Review asked for";
        /// The review confirmed the rejection.
        Upheld "upheld" "复核维持原结论" "Rejection upheld on review";
        /// The review accepted.
        Overturned "overturned" "复核后采纳" "Accepted on review";
        /// The resident withdrew it.
        Withdrawn "withdrawn" "撤回更正" "Withdrawn";
    }
}

impl CorrectionAct {
    /// Where the correction stands afterwards.
    pub const fn leads_to(self) -> CorrectionState {
        match self {
            Self::Started | Self::Supplied => CorrectionState::Open,
            Self::Asked => CorrectionState::Supplement,
            Self::Accepted => CorrectionState::Accepted,
            Self::Rejected => CorrectionState::Rejected,
            Self::ReviewAsked => CorrectionState::Review,
            Self::Upheld => CorrectionState::Upheld,
            Self::Overturned => CorrectionState::Overturned,
            Self::Withdrawn => CorrectionState::Withdrawn,
        }
    }

    /// True for what the resident does.
    pub const fn is_residents(self) -> bool {
        matches!(
            self,
            Self::Started | Self::Supplied | Self::ReviewAsked | Self::Withdrawn
        )
    }

    /// True if it puts what is claimed on file.
    pub const fn accepts(self) -> bool {
        matches!(self, Self::Accepted | Self::Overturned)
    }
}
