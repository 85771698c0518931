//! Where a request to be erased stands.

use crate::base::coded;

coded! {
    /// Where a request to be erased stands.
    ErasureState {
        /// The office is to say what it means to do.
        Asked "asked" "等流管办办理" "With the migrant office";
        /// One officer means to grant it; another is to confirm.
        Granting "granting" "拟同意，等第二人复核" "To be granted, a second person confirms";
        /// One officer means to refuse it; another is to confirm.
        Refusing "refusing" "拟不同意，等第二人复核" "To be refused, a second person confirms";
        /// The identity is gone.
        Erased "erased" "已注销" "Erased";
        /// Refused on a ground of the law.
        Refused "refused" "不予注销" "Refused";
        /// The resident has taken it back.
        Withdrawn "withdrawn" "本人撤回" "Withdrawn";
    }
}

impl ErasureState {
    /// True while an officer is to act; a person has one such request at a time.
    pub const fn is_open(self) -> bool {
        matches!(self, Self::Asked | Self::Granting | Self::Refusing)
    }
}
