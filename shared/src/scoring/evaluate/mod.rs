//! From a program, a person's facts and a date to a score.
//!
//! Works on whole numbers in the program's scale, without texts, maps or floating point; it
//! allocates a handful of lists per person and explains nothing. What is not known is carried as
//! the least and the most a number can be.

mod bounds;
mod case;
mod report;

use super::facts::{FactValue, Facts};
use super::program::{Combine, Fact, FactKind, Index, Indicator, Program};
use super::rules::Kind;
use super::score::{Score, Truth};
use crate::base::Date;

pub(crate) use bounds::Bounds;
pub(crate) use case::Case;

/// A score in whole numbers of the program's scale, as the evaluation leaves it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tally {
    pub(crate) as_of: Date,
    /// One for each indicator; zero if it is not in force.
    pub(crate) lines: Vec<LineTally>,
    /// One for each group.
    pub(crate) groups: Vec<Capped>,
    /// One for each category.
    pub(crate) categories: Vec<Capped>,
    pub(crate) total: Bounds,
    pub(crate) usable: Bounds,
    /// One for each gate.
    pub(crate) gates: Vec<Truth>,
    pub(crate) frozen: Truth,
    /// The freezes in force: indicator, first and last frozen day.
    pub(crate) freezes: Vec<(Index, Date, Option<Date>)>,
}

/// Points before and after a cap.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Capped {
    pub(crate) raw: Bounds,
    pub(crate) points: Bounds,
}

/// One indicator's points.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct LineTally {
    pub(crate) points: Capped,
    /// The place of the first rule that counts, and what it counted.
    pub(crate) units: Option<(Index, Bounds)>,
}

/// Evaluates one person's facts on one day.
pub fn evaluate(program: &Program, facts: &Facts, as_of: Date) -> Tally {
    let case = Case {
        program,
        facts,
        as_of,
    };
    let mut tally = Tally {
        as_of,
        lines: Vec::with_capacity(program.indicators.len()),
        groups: Vec::with_capacity(program.groups.len()),
        categories: Vec::new(),
        total: Bounds::ZERO,
        usable: Bounds::ZERO,
        gates: program
            .gates
            .iter()
            .map(|gate| any_of(&case, &gate.any_of))
            .collect(),
        frozen: Truth::No,
        freezes: Vec::new(),
    };
    for indicator in &program.indicators {
        tally.lines.push(if indicator.in_force(as_of) {
            line(&case, indicator)
        } else {
            LineTally::default()
        });
    }
    freeze(&case, &mut tally);
    tally.sum_up(program);
    tally
}

/// Evaluates one person's facts and writes the score out.
pub fn score(program: &Program, facts: &Facts, as_of: Date) -> Score {
    evaluate(program, facts, as_of).score(program, facts)
}

fn any_of(case: &Case<'_>, facts: &[Index]) -> Truth {
    let mut answer = Truth::No;
    for fact in facts {
        match case.holds(*fact) {
            Truth::Yes => return Truth::Yes,
            Truth::Unknown => answer = Truth::Unknown,
            Truth::No => {}
        }
    }
    answer
}

fn line(case: &Case<'_>, indicator: &Indicator) -> LineTally {
    let mut sum = Capped::default();
    let mut units = None;
    for (place, rule) in (0..).zip(&indicator.rules) {
        let (outcome, raw) = rule.evaluate(case);
        sum.raw = sum.raw.plus(raw);
        sum.points = sum.points.plus(outcome.points);
        units = units.or(outcome.units.map(|units| (place, units)));
    }
    sum.points = sum.points.at_most(indicator.cap);
    if !sum.raw.is_known() {
        // What is not known is counted up to the cap and not beyond.
        sum.raw.most = sum.raw.most.min(indicator.cap).max(sum.raw.least);
    }
    LineTally { points: sum, units }
}

fn freeze(case: &Case<'_>, tally: &mut Tally) {
    for freeze in &case.facts.freezes {
        let indicator = case.program.indicators.get(usize::from(freeze.indicator));
        let Some(indicator) = indicator.filter(|indicator| indicator.in_force(case.as_of)) else {
            continue;
        };
        let Some(Kind::Freeze(rule)) = indicator
            .rules
            .get(usize::from(freeze.ground))
            .map(|rule| &rule.kind)
        else {
            continue;
        };
        let off = indicator.until.and_then(|off| off.pred_opt());
        let last_day = rule.last_day(freeze).into_iter().chain(off).min();
        if freeze.from <= case.as_of && last_day.is_none_or(|last| case.as_of <= last) {
            tally.frozen = Truth::Yes;
            tally
                .freezes
                .push((freeze.indicator, freeze.from, last_day));
        }
    }
    let facts = case.program.facts.iter().zip(&case.facts.values);
    let unknown = |(fact, value): (&Fact, &FactValue)| {
        matches!((&fact.kind, value), (FactKind::Freezes, FactValue::Unknown))
    };
    if tally.frozen == Truth::No && facts.into_iter().any(unknown) {
        tally.frozen = Truth::Unknown;
    }
}

impl Tally {
    /// Adds the lines up to groups, categories, the total and what of it is usable.
    pub(crate) fn sum_up(&mut self, program: &Program) {
        self.groups.clear();
        self.categories.clear();
        self.categories
            .resize(program.categories.len(), Capped::default());
        for group in &program.groups {
            let lines = group
                .indicators
                .iter()
                .filter_map(|place| self.lines.get(usize::from(*place)))
                .map(|line| line.points.points);
            let raw = match group.combine {
                Combine::Sum => lines.fold(Bounds::ZERO, Bounds::plus),
                Combine::Max => lines.fold(Bounds::ZERO, Bounds::higher),
            };
            let points = group.cap.map_or(raw, |cap| raw.at_most(cap));
            self.groups.push(Capped { raw, points });
            if let Some(category) = self.categories.get_mut(usize::from(group.category)) {
                category.raw = category.raw.plus(points);
            }
        }
        self.total = Bounds::ZERO;
        for (category, tally) in program.categories.iter().zip(&mut self.categories) {
            tally.points = category.cap.map_or(tally.raw, |cap| tally.raw.at_most(cap));
            self.total = self.total.plus(tally.points);
        }
        self.usable = match self.frozen {
            Truth::No => self.total,
            Truth::Yes => Bounds::ZERO,
            Truth::Unknown => Bounds::up_to(self.total.most),
        };
    }
}
