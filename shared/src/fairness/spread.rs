//! How far apart the sums lie that people got.

use serde::{Deserialize, Serialize};

use crate::base::Points;

/// How many people got the same sum in the year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct Step {
    /// The sum each of them got.
    pub points: Points,
    /// How many they are.
    pub people: u32,
}

/// The sums that people got, from the least to the greatest.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct Spread {
    /// How many people got anything.
    pub awarded: u32,
    /// The least that one of them got.
    pub least: Points,
    /// What the one in the middle got; of an even number half of what the two there got together.
    pub median: Points,
    /// The greatest that one of them got.
    pub greatest: Points,
}

impl Spread {
    /// The spread of some sums, in whatever order they stand.
    pub fn of(steps: &[Step]) -> Self {
        let mut steps: Vec<&Step> = steps.iter().filter(|step| step.people > 0).collect();
        steps.sort_unstable_by_key(|step| step.points);
        let awarded: u32 = steps.iter().map(|step| step.people).sum();
        let (Some(first), Some(last)) = (steps.first(), steps.last()) else {
            return Self::default();
        };
        let (lower, upper) = (at(&steps, (awarded - 1) / 2), at(&steps, awarded / 2));
        Self {
            awarded,
            least: first.points,
            median: half(lower + upper),
            greatest: last.points,
        }
    }

    /// True if the greatest is at least so many times what the one in the middle got.
    pub fn is_as_wide_as(&self, times: u32) -> bool {
        let bound: Points = (0..times).map(|_| self.median).sum();
        self.awarded > 0 && self.greatest >= bound
    }
}

/// What the person at a place got, counted from the least.
fn at(steps: &[&Step], place: u32) -> Points {
    let mut before = 0;
    let reached = steps.iter().find(|step| {
        before += step.people;
        before > place
    });
    reached.map_or(Points::ZERO, |step| step.points)
}

fn half(points: Points) -> Points {
    Points::fraction(points.numerator(), points.denominator() * 2).unwrap_or(points)
}

#[cfg(test)]
mod tests;
