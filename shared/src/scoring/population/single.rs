//! The same operations for one person, whose facts are at hand as they were read.

use std::iter::zip;

use super::column::NO_NUMBER;
use super::operation::{Asked, Event, Operation, Sum};
use super::operations::{ConditionOperation, GateOperations, Operations, RuleOperation, narrow};
use crate::scoring::evaluate::{Case, in_force};
use crate::scoring::facts::{self, FactValue, Facts, Maybe};
use crate::scoring::program::{Combine, Factor, Program};

/// One person's score without its reasons, in the program's scale.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Brief {
    /// One number for each indicator.
    pub lines: Vec<i32>,
    /// One number for each total.
    pub totals: Vec<i32>,
    /// True if a freeze is in force.
    pub frozen: bool,
    /// True if every gate of the first total is open.
    pub admitted: bool,
    groups: Vec<i32>,
}

impl Operations<'_> {
    /// Scores one person into `brief`, whose lists are used again; false if something is not known
    /// that a rule or gate reads, and then it says nothing.
    pub fn score_one(&self, facts: &Facts, brief: &mut Brief) -> bool {
        self.try_one(facts, brief).is_some()
    }

    fn try_one(&self, facts: &Facts, brief: &mut Brief) -> Option<()> {
        let Brief {
            lines,
            totals,
            frozen,
            admitted,
            groups,
        } = brief;
        let unknown = |place: &usize| facts.values.get(*place) == Some(&FactValue::Unknown);
        if self.elsewhere.iter().any(unknown) {
            return None;
        }
        lines.clear();
        for operations in &self.lines {
            let mut line = 0;
            for rule in &operations.rules {
                line += self.rule_of(rule, facts)?;
            }
            lines.push(line);
        }
        let awards = facts.awards.iter();
        for award in awards.filter(|one| one.effective <= self.as_of && self.as_of <= one.expires) {
            let place = usize::from(award.indicator);
            if let (Some(line), Some(operations)) = (lines.get_mut(place), self.lines.get(place))
                && operations.awarded
            {
                *line += narrow(award.points);
            }
        }
        for (line, operations) in zip(lines.iter_mut(), &self.lines) {
            *line = (*line).min(operations.cap);
        }
        self.groups_of(facts, lines, groups)?;
        self.totals_of(facts, groups, totals)?;
        let frozen_by = |freeze| in_force(self.program, freeze, self.as_of).is_some();
        *frozen = facts.freezes.iter().any(frozen_by);
        *admitted = true;
        for gate in &self.gates {
            *admitted &= self.is_open(gate, facts)?;
        }
        Some(())
    }

    fn rule_of(&self, rule: &RuleOperation<'_>, facts: &Facts) -> Option<i32> {
        let mut points = self.one(&rule.points, rule.asked, facts)?;
        for condition in &rule.requires {
            points *= self.holds(condition, facts)?;
        }
        Some(rule.cap.map_or(points, |cap| points.min(cap)))
    }

    fn holds(&self, condition: &ConditionOperation<'_>, facts: &Facts) -> Option<i32> {
        self.one(&condition.holds, condition.asked, facts)
    }

    fn is_open(&self, gate: &GateOperations<'_>, facts: &Facts) -> Option<bool> {
        let mut open = gate.any_of.is_empty();
        for condition in &gate.any_of {
            open |= self.holds(condition, facts)? != 0;
        }
        for condition in &gate.none_of {
            open &= self.holds(condition, facts)? == 0;
        }
        Some(open)
    }

    fn groups_of(&self, facts: &Facts, lines: &[i32], groups: &mut Vec<i32>) -> Option<()> {
        groups.clear();
        for operation in &self.groups {
            let mut own = operation
                .lines
                .iter()
                .filter_map(|place| lines.get(*place))
                .copied();
            let mut points = match operation.combine {
                Combine::Sum => own.sum(),
                Combine::Max | Combine::Choose { .. } => {
                    let first = own.next().unwrap_or(0);
                    own.fold(first, i32::max)
                }
            };
            if let Combine::Choose { by } = operation.combine {
                match facts.values.get(usize::from(by)) {
                    Some(FactValue::Unknown) => return None,
                    Some(FactValue::Choice(option)) => {
                        let line = operation
                            .chosen
                            .get(usize::from(*option))
                            .copied()
                            .flatten();
                        let chosen = line.and_then(|line| lines.get(line));
                        points = chosen.copied().unwrap_or(points);
                    }
                    _ => {}
                }
            }
            groups.push(operation.cap.map_or(points, |cap| points.min(cap)));
        }
        Some(())
    }

    fn totals_of(&self, facts: &Facts, groups: &[i32], totals: &mut Vec<i32>) -> Option<()> {
        totals.clear();
        for operation in &self.totals {
            let mut total = 0;
            for part in &operation.parts {
                let own = part.groups.iter().filter_map(|place| groups.get(*place));
                let sum: i32 = own.sum();
                let points = part.cap.map_or(sum, |cap| sum.min(cap));
                total += if part.deducts { -points } else { points };
            }
            total = operation.floor.map_or(total, |floor| total.max(floor));
            if let Some((column, factors)) = &operation.factor {
                let factor = match facts.values.get(*column) {
                    Some(FactValue::Unknown) => return None,
                    Some(FactValue::Choice(option)) => factors.get(usize::from(*option) + 1),
                    _ => None,
                };
                let factor = factor.copied().unwrap_or(Factor::ONE);
                total = narrow(factor.of(i64::from(total)));
            }
            totals.push(total);
        }
        Some(())
    }

    /// What an operation gives; none if it depends on what is not known.
    fn one(&self, operation: &Operation<'_>, asked: Asked<'_>, facts: &Facts) -> Option<i32> {
        let value = |column: usize| facts.values.get(column).unwrap_or(&FactValue::Absent);
        Some(match operation {
            Operation::Byte { column, table } => {
                let byte = match value(*column) {
                    FactValue::Choice(option) => usize::from(*option) + 1,
                    FactValue::YesNo(yes) => 1 + usize::from(*yes),
                    FactValue::Unknown => return None,
                    _ => 0,
                };
                table.get(byte).copied().unwrap_or(0)
            }
            Operation::Day { column, days } => match value(*column) {
                FactValue::Date(date) => days.points(*date),
                FactValue::Unknown => return None,
                _ => 0,
            },
            Operation::Number { column, steps } => match value(*column) {
                FactValue::Number(amount) => steps.points(*amount),
                FactValue::Unknown => return None,
                _ => 0,
            },
            Operation::Span {
                column,
                days,
                others,
            } => match value(*column) {
                FactValue::Spans(spans) => match spans.as_slice() {
                    [span] if span.is_running() => match span.from {
                        Maybe::Known(from) => days.points(from),
                        _ => return None,
                    },
                    spans if spans.iter().all(facts::Span::is_known) => others(spans),
                    _ => return None,
                },
                FactValue::Unknown => return None,
                _ => 0,
            },
            Operation::Sum(sum) => match value(sum.column) {
                FactValue::Events(events) => sum.of_one(events)?,
                FactValue::Unknown => return None,
                _ => 0,
            },
            Operation::Event(event) if !event.once => match value(event.column) {
                FactValue::Events(events) => event.of_one(events)?,
                FactValue::Unknown => return None,
                _ => 0,
            },
            Operation::Event(_) | Operation::Each => return self.ask_one(asked, facts),
            Operation::Award | Operation::Nothing => 0,
        })
    }

    /// Asks the rule or condition itself; none if it has no one answer.
    fn ask_one(&self, asked: Asked<'_>, facts: &Facts) -> Option<i32> {
        let case = Case {
            program: self.program,
            facts,
            as_of: self.as_of,
        };
        asked.known(&case).map(narrow)
    }

    /// The program the operations are made from.
    pub fn program(&self) -> &Program {
        self.program
    }
}

