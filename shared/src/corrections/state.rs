//! Where a correction stands.

use crate::base::coded;

coded! {
    /// Where a correction stands.
    CorrectionState {
        /// A department is to decide.
        Open "open" "等部门审核" "With the department";
        /// The department has asked for more; the resident is to answer.
        Supplement "supplement" "等本人补正" "More is asked for";
        /// Accepted; the fact is on file.
        Accepted "accepted" "已采纳" "Accepted";
        /// Rejected; a review may be asked for once.
        Rejected "rejected" "不予采纳" "Rejected";
        /// Somebody else is to look at the rejection.
        Review "review" "复核中" "Under review";
        /// The review has confirmed the rejection.
        Upheld "upheld" "复核维持原结论" "Rejection upheld";
        /// The review has accepted; the fact is on file.
        Overturned "overturned" "复核后采纳" "Accepted on review";
        /// The resident has withdrawn it.
        Withdrawn "withdrawn" "本人撤回" "Withdrawn";
    }
}

impl CorrectionState {
    /// True while something is still to come; a person has one such correction for a fact.
    pub const fn is_open(self) -> bool {
        matches!(self, Self::Open | Self::Supplement | Self::Review)
    }

    /// True while an officer is to decide, so that a deadline runs.
    pub const fn waits_for_officer(self) -> bool {
        matches!(self, Self::Open | Self::Review)
    }
}
