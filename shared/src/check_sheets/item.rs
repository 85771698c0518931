//! What is looked at in a household, and what was found.

use serde::{Deserialize, Serialize};

use crate::base::coded;

coded! {
    /// One thing that is looked at.
    CheckItem {
        /// The yard and the rooms are tidy.
        Yard "yard" "院落整洁" "Tidy yard";
        /// The waste is sorted.
        Sorting "sorting" "垃圾分类" "Sorted waste";
        /// Nothing is dumped or piled up outside.
        Dumping "dumping" "不乱扔乱倒" "No dumping";
    }
}

coded! {
    /// What was found of it.
    CheckFinding {
        /// It is as it should be.
        Passed "passed" "达标" "Passed";
        /// It is not.
        Failed "failed" "不达标" "Failed";
        /// Nobody has looked, or nobody was at home.
        Unseen "unseen" "未查" "Not seen";
    }
}

/// What was found in one household.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct Findings {
    /// Of the yard.
    pub yard: CheckFinding,
    /// Of the sorting of waste.
    pub sorting: CheckFinding,
    /// Of dumping.
    pub dumping: CheckFinding,
}

impl Findings {
    /// What stands before anybody has looked.
    pub const UNSEEN: Self = Self {
        yard: CheckFinding::Unseen,
        sorting: CheckFinding::Unseen,
        dumping: CheckFinding::Unseen,
    };

    /// What was found of an item.
    pub const fn of(self, item: CheckItem) -> CheckFinding {
        match item {
            CheckItem::Yard => self.yard,
            CheckItem::Sorting => self.sorting,
            CheckItem::Dumping => self.dumping,
        }
    }

    /// The same with another finding of an item.
    #[must_use]
    pub const fn with(self, item: CheckItem, finding: CheckFinding) -> Self {
        match item {
            CheckItem::Yard => Self {
                yard: finding,
                ..self
            },
            CheckItem::Sorting => Self {
                sorting: finding,
                ..self
            },
            CheckItem::Dumping => Self {
                dumping: finding,
                ..self
            },
        }
    }

    /// True if every item was seen and passed.
    pub fn all_passed(self) -> bool {
        let passed = |item: &CheckItem| self.of(*item) == CheckFinding::Passed;
        CheckItem::ALL.iter().all(passed)
    }

    /// True if nothing was seen at all.
    pub fn none_seen(self) -> bool {
        self == Self::UNSEEN
    }
}
