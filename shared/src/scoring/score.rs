//! A score as it is shown, sent and kept.

use serde::{Deserialize, Serialize};

use super::program::Effect;
use crate::base::{Date, Points};

/// The least and the most a number can be, given what is not known; equal if all is known.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct Range {
    /// The least.
    pub least: Points,
    /// The most.
    pub most: Points,
}

impl Range {
    /// A known number.
    pub const fn exact(points: Points) -> Self {
        Self {
            least: points,
            most: points,
        }
    }

    /// The number, if it is known.
    pub fn known(self) -> Option<Points> {
        (self.least == self.most).then_some(self.least)
    }

    /// How far either end has moved since `before`.
    #[must_use]
    pub fn since(self, before: Self) -> Self {
        Self {
            least: self.least - before.least,
            most: self.most - before.most,
        }
    }
}

/// Yes, no, or not known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub enum Truth {
    /// Yes.
    Yes,
    /// No.
    No,
    /// Depends on a fact that is not known.
    Unknown,
}

/// The score of one person under one scheme version on one day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct Score {
    /// The scheme's id.
    pub scheme: String,
    /// The scheme's version.
    pub version: u32,
    /// The version of the engine that computed it.
    pub engine: String,
    /// The day the facts are judged at.
    pub as_of: Date,
    /// Whether the preconditions hold, in the order of the scheme.
    pub gates: Vec<GateResult>,
    /// The first total of the scheme: what is added less what is taken away.
    pub total: Range,
    /// Every total of a scheme that has several, in its order; empty if there is only one.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub totals: Vec<TotalScore>,
    /// The total, or zero while frozen.
    pub usable: Range,
    /// All that caps took away, of lines, groups and categories together.
    pub lost_to_cap: Range,
    /// Whether and how long the points are frozen.
    pub frozen: Frozen,
    /// The categories that give points, in the order of the scheme.
    pub categories: Vec<CategoryScore>,
}

/// One of several totals.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct TotalScore {
    /// The total's id, `school`.
    pub id: String,
    /// What is added less what is taken away, before floor and factor.
    pub raw: Range,
    /// What counts.
    pub points: Range,
    /// What each category brings to it.
    pub categories: Vec<PartScore>,
}

/// What one category brings to a total.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct PartScore {
    /// The category's id, `bonus`.
    pub id: String,
    /// Its points as far as they enter the total; zero if none do.
    pub points: Range,
}

/// Whether a precondition holds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct GateResult {
    /// The gate's id.
    pub id: String,
    /// Whether it is met.
    pub met: Truth,
    /// The totals it is a precondition of; left out if it is one of all.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub totals: Vec<String>,
}

/// The freezes in force together.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct Frozen {
    /// Whether any freeze is in force.
    pub now: Truth,
    /// The first day the points are usable again: the day after the latest end. Absent if nothing
    /// is frozen or an end is still open.
    pub thaws_on: Option<Date>,
    /// The freezes in force.
    pub freezes: Vec<FreezeInForce>,
}

/// One freeze in force.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct FreezeInForce {
    /// The indicator's number, `18-2`.
    pub indicator: String,
    /// The first frozen day.
    pub from: Date,
    /// The last frozen day; absent while the end is open.
    pub last_day: Option<Date>,
}

/// One category's points.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct CategoryScore {
    /// The category's id, `bonus`.
    pub id: String,
    /// Whether its points are added or taken away.
    #[serde(default)]
    pub effect: Effect,
    /// What its groups add up to.
    pub raw: Range,
    /// Its cap, if it has one.
    pub cap: Option<Points>,
    /// What counts.
    pub points: Range,
    /// What the category's own cap took away.
    pub lost_to_cap: Range,
    /// Its groups, in the order of the scheme.
    pub groups: Vec<GroupScore>,
}

/// One level-1 group's points.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct GroupScore {
    /// The group's number, `03`.
    pub id: String,
    /// What its indicators come to, before its own cap.
    pub raw: Range,
    /// Its cap, if it has one.
    pub cap: Option<Points>,
    /// What counts.
    pub points: Range,
    /// What the group's own cap took away.
    pub lost_to_cap: Range,
    /// Its indicators that are in force, in the order of the scheme.
    pub lines: Vec<Line>,
}

/// Whether a line counts in its group.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub enum Standing {
    /// It counts.
    Counts,
    /// Another line of the group is higher, and only the highest counts.
    Outweighed,
    /// It depends on a fact that is not known which line is the highest.
    Undecided,
}

/// One indicator's points.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct Line {
    /// The indicator's number, `03-1`.
    pub indicator: String,
    /// True if a fact it reads is claimed or marked as not known.
    pub claimed: bool,
    /// The ids of the claimed facts it read.
    pub inputs: Vec<String>,
    /// What was counted, if its rule counts: 36 months, 130 hours.
    pub units: Option<Units>,
    /// The points before the indicator's cap.
    pub raw: Range,
    /// The indicator's cap.
    pub cap: Points,
    /// The points of the line.
    pub points: Range,
    /// What the indicator's cap took away.
    pub lost_to_cap: Range,
    /// Whether it counts in its group.
    pub standing: Standing,
}

/// What a rule counted, in units of the scheme.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct Units {
    /// The unit's id, `month`.
    pub unit: String,
    /// The least.
    pub least: Points,
    /// The most.
    pub most: Points,
}

impl Score {
    /// Every line, in the order of the scheme.
    pub fn lines(&self) -> impl Iterator<Item = &Line> {
        self.categories
            .iter()
            .flat_map(|category| &category.groups)
            .flat_map(|group| &group.lines)
    }

    /// The line of one indicator.
    pub fn line(&self, indicator: &str) -> Option<&Line> {
        self.lines().find(|line| line.indicator == indicator)
    }

    /// One of the totals by its id; the first is also there where it is the only one.
    pub fn total_of(&self, id: &str) -> Option<Range> {
        let mut totals = self.totals.iter();
        totals
            .find(|total| total.id == id)
            .map(|total| total.points)
    }

    /// One category's points.
    pub fn category(&self, id: &str) -> Option<&CategoryScore> {
        self.categories.iter().find(|category| category.id == id)
    }

    /// True if every precondition of the shown total is met for certain.
    pub fn admitted(&self) -> Truth {
        let first = self.totals.first();
        self.admitted_to(first.map_or("", |total| &total.id))
    }

    /// True if every precondition of a total is met for certain.
    pub fn admitted_to(&self, total: &str) -> Truth {
        let stands = |gate: &&GateResult| {
            gate.totals.is_empty() || gate.totals.iter().any(|one| one == total)
        };
        let any = |met| {
            let mut gates = self.gates.iter().filter(stands);
            gates.any(|gate| gate.met == met)
        };
        if any(Truth::No) {
            Truth::No
        } else if any(Truth::Unknown) {
            Truth::Unknown
        } else {
            Truth::Yes
        }
    }
}
