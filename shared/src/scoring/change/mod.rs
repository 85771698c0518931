//! Why did it change: every point between two scores, told by what moved it.
//!
//! A side is a program, facts and a day. From one side to the other first only the day moves, then
//! only the facts, then the program; what moves between two of these steps is put down to that
//! step. The parts of the score add up to it on every side, so their differences add up exactly.

mod carry;
mod sheet;
mod standing;
mod steps;
mod why;
mod words;

use serde::{Deserialize, Serialize};

use super::facts::{FactProblem, Facts};
use super::program::Program;
use super::score::Range;
use crate::base::{Bilingual, Date};

pub(super) use words::shown;

use carry::Carried;
use standing::{frozen, gates};
use steps::{Step, parts};

/// One of the two sides.
#[derive(Clone, Copy, Debug)]
pub struct Side<'a> {
    /// The rules.
    pub program: &'a Program,
    /// What was known of the person, read for these rules.
    pub facts: &'a Facts,
    /// The day the facts are judged at.
    pub as_of: Date,
}

/// Why a score changed from one side to another.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Change {
    /// What the first score was computed by, and when.
    pub before: Moment,
    /// What the second score was computed by, and when.
    pub after: Moment,
    /// The total.
    pub total: Moved,
    /// What of it is usable.
    pub usable: Moved,
    /// One plain sentence on the total.
    pub sentence: Bilingual,
    /// On a freeze that began or ended.
    pub frozen: Option<Bilingual>,
    /// On preconditions that came to hold or ceased to.
    pub gates: Vec<Bilingual>,
    /// Every part that moved, in the order of the scheme. Without [`Part::Freeze`] they add up to
    /// the total's difference, with it to that of the usable score.
    pub parts: Vec<PartChange>,
    /// The facts that differ, in the order of the scheme.
    pub facts: Vec<FactChange>,
    /// What the second scheme has no word for; it counts nowhere there.
    pub no_word: Vec<FactProblem>,
}

/// What a score was computed by, and when.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Moment {
    /// The scheme's id.
    pub scheme: String,
    /// The version of the scheme.
    pub version: u32,
    /// The day the facts were judged at.
    pub as_of: Date,
}

/// Points on both sides.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Moved {
    /// On the first side.
    pub before: Range,
    /// On the second.
    pub after: Range,
    /// How far either end moved.
    pub by: Range,
}

/// What a part of a score is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Part {
    /// The points of an indicator.
    Line,
    /// What a group takes away because only the highest of it counts.
    Together,
    /// What the cap of a group takes away.
    GroupCap,
    /// What the cap of a category takes away.
    CategoryCap,
    /// What making the total of the categories gives or takes.
    Total,
    /// What a freeze takes away from the usable score.
    Freeze,
}

/// Why one part moved.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PartChange {
    /// What it is.
    pub part: Part,
    /// The id of the indicator, group or category; empty for the whole.
    pub id: String,
    /// What is shown for it.
    pub name: Bilingual,
    /// Its points on both sides; below zero where something is taken away.
    pub points: Moved,
    /// What moved it, in order; they add up to its difference.
    pub causes: Vec<Cause>,
    /// 连续参保 4.5 → 5.4：时间推移，多了 3 个月 (+0.9).
    pub sentence: Bilingual,
}

/// What moved.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CauseKind {
    /// Only the day.
    Time,
    /// The facts.
    Fact,
    /// The rules.
    Rule,
}

/// One reason for which a part moved.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Cause {
    /// What moved.
    pub kind: CauseKind,
    /// How far the part moved by it.
    pub by: Range,
    /// The ids of the facts that changed and that the line reads.
    pub facts: Vec<String>,
    /// 时间推移，多了 3 个月 (+0.9).
    pub text: Bilingual,
}

/// A fact that differs between the sides.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FactChange {
    /// The fact's id.
    pub fact: String,
    /// The fact's name.
    pub name: Bilingual,
    /// What was known before, in words.
    pub before: Bilingual,
    /// What is known after.
    pub after: Bilingual,
}

/// Why the score changed from one side to another.
pub fn change(before: Side<'_>, after: Side<'_>) -> Change {
    let carried = Carried::between(before, after);
    let first = Step::new(CauseKind::Time, before);
    let mut steps = Vec::new();
    let later = Side {
        as_of: after.as_of,
        ..before
    };
    if after.as_of != before.as_of {
        steps.push(Step::new(CauseKind::Time, later));
    }
    if !carried.changes.is_empty() {
        let facts = carried.facts.as_ref().unwrap_or(after.facts);
        steps.push(Step::new(CauseKind::Fact, Side { facts, ..later }));
    }
    if !carried.one_program {
        steps.push(Step::new(CauseKind::Rule, after));
    }
    let last = steps.last().unwrap_or(&first);
    let total = Moved::between(first.score.total, last.score.total);
    Change {
        before: Moment::of(before),
        after: Moment::of(after),
        total,
        usable: Moved::between(first.score.usable, last.score.usable),
        sentence: words::total(after.program.decimals, total),
        frozen: frozen(after.program, &first.score, &last.score),
        gates: gates(after.program, &first.score, &last.score),
        parts: parts(&first, &steps, &carried.changes),
        facts: carried.changes,
        no_word: carried.no_word,
    }
}

impl Moment {
    fn of(side: Side<'_>) -> Self {
        Self {
            scheme: side.program.id.clone(),
            version: side.program.version,
            as_of: side.as_of,
        }
    }
}

impl Moved {
    /// From one range to another.
    pub(super) fn between(before: Range, after: Range) -> Self {
        Self {
            before,
            after,
            by: after.since(before),
        }
    }
}

#[cfg(test)]
mod tests;
