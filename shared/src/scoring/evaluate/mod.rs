//! From a program, a person's facts and a date to a score.
//!
//! Works on whole numbers in the program's scale, without texts, maps or floating point; it
//! allocates a handful of lists per person and explains nothing. What is not known is carried as
//! the least and the most a number can be.

mod bounds;
mod case;
mod report;
mod sum_up;

use super::facts::{FactValue, Facts, Freeze};
use super::program::{Fact, FactKind, Gate, Index, Indicator, Program};
use super::rules::{Kind, condition};
use super::score::{Score, Truth};
use crate::base::Date;

pub(crate) use bounds::Bounds;
pub(crate) use case::Case;
pub(crate) use sum_up::{Chosen, FactorBounds, TotalTally};

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
    /// One for each total.
    pub(crate) totals: Vec<TotalTally>,
    /// The first total.
    pub(crate) total: Bounds,
    pub(crate) usable: Bounds,
    /// What each choice between indicators has settled on, one for each group.
    pub(crate) chosen: Vec<Chosen>,
    /// What each total is multiplied by, one for each total.
    pub(crate) factors: Vec<FactorBounds>,
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
        totals: Vec::with_capacity(program.totals.len()),
        total: Bounds::ZERO,
        usable: Bounds::ZERO,
        chosen: program
            .groups
            .iter()
            .map(|group| sum_up::chosen(&case, group))
            .collect(),
        factors: program
            .totals
            .iter()
            .map(|total| sum_up::factor(&case, total))
            .collect(),
        gates: program.gates.iter().map(|gate| open(&case, gate)).collect(),
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

fn open(case: &Case<'_>, gate: &Gate) -> Truth {
    let opened = if gate.any_of.is_empty() {
        Truth::Yes
    } else {
        condition::any(&gate.any_of, case)
    };
    match (opened, condition::any(&gate.none_of, case)) {
        (Truth::No, _) | (_, Truth::Yes) => Truth::No,
        (Truth::Yes, Truth::No) => Truth::Yes,
        _ => Truth::Unknown,
    }
}

/// One indicator alone.
pub(crate) fn line(case: &Case<'_>, indicator: &Indicator) -> LineTally {
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
        sum.raw.most = sum.raw.most.min(indicator.cap.max(sum.raw.least));
    }
    LineTally { points: sum, units }
}

/// The first and the last frozen day, if a freeze is in force on a day.
pub(crate) fn in_force(
    program: &Program,
    freeze: &Freeze,
    as_of: Date,
) -> Option<(Date, Option<Date>)> {
    let indicator = program.indicators.get(usize::from(freeze.indicator));
    let indicator = indicator.filter(|indicator| indicator.in_force(as_of))?;
    let rule = indicator.rules.get(usize::from(freeze.ground))?;
    let Kind::Freeze(rule) = &rule.kind else {
        return None;
    };
    let off = indicator.until.and_then(|off| off.pred_opt());
    let last_day = rule.last_day(freeze).into_iter().chain(off).min();
    let runs = freeze.from <= as_of && last_day.is_none_or(|last| as_of <= last);
    runs.then_some((freeze.from, last_day))
}

fn freeze(case: &Case<'_>, tally: &mut Tally) {
    for freeze in &case.facts.freezes {
        if let Some((from, last_day)) = in_force(case.program, freeze, case.as_of) {
            tally.frozen = Truth::Yes;
            tally.freezes.push((freeze.indicator, from, last_day));
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
