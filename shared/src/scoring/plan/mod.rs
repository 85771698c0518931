//! What to do next: the cheapest ways to a number of points.
//!
//! What can be done is data of the scheme (`[[action]]`); waiting can always be done and takes no
//! time of one's own. Every step is taken as early as it can be. Of two ways the better is the one
//! with less effort or an earlier day; those that no other beats in both are found exactly, and
//! each is proved by scoring the facts it leads to on its day.

mod apply;
mod choices;
mod next;
mod search;
mod told;

use serde::{Deserialize, Serialize};

use super::change::{Change, Side};
use super::evaluate::{self, Tally};
use super::facts::Facts;
use super::program::{Amount, Index, Program};
use super::score::Range;
use crate::base::{Bilingual, Date, Points};

pub use next::{NextKind, NextStep, next_steps};
use search::Found;

/// The most ways that are told.
const PLANS_MAX: usize = 5;

/// What is to be reached.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Target {
    /// The category whose points are meant; none for the total.
    pub category: Option<String>,
    /// At least so many points, for certain.
    pub points: Points,
}

/// The ways to a number of points.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Plans {
    /// What is to be reached.
    pub target: Target,
    /// The day on which one begins.
    pub as_of: Date,
    /// The points on that day.
    pub now: Range,
    /// Five ways at most, the least effort first; the last is the quickest. None of them is beaten
    /// in both effort and day. Empty if 36 months are not enough.
    pub plans: Vec<Plan>,
    /// One plain sentence.
    pub sentence: Bilingual,
}

/// One way.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Plan {
    /// The first day on which it is reached.
    pub day: Date,
    /// Days of the person's own time in all.
    pub effort: u32,
    /// The points on that day.
    pub points: Range,
    /// The total on that day.
    pub total: Range,
    /// What of it is usable on that day.
    pub usable: Range,
    /// What is done, in the order of the scheme, and then what is kept up or waited for.
    pub steps: Vec<PlanStep>,
    /// Why the score is another on that day; it adds up exactly.
    pub change: Change,
    /// One plain sentence.
    pub sentence: Bilingual,
}

/// What a step of a way is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PlanStepKind {
    /// Something is done.
    Act,
    /// What runs is kept up while time passes.
    Hold,
    /// Time passes.
    Wait,
}

/// One step of a way.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PlanStep {
    /// What it is.
    pub kind: PlanStepKind,
    /// The id of the action; none for mere waiting.
    pub action: Option<String>,
    /// What is done, in a few words.
    pub name: Bilingual,
    /// Where and how, if the scheme says so.
    pub how: Option<Bilingual>,
    /// How many times; 1 for what is kept up or waited for.
    pub times: u32,
    /// The day on which the first time counts.
    pub first: Date,
    /// The day on which the last time counts.
    pub last: Date,
    /// Days of the person's own time in all.
    pub effort: u32,
    /// One plain sentence.
    pub text: Bilingual,
}

/// What of a tally is to be reached.
#[derive(Clone, Copy)]
enum Goal {
    Total,
    Category(Index),
}

impl Goal {
    /// The least it is for certain.
    fn least(self, tally: &Tally) -> Amount {
        match self {
            Self::Total => tally.total.least,
            Self::Category(place) => {
                let category = tally.categories.get(usize::from(place));
                category.map_or(0, |category| category.points.least)
            }
        }
    }

    fn range(self, program: &Program, tally: &Tally) -> Range {
        match self {
            Self::Total => program.range(tally.total),
            Self::Category(place) => {
                let category = tally.categories.get(usize::from(place));
                category
                    .map(|category| program.range(category.points))
                    .unwrap_or_default()
            }
        }
    }
}

/// The cheapest ways to a number of points within 36 months; none if there is no such category.
pub fn plan(program: &Program, facts: &Facts, as_of: Date, target: &Target) -> Option<Plans> {
    let goal = match &target.category {
        None => Goal::Total,
        Some(id) => {
            let mut categories = program.categories.iter();
            let place = categories.position(|category| category.id == *id)?;
            Goal::Category(Index::try_from(place).ok()?)
        }
    };
    let found = search::frontier(program, facts, as_of, goal, amount(program, target.points));
    let now = goal.range(program, &evaluate::evaluate(program, facts, as_of));
    let side = Side {
        program,
        facts,
        as_of,
    };
    let mut plans: Vec<Plan> = spread(&found)
        .into_iter()
        .map(|found| told::plan(side, goal, found))
        .collect();
    plans.reverse();
    Some(Plans {
        target: target.clone(),
        as_of,
        now,
        sentence: told::whole(program, target, as_of, &plans),
        plans,
    })
}

impl Plan {
    /// The facts it leads to; they are complete on its day.
    pub fn facts(&self, program: &Program, facts: &Facts) -> Facts {
        let acts = self.steps.iter().filter_map(|step| {
            let action = program.action(step.action.as_ref()?)?;
            (step.kind == PlanStepKind::Act).then_some((action, step.times))
        });
        apply::with(program, facts, self.change.before.as_of, acts)
    }
}

/// The least amount in the program's scale that is no less than so many points.
fn amount(program: &Program, points: Points) -> Amount {
    let (parts, whole) = (
        i128::from(points.numerator()),
        i128::from(points.denominator()),
    );
    let scaled = parts * i128::from(program.scale);
    let up = scaled.div_euclid(whole) + i128::from(scaled.rem_euclid(whole) != 0);
    Amount::try_from(up).unwrap_or(Amount::MAX)
}

/// The first, the last, and as many as may be told at even distances between them.
fn spread(found: &[Found]) -> Vec<&Found> {
    let last = found.len().saturating_sub(1);
    let gaps = PLANS_MAX.min(found.len()).saturating_sub(1);
    let places = (0..=gaps).map(|place| (place * last).checked_div(gaps).unwrap_or(0));
    places.filter_map(|place| found.get(place)).collect()
}

#[cfg(test)]
mod tests;
