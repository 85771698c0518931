//! A program's operations for one day, in the order in which they run.

use super::operation::{Asked, Operation};
use crate::base::Date;
use crate::scoring::program::{
    Amount, Combine, Effect, FactKind, Factor, Gate, Group, Index, Indicator, Program,
};
use crate::scoring::rules::{Condition, Rule};

/// A program's operations for one day.
pub struct Operations<'a> {
    pub(super) program: &'a Program,
    pub(super) as_of: Date,
    /// One for each indicator; empty where it is not in force.
    pub(super) lines: Vec<LineOperations<'a>>,
    /// One for each group.
    pub(super) groups: Vec<GroupOperation>,
    /// One for each total.
    pub(super) totals: Vec<TotalOperation>,
    /// One for each gate: what opens it, what closes it.
    pub(super) gates: Vec<GateOperations<'a>>,
    /// The facts whose entries stand in lists of their own: awards and freezes.
    pub(super) elsewhere: Vec<usize>,
}

/// What makes one line.
pub(super) struct LineOperations<'a> {
    pub(super) rules: Vec<RuleOperation<'a>>,
    /// True if awards are added to it.
    pub(super) awarded: bool,
    pub(super) cap: i32,
}

/// What makes one rule's part of a line.
pub(super) struct RuleOperation<'a> {
    pub(super) points: Operation<'a>,
    pub(super) asked: Asked<'a>,
    pub(super) requires: Vec<ConditionOperation<'a>>,
    pub(super) cap: Option<i32>,
}

impl RuleOperation<'_> {
    /// True if nothing but its own points has a say, so that they may go to the line at once.
    pub(super) fn is_alone(&self) -> bool {
        self.requires.is_empty() && self.cap.is_none() && self.points.only_adds()
    }
}

/// A condition: 1 where it holds, else 0.
pub(super) struct ConditionOperation<'a> {
    pub(super) holds: Operation<'a>,
    pub(super) asked: Asked<'a>,
}

/// How lines come together.
pub(super) struct GroupOperation {
    pub(super) lines: Vec<usize>,
    pub(super) combine: Combine,
    /// The line of each option, where the applicant chooses.
    pub(super) chosen: Vec<Option<usize>>,
    pub(super) cap: Option<i32>,
}

/// How groups come to one total.
pub(super) struct TotalOperation {
    /// The groups of each category that enter, and what becomes of the category.
    pub(super) parts: Vec<PartOperation>,
    pub(super) floor: Option<i32>,
    /// The column of the choice, and the factor of each of its bytes.
    pub(super) factor: Option<(usize, Vec<Factor>)>,
}

/// What one category brings to a total.
pub(super) struct PartOperation {
    pub(super) groups: Vec<usize>,
    pub(super) cap: Option<i32>,
    pub(super) deducts: bool,
}

/// What opens and what closes one gate.
pub(super) struct GateOperations<'a> {
    pub(super) any_of: Vec<ConditionOperation<'a>>,
    pub(super) none_of: Vec<ConditionOperation<'a>>,
}

/// An amount as the columns hold it; the check of a scheme has proven that it fits.
pub(super) fn narrow(amount: Amount) -> i32 {
    i32::try_from(amount).unwrap_or(i32::MAX)
}

impl<'a> Operations<'a> {
    /// The operations of a program on one day.
    pub fn new(program: &'a Program, as_of: Date) -> Self {
        let lines = program.indicators.iter();
        let groups = program.groups.iter();
        Self {
            program,
            as_of,
            lines: lines.map(|one| line(program, one, as_of)).collect(),
            groups: groups.map(|one| group(program, one)).collect(),
            totals: (0..)
                .zip(&program.totals)
                .map(|(place, _)| total(program, place))
                .collect(),
            gates: program
                .gates
                .iter()
                .filter(|gate| Program::enters(&gate.totals, 0))
                .map(|one| gate(program, one, as_of))
                .collect(),
            elsewhere: (0..)
                .zip(&program.facts)
                .filter(|(_, fact)| matches!(fact.kind, FactKind::Awards | FactKind::Freezes))
                .map(|(place, _)| place)
                .collect(),
        }
    }
}

fn conditions<'a>(
    program: &'a Program,
    list: &'a [Condition],
    as_of: Date,
) -> Vec<ConditionOperation<'a>> {
    list.iter()
        .map(|condition| ConditionOperation {
            holds: Operation::of_condition(program, condition, as_of),
            asked: Asked::Condition(condition),
        })
        .collect()
}

fn line<'a>(program: &'a Program, indicator: &'a Indicator, as_of: Date) -> LineOperations<'a> {
    let in_force = indicator.in_force(as_of);
    let rules = indicator.rules.iter();
    let rules: Vec<&Rule> = rules
        .filter(|rule| in_force && rule.in_force(as_of))
        .collect();
    // Where a line has one rule only, its cap may be taken at once.
    let alone = rules.len() == 1;
    let operation = |rule: &'a Rule| {
        let own = rule.cap.unwrap_or(Amount::MAX);
        let cap = if alone { own.min(indicator.cap) } else { own };
        RuleOperation {
            points: Operation::of_rule(program, rule, cap, as_of),
            asked: Asked::Rule(rule),
            requires: conditions(program, &rule.requires, as_of),
            // A counted rule has taken its cap already; one of events has not.
            cap: rule.cap.map(narrow),
        }
    };
    let rules: Vec<RuleOperation<'_>> = rules.into_iter().map(operation).collect();
    let awards = |rule: &RuleOperation<'_>| matches!(rule.points, Operation::Award);
    LineOperations {
        awarded: rules.iter().any(awards),
        rules,
        cap: narrow(indicator.cap),
    }
}

fn group(program: &Program, group: &Group) -> GroupOperation {
    let chosen = match group.combine {
        Combine::Choose { by } => {
            let options = match program.facts.get(usize::from(by)).map(|fact| &fact.kind) {
                Some(FactKind::Choice { options }) => options.as_slice(),
                _ => &[],
            };
            let line = |id: &str| program.indicator_index(id).map(usize::from);
            options.iter().map(|option| line(&option.id)).collect()
        }
        _ => Vec::new(),
    };
    GroupOperation {
        lines: group
            .indicators
            .iter()
            .map(|place| usize::from(*place))
            .collect(),
        combine: group.combine,
        chosen,
        cap: group.cap.map(narrow),
    }
}

fn total(program: &Program, place: Index) -> TotalOperation {
    let enters = |only: &[Index]| Program::enters(only, place);
    let categories = (0..).zip(&program.categories);
    let parts = categories
        .filter(|(_, category)| enters(&category.totals))
        .map(|(own, category)| {
            let groups = program.groups.iter().enumerate();
            PartOperation {
                groups: groups
                    .filter(|(_, group)| group.category == own && enters(&group.totals))
                    .map(|(place, _)| place)
                    .collect(),
                cap: category.cap.map(narrow),
                deducts: category.effect == Effect::Deducts,
            }
        });
    let total = program.totals.get(usize::from(place));
    TotalOperation {
        parts: parts.collect(),
        floor: total.and_then(|total| total.floor).map(narrow),
        factor: total
            .and_then(|total| total.multiplier.as_ref())
            .map(|multiplier| {
                let factors = [Factor::ONE].into_iter().chain(multiplier.factors.clone());
                (usize::from(multiplier.fact), factors.collect())
            }),
    }
}

fn gate<'a>(program: &'a Program, gate: &'a Gate, as_of: Date) -> GateOperations<'a> {
    GateOperations {
        any_of: conditions(program, &gate.any_of, as_of),
        none_of: conditions(program, &gate.none_of, as_of),
    }
}
