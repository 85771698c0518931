//! Where an objection stands.

use crate::base::coded;

coded! {
    /// Where an objection stands.
    ObjectionState {
        /// The office is to answer.
        Open "open" "等答复" "Waiting for an answer";
        /// Rejected; a review may be asked for.
        Rejected "rejected" "不成立，可申请复核" "Rejected; a review may be asked for";
        /// Somebody else is to look at the rejection.
        Review "review" "复核中" "Under review";
        /// It stands: the line is void.
        Upheld "upheld" "成立，已更正" "Upheld; the line is corrected";
        /// It does not stand, for good.
        Dismissed "dismissed" "不成立，已办结" "Rejected for good";
        /// Who objected took it back.
        Withdrawn "withdrawn" "本人撤回" "Withdrawn";
        /// The line was voided otherwise, so nothing is left to decide.
        Moot "moot" "这一笔已撤销，不用再答复" "The award was voided; nothing is left to decide";
    }
}

impl ObjectionState {
    /// True while an officer is to decide, so that a deadline runs for the office and the line is
    /// held for as long as it takes.
    pub const fn waits_for_officer(self) -> bool {
        matches!(self, Self::Open | Self::Review)
    }

    /// True while somebody has a day by which to act: the office, or who objected.
    pub const fn has_deadline(self) -> bool {
        matches!(self, Self::Open | Self::Review | Self::Rejected)
    }

    /// True if it never changes again.
    pub const fn is_final(self) -> bool {
        !self.has_deadline()
    }
}
