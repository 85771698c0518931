//! What organisations may award in a year.

use serde::{Deserialize, Serialize};

use crate::base::{Bilingual, Points};

/// The kind of organisation that may award.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub enum AwarderKind {
    /// An enterprise, for its own staff.
    Enterprise,
    /// A village or community, for its registered residents.
    Village,
    /// A town or street.
    Town,
    /// A district department.
    Department,
}

impl AwarderKind {
    /// The name people read.
    pub fn name(self) -> Bilingual {
        match self {
            Self::Enterprise => Bilingual::new("企业", "an enterprise"),
            Self::Village => Bilingual::new("村（社区）", "a village or community"),
            Self::Town => Bilingual::new("镇（街道）", "a town or street"),
            Self::Department => Bilingual::new("区级部门", "a district department"),
        }
    }
}

/// What a yearly quota is counted by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub enum QuotaBasis {
    /// Migrant staff with enough months of insurance there.
    InsuredStaff,
    /// Residents registered there.
    RegisteredResidents,
    /// The organisation itself: one fixed amount.
    Organisation,
}

/// What one organisation may award in a calendar year.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct Quota {
    /// The id used in the scheme file; indicators that name it share it.
    pub id: String,
    /// The organisations it is for.
    pub awarder: AwarderKind,
    /// What it is counted by.
    pub basis: QuotaBasis,
    /// Points for each of those counted.
    pub rate: Points,
    /// At least so much.
    pub least: Points,
}

impl Quota {
    /// The quota for a count of staff, residents or, for a fixed quota, 1.
    pub fn for_count(&self, count: u32) -> Points {
        let counted = Points::fraction(
            self.rate.numerator().saturating_mul(i64::from(count)),
            self.rate.denominator(),
        );
        counted.unwrap_or(self.least).max(self.least)
    }
}
