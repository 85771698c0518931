//! What a person can do about the score, as the scheme declares it.

use chrono::{Datelike, Days};
use serde::{Deserialize, Serialize};

use super::{Index, Indicator, Program};
use crate::base::{Bilingual, Date, add_months};
use crate::scoring::rules::Condition;

/// One thing a person can do, once or several times.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Action {
    /// The id used in the scheme file, `volunteer`.
    pub id: String,
    /// What is done, in a few words.
    pub name: Bilingual,
    /// Where and how it is done.
    pub how: Bilingual,
    /// The facts it changes, all on the same day.
    pub changes: Vec<ActionChange>,
    /// Days of the person's own time that each time takes; zero for what is only kept up.
    pub effort: u32,
    /// How long it takes until the first time counts.
    pub wait: Wait,
    /// How long it takes from one time to the next.
    pub between: Wait,
    /// How many times it can be done.
    pub most: u32,
    /// What must hold already.
    pub requires: Vec<Condition>,
}

/// A length of time: months, and days after them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Wait {
    /// Whole months.
    pub months: u32,
    /// Days after them.
    pub days: u32,
}

/// A fact that an action changes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ActionChange {
    /// The fact.
    pub fact: Index,
    /// What becomes of it.
    pub does: Does,
}

/// What an action does to a fact.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Does {
    /// One more event of that day.
    Add {
        /// Its columns.
        event: Vec<Cell>,
    },
    /// The choice becomes this option.
    Reach {
        /// The place of the option.
        option: Index,
        /// The options it can be reached from; from anything if empty.
        from: Vec<Index>,
    },
    /// The answer becomes yes.
    Yes,
    /// A stretch begins that day and runs on.
    Begin,
    /// Nothing changes: what runs is kept up while time passes.
    Hold,
}

/// One column of an event that an action adds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Cell {
    /// The place of the column.
    pub column: Index,
    /// An option's place, an amount in its smallest parts, 0 or 1.
    pub value: i64,
}

impl Wait {
    /// The day so many such lengths after another.
    fn after(self, day: Date, times: u32) -> Date {
        let months = add_months(day, self.months.saturating_mul(times));
        let days = u64::from(self.days) * u64::from(times);
        months
            .checked_add_days(Days::new(days))
            .unwrap_or(Date::MAX)
    }
}

impl Action {
    /// The day on which a time counts, begun on another; the first time is 0.
    pub fn day(&self, begun: Date, time: u32) -> Date {
        self.between.after(self.wait.after(begun, 1), time)
    }

    /// True if it changes nothing and only keeps up what runs.
    pub fn holds(&self) -> bool {
        self.changes.iter().all(|change| change.does == Does::Hold)
    }

    /// True if it cannot be done together with another: both settle one fact.
    pub(crate) fn excludes(&self, other: &Self) -> bool {
        let settled = |action: &Self, fact: Index| {
            let mut changes = action.changes.iter();
            changes.any(|one| one.fact == fact && !matches!(one.does, Does::Add { .. }))
        };
        let mut facts = self.changes.iter().map(|change| change.fact);
        facts.any(|fact| settled(self, fact) && settled(other, fact))
    }
}

/// Actions that move the same lines, and those lines.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Circle {
    /// The places of the actions, in the order of the scheme.
    pub(crate) actions: Vec<usize>,
    /// The places of the indicators.
    pub(crate) lines: Vec<usize>,
}

/// The actions sorted into circles that share no line; what is only kept up is in none.
pub(crate) fn circles<N>(actions: &[Action], indicators: &[Indicator<N>]) -> Vec<Circle> {
    let mut circles: Vec<Circle> = Vec::new();
    for (place, action) in actions.iter().enumerate() {
        if action.holds() {
            continue;
        }
        let reads = |indicator: &Indicator<N>| {
            let mut changes = action.changes.iter();
            changes.any(|change| indicator.facts.contains(&change.fact))
        };
        let lines = indicators.iter().enumerate();
        let lines = lines.filter(|(_, indicator)| reads(indicator));
        let mut circle = Circle {
            actions: vec![place],
            lines: lines.map(|(line, _)| line).collect(),
        };
        circles.retain(|other| {
            let apart = other.lines.iter().all(|line| !circle.lines.contains(line));
            if !apart {
                circle.actions.extend(&other.actions);
                circle.lines.extend(&other.lines);
            }
            apart
        });
        circle.actions.sort_unstable();
        circle.lines.sort_unstable();
        circle.lines.dedup();
        circles.push(circle);
    }
    circles
}

impl Program {
    /// An action by its id.
    pub fn action(&self, id: &str) -> Option<&Action> {
        self.actions.iter().find(|action| action.id == id)
    }
}

/// The first day of a stretch that begins on a day: with whole months, that of its month.
pub(crate) fn first_day(grain: super::Grain, day: Date) -> Date {
    match grain {
        super::Grain::Day => day,
        super::Grain::Month => day.with_day(1).unwrap_or(day),
    }
}
