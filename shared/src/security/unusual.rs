//! What looks unusual in one account's look-ups of one day.

use serde::{Deserialize, Serialize};

use crate::base::Bilingual;

/// Look-ups of a day from which on they are unusual: a counter with a queue stays below.
pub const LOOKS_A_DAY: u32 = 150;
/// Look-ups outside working days and hours from which on they are unusual.
pub const OUTSIDE_A_DAY: u32 = 5;
/// Refused look-ups and codes of a day from which on they are unusual: who guesses is refused.
pub const REFUSED_A_DAY: u32 = 10;

/// How often an account looked on one day.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct Tally {
    /// Look-ups of people.
    pub looks: u32,
    /// Those outside working days and working hours.
    pub outside: u32,
    /// Look-ups and codes that were refused.
    pub refused: u32,
}

/// Why a day is unusual.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub enum Unusual {
    /// Many look-ups.
    Many,
    /// Look-ups when nobody works.
    Outside,
    /// Many refused ones.
    Refused,
}

impl Unusual {
    /// The words for it.
    pub fn words(self) -> Bilingual {
        match self {
            Self::Many => Bilingual::new("查得多", "Many"),
            Self::Outside => Bilingual::new("非工作时间", "Out of hours"),
            Self::Refused => Bilingual::new("多次被拒", "Often refused"),
        }
    }
}

impl Tally {
    /// Why this is unusual; empty if it is not.
    pub fn unusual(&self) -> Vec<Unusual> {
        let found = [
            (self.looks >= LOOKS_A_DAY, Unusual::Many),
            (self.outside >= OUTSIDE_A_DAY, Unusual::Outside),
            (self.refused >= REFUSED_A_DAY, Unusual::Refused),
        ];
        let found = found.into_iter().filter(|(is, _)| *is);
        found.map(|(_, why)| why).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::{Tally, Unusual};

    #[test]
    fn a_day_is_unusual_from_its_threshold_on() {
        let tally = |looks, outside, refused| Tally {
            looks,
            outside,
            refused,
        };
        assert_eq!(tally(149, 4, 9).unusual(), []);
        assert_eq!(tally(150, 0, 0).unusual(), [Unusual::Many]);
        assert_eq!(
            tally(5, 5, 10).unusual(),
            [Unusual::Outside, Unusual::Refused]
        );
    }
}
