//! What time alone will do to a score: month by month, and the very days on which anything turns.
//!
//! Every day is scored. One evaluation takes microseconds, and no rule has to be asked when it
//! will turn, so a new kind of rule is right here without being known here.

mod turn;

use serde::{Deserialize, Serialize};

use super::change::{Change, Moved, Side, change};
use super::evaluate::{Tally, evaluate};
use super::facts::Facts;
use super::program::Program;
use super::score::{Range, Truth};
use crate::base::{Bilingual, Date, add_months};

/// How many months are looked ahead.
pub(super) const MONTHS: u32 = 36;

/// What time alone will do to a score.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Timeline {
    /// The day it begins with.
    pub as_of: Date,
    /// The total on that day.
    pub total: Range,
    /// What of it is usable on that day.
    pub usable: Range,
    /// The first day of each of the next 36 months.
    pub months: Vec<MonthMark>,
    /// The days after the first on which anything turns, up to the last of the months.
    pub turns: Vec<Turn>,
}

/// The score on the first day of a month.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MonthMark {
    /// The first day of the month.
    pub day: Date,
    /// The total.
    pub total: Range,
    /// What of it is usable.
    pub usable: Range,
    /// Whether the points are frozen.
    pub frozen: Truth,
}

/// A day on which anything turns.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Turn {
    /// The first day on which it is so.
    pub day: Date,
    /// The total on the day before and on this day.
    pub total: Moved,
    /// The usable score on the day before and on this day.
    pub usable: Moved,
    /// What turns. All but [`TurnKind::Thaws`], [`TurnKind::Freezes`] and what a freeze hides add
    /// up to the total's difference, all together to that of the usable score.
    pub steps: Vec<TurnStep>,
    /// 2018年8月1日：积分 76.4 → 76.7 (+0.3)。
    pub sentence: Bilingual,
}

/// What turns.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TurnKind {
    /// A line gives more: another month or year counts, an award takes effect.
    Matures,
    /// A line gives less: an award ends, an event is too old, an age is passed.
    Expires,
    /// A cap, or the highest of a group, takes more or gives something back.
    Offsets,
    /// A freeze takes more or less because the total turns.
    Hides,
    /// A freeze ends.
    Thaws,
    /// A freeze begins.
    Freezes,
    /// A precondition comes to hold.
    Opens,
    /// A precondition ceases to hold, or is not known to.
    Closes,
}

/// One thing that turns.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TurnStep {
    /// What it is.
    pub kind: TurnKind,
    /// The id of the indicator, group, category or precondition; empty for the whole.
    pub id: String,
    /// What is shown for it.
    pub name: Bilingual,
    /// How far the part moves.
    pub by: Range,
    /// 连续参保 5.4 → 5.7：时间推移，多了 1 个月 (+0.3).
    pub text: Bilingual,
}

/// What time alone will do to a score in the next 36 months.
pub fn timeline(program: &Program, facts: &Facts, as_of: Date) -> Timeline {
    let marks: Vec<Date> = (1..=MONTHS)
        .map(|month| first_after(as_of, month))
        .collect();
    let end = marks.last().copied().unwrap_or(as_of);
    let mut before = evaluate(program, facts, as_of);
    let mut timeline = Timeline {
        as_of,
        total: program.range(before.total),
        usable: program.range(before.usable),
        months: Vec::with_capacity(marks.len()),
        turns: Vec::new(),
    };
    for day in as_of.iter_days().skip(1).take_while(|day| *day <= end) {
        let after = evaluate(program, facts, day);
        if turns(&before, &after) {
            let side = |as_of| Side {
                program,
                facts,
                as_of,
            };
            let moved = change(side(before.as_of), side(day));
            timeline
                .turns
                .push(turn::of(program, (&before, &after), moved));
        }
        if marks.binary_search(&day).is_ok() {
            timeline.months.push(MonthMark {
                day,
                total: program.range(after.total),
                usable: program.range(after.usable),
                frozen: after.frozen,
            });
        }
        before = after;
    }
    timeline
}

/// The first day of a month after that of a day.
fn first_after(day: Date, months: u32) -> Date {
    let first = super::program::first_day(super::program::Grain::Month, day);
    add_months(first, months)
}

/// Whether a person would see a difference; what is counted without bringing points is none.
fn turns(before: &Tally, after: &Tally) -> bool {
    let lines = before.lines.iter().zip(&after.lines);
    let mut lines = lines.map(|(then, now)| (then.points.points, now.points.points));
    lines.any(|(then, now)| then != now)
        || before.total != after.total
        || before.usable != after.usable
        || before.frozen != after.frozen
        || before.gates != after.gates
}

#[cfg(test)]
mod tests;
