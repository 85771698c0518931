//! Shares that stay exact.

use serde::{Deserialize, Serialize};

/// A part of a whole, as two counts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct Share {
    /// The part.
    pub part: u32,
    /// The whole.
    pub whole: u32,
}

impl Share {
    /// A part of a whole.
    pub const fn of(part: u32, whole: u32) -> Self {
        Self { part, whole }
    }

    /// True if it is at least as much as another; a part of nothing is as much as none.
    pub fn reaches(self, least: Self) -> bool {
        let mine = u64::from(self.part) * u64::from(least.whole);
        self.whole > 0 && mine >= u64::from(least.part) * u64::from(self.whole)
    }

    /// Whole percent for people, rounded down, so that only all of it is 100.
    pub fn percent(self) -> u32 {
        let whole = u64::from(self.whole).max(1);
        u32::try_from(u64::from(self.part) * 100 / whole).unwrap_or(u32::MAX)
    }
}
