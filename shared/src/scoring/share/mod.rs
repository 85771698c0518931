//! A result without anything of the person: what scheme, what month, and the points of each line.
//!
//! It is made to be handed on in the part of an address that no browser sends. It holds no facts,
//! no day and no freeze, and it proves nothing: whoever knows the form can write any points into
//! it. What can be told is only whether it is whole and whether it fits the scheme.

mod code;
mod problem;

use super::evaluate::{Bounds, Tally, evaluate};
use super::facts::{FactValue, Facts};
use super::program::{FactKind, Grain, Index, Program, first_day};
use super::score::{Score, Truth};
use crate::base::{Date, add_months};

pub use code::LINK_MAX;
pub use problem::ShareProblem;

/// A result that can be handed on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shared {
    /// The scheme's id.
    pub scheme: String,
    /// The version of the scheme.
    pub version: u32,
    /// The first day of the month it was worked out in.
    pub month: Date,
    /// The least and the most points of each indicator, in the program's scale.
    lines: Vec<Bounds>,
    /// What each choice between lines, and then each factor, has settled on.
    picks: Vec<Picked>,
}

/// What a choice has settled on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Picked {
    /// Nothing is chosen.
    Nothing,
    /// It is not known.
    Unknown,
    /// The option at this place.
    Option(Index),
}

impl Shared {
    /// What of a person's result can be handed on.
    pub fn of(program: &Program, facts: &Facts, as_of: Date) -> Self {
        let tally = evaluate(program, facts, as_of);
        let picks = choices(program).map(|fact| match facts.values.get(usize::from(fact)) {
            Some(FactValue::Choice(option)) => Picked::Option(*option),
            Some(FactValue::Unknown) => Picked::Unknown,
            _ => Picked::Nothing,
        });
        Self {
            scheme: program.id.clone(),
            version: program.version,
            month: first_day(Grain::Month, as_of),
            lines: tally.lines.iter().map(|line| line.points.points).collect(),
            picks: picks.collect(),
        }
    }

    /// The score it tells of, once the scheme it names is there: points alone, without gates,
    /// freezes, and what was told.
    pub fn score(&self, program: &Program) -> Result<Score, ShareProblem> {
        if (&self.scheme, self.version) != (&program.id, program.version) {
            return Err(ShareProblem::OtherScheme);
        }
        let picks = choices(program).count();
        if self.lines.len() != program.indicators.len() || self.picks.len() != picks {
            return Err(ShareProblem::DoesNotFit);
        }
        let as_of = self.day(program).ok_or(ShareProblem::DoesNotFit)?;
        let mut facts = Facts::none(program);
        for (fact, picked) in choices(program).zip(&self.picks) {
            let value = match picked {
                Picked::Nothing => FactValue::Absent,
                Picked::Unknown => FactValue::Unknown,
                Picked::Option(option) if fits(program, fact, *option) => {
                    FactValue::Choice(*option)
                }
                Picked::Option(_) => return Err(ShareProblem::DoesNotFit),
            };
            if let Some(own) = facts.values.get_mut(usize::from(fact)) {
                *own = value;
            }
        }
        let mut tally: Tally = evaluate(program, &facts, as_of);
        for ((line, points), indicator) in tally
            .lines
            .iter_mut()
            .zip(&self.lines)
            .zip(&program.indicators)
        {
            let right = 0 <= points.least && points.least <= points.most;
            if !right || points.most > indicator.cap {
                return Err(ShareProblem::DoesNotFit);
            }
            line.points.raw = *points;
            line.points.points = *points;
            line.units = None;
        }
        tally.frozen = Truth::No;
        tally.sum_up(program);
        Ok(tally.score(program, &Facts::none(program)))
    }

    /// A day of the month on which every line that gives points is in force.
    fn day(&self, program: &Program) -> Option<Date> {
        let last = add_months(self.month, 1).pred_opt()?;
        let in_force = |day: &Date| {
            let mut lines = self.lines.iter().zip(&program.indicators);
            lines.all(|(points, one)| points.most == 0 || one.in_force(*day))
        };
        [self.month, last].into_iter().find(in_force)
    }
}

/// The choices that decide which line of a group counts, and then those of a total's factor.
fn choices(program: &Program) -> impl Iterator<Item = Index> {
    let groups = program.groups.iter();
    let groups = groups.filter_map(|group| group.combine.by());
    let totals = program.totals.iter();
    let factors = totals.filter_map(|total| Some(total.multiplier.as_ref()?.fact));
    groups.chain(factors)
}

fn fits(program: &Program, fact: Index, option: Index) -> bool {
    let declared = program.facts.get(usize::from(fact));
    declared.is_some_and(|declared| match &declared.kind {
        FactKind::Choice { options } => usize::from(option) < options.len(),
        _ => false,
    })
}

#[cfg(test)]
mod tests;
