//! What is done to a correction; every act is one row that never changes.

use serde::{Deserialize, Serialize};

use crate::base::Bilingual;
use crate::corrections::CorrectionState;

macro_rules! acts {
    ($(#[$doc:meta] $name:ident $code:literal $state:ident $zh:literal $en:literal;)+) => {
        /// What was done to a correction.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
        #[serde(rename_all = "snake_case")]
        #[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
        pub enum CorrectionAct { $(#[$doc] $name,)+ }

        impl CorrectionAct {
            /// The stable name, as stored and sent.
            pub const fn code(self) -> &'static str {
                match self { $(Self::$name => $code,)+ }
            }

            /// The act of a stable name.
            pub fn from_code(code: &str) -> Option<Self> {
                match code { $($code => Some(Self::$name),)+ _ => None }
            }

            /// Where the correction stands afterwards.
            pub const fn leads_to(self) -> CorrectionState {
                match self { $(Self::$name => CorrectionState::$state,)+ }
            }

            /// The words for people.
            pub fn words(self) -> Bilingual {
                match self { $(Self::$name => Bilingual::new($zh, $en),)+ }
            }
        }
    };
}

acts! {
    /// The resident started it.
    Started "started" Open "提出更正" "Correction started";
    /// The department asked for more.
    Asked "asked" Supplement "要求补正" "More was asked for";
    /// The resident answered.
    Supplied "supplied" Open "补正材料" "The resident answered";
    /// The department accepted.
    Accepted "accepted" Accepted "采纳" "Accepted";
    /// The department rejected.
    Rejected "rejected" Rejected "不予采纳" "Rejected";
    /// The resident asked for a review.
    ReviewAsked "review_asked" Review "申请复核" "Review asked for";
    /// The review confirmed the rejection.
    Upheld "upheld" Upheld "复核维持原结论" "Rejection upheld on review";
    /// The review accepted.
    Overturned "overturned" Overturned "复核后采纳" "Accepted on review";
    /// The resident withdrew it.
    Withdrawn "withdrawn" Withdrawn "撤回更正" "Withdrawn";
}

impl CorrectionAct {
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
