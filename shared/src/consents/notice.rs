//! The privacy notice 隐私告知, as data with a version: who handles what, for what, how long.

use std::sync::LazyLock;

use serde::{Deserialize, Serialize};

use crate::base::{Bilingual, Date};

/// One version of the notice.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct PrivacyNotice {
    /// The version, counted from 1.
    pub version: u32,
    /// The first day it is in force.
    pub from: Date,
    /// Who handles the data.
    pub handler: Bilingual,
    /// How to reach them.
    pub contact: Bilingual,
    /// What is used for what.
    pub uses: Vec<NoticeUse>,
    /// What a person may ask for.
    pub rights: Vec<Bilingual>,
}

/// One purpose with all that belongs to it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct NoticeUse {
    /// What for.
    pub purpose: Bilingual,
    /// The law it rests on, or consent.
    pub basis: Bilingual,
    /// The kinds of data.
    pub kinds: Vec<Bilingual>,
    /// To whom they are given.
    pub given_to: Vec<Bilingual>,
    /// How long they are kept.
    pub kept: Bilingual,
}

static NOTICES: LazyLock<Vec<PrivacyNotice>> = LazyLock::new(|| {
    #[expect(
        clippy::expect_used,
        reason = "the embedded notice is data, and a test reads it"
    )]
    serde_json::from_str(include_str!("notice.json")).expect("the embedded notice is well formed")
});

impl PrivacyNotice {
    /// Every version, the oldest first.
    pub fn all() -> &'static [Self] {
        &NOTICES
    }

    /// The version in force on a day; before the first, the first.
    pub fn on(today: Date) -> Option<&'static Self> {
        let in_force = NOTICES.iter().rev().find(|one| one.from <= today);
        in_force.or_else(|| NOTICES.first())
    }
}

#[cfg(test)]
mod tests {
    use super::PrivacyNotice;

    #[test]
    fn versions_count_up_and_leave_nothing_unsaid() {
        for (number, notice) in (1..).zip(PrivacyNotice::all()) {
            assert_eq!(notice.version, number);
            assert!(!notice.rights.is_empty() && !notice.uses.is_empty());
            for one in &notice.uses {
                assert!(
                    !one.kinds.is_empty() && !one.given_to.is_empty(),
                    "{:?}",
                    one.purpose
                );
                assert!(!one.kept.zh.is_empty() && !one.kept.en.is_empty());
            }
        }
        let ordered = PrivacyNotice::all().is_sorted_by_key(|one| one.from);
        assert!(ordered && !PrivacyNotice::all().is_empty());
    }
}
