//! Why a change of the rules is refused.

use crate::api::Refusal;
use crate::base::Bilingual;

/// A refusal to set the rules, in order of precedence; that an id is known with other content
/// comes before.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum SecurityRefusal {
    /// Someone else has set other rules since they were read.
    Outdated,
    /// These rules are in force already.
    Unchanged,
}

impl Refusal for SecurityRefusal {
    fn code(&self) -> &'static str {
        match self {
            Self::Outdated => "outdated",
            Self::Unchanged => "unchanged",
        }
    }

    fn status(&self) -> u16 {
        409
    }

    fn words(&self) -> Bilingual {
        match self {
            Self::Outdated => Bilingual::new(
                "规则刚被改过，请看过现在的规则再改。",
                "The rules have just been changed; read them again first.",
            ),
            Self::Unchanged => Bilingual::new(
                "和现在的规则一样，没有改动。",
                "These rules are in force already.",
            ),
        }
    }
}