impl Sum {
    fn of_one(&self, events: &[facts::Event]) -> Option<i32> {
        let (mut sum, mut active) = (0, false);
        let (first, last, recent) = self.dates;
        for event in events {
            let inside = match event.date {
                Maybe::Known(date) => {
                    active |= recent <= date && date <= last;
                    first <= date && date <= last
                }
                Maybe::Absent => {
                    active = true;
                    true
                }
                Maybe::Unknown => return None,
            };
            let admitted = match self.only {
                Some(only) => only.holds(cell(event, usize::from(only.column))?),
                None => true,
            };
            let amount = match self.cell {
                Some(place) => cell(event, place)?.max(0),
                None => 1,
            };
            sum += if inside && admitted { amount } else { 0 };
        }
        Some(if active {
            self.steps.points(sum.min(self.most))
        } else {
            0
        })
    }
}

impl Event {
    fn of_one(&self, events: &[facts::Event]) -> Option<i32> {
        let mut points = 0;
        for event in events {
            let inside = match event.date {
                Maybe::Known(date) => (self.dates.0..=self.dates.1).contains(&date),
                Maybe::Absent => true,
                Maybe::Unknown => return None,
            };
            let (owners, first) = match self.share {
                Some((owners, first)) => (cell(event, owners)?, cell(event, first)? == 1),
                None => (1, false),
            };
            let worth = self.worth(cell(event, self.level)?, owners, first);
            points = match (inside, self.highest) {
                (false, _) => points,
                (true, true) => points.max(worth),
                (true, false) => points + worth,
            };
        }
        Some(points)
    }
}

/// A cell of an event; none if it is not known.
fn cell(event: &facts::Event, place: usize) -> Option<i64> {
    match event.cells.get(place) {
        Some(Maybe::Known(cell)) => Some(*cell),
        Some(Maybe::Unknown) => None,
        _ => Some(NO_NUMBER),
    }
}
