//! One operation over the column of a fact, made from a rule or a condition for one day.

use super::column::NO_NUMBER;
use super::gather::day;
use super::operations::narrow;
use super::steps::{Days, Steps};
use crate::base::Date;
use crate::scoring::evaluate::Case;
use crate::scoring::facts::{Maybe, Span};
use crate::scoring::program::{Amount, ColumnKind, FactKind, Grain, Index, Program};
use crate::scoring::rules::{Condition, Measure, Only, Rule, Shape, Window, running, since};
use crate::scoring::score::Truth;

/// What an operation is made from, and what is asked for those whose facts are out of the ordinary.
#[derive(Clone, Copy)]
pub(super) enum Asked<'a> {
    Rule(&'a Rule),
    Condition(&'a Condition),
}

impl Asked<'_> {
    /// What it gives to one person; none if that depends on something not known.
    pub(super) fn known(self, case: &Case<'_>) -> Option<Amount> {
        match self {
            Self::Rule(rule) => {
                let points = rule.kind.evaluate(case).points;
                points.is_known().then_some(points.least)
            }
            Self::Condition(condition) => match condition.holds(case) {
                Truth::Yes => Some(1),
                Truth::No => Some(0),
                Truth::Unknown => None,
            },
        }
    }
}

/// What an operation asks of a history that is out of the ordinary.
pub(super) type OfSpans<'a> = Box<dyn Fn(&[Span]) -> i32 + Send + Sync + 'a>;

/// What is done with a column.
pub(super) enum Operation<'a> {
    /// Points by the byte of an option.
    Byte {
        column: usize,
        table: Box<[i32; 256]>,
    },
    /// Points by a day.
    Day { column: usize, days: Days },
    /// Points by an amount.
    Number { column: usize, steps: Steps },
    /// Points by the first day of the one running span; others are asked for.
    Span {
        column: usize,
        days: Days,
        others: OfSpans<'a>,
    },
    /// Points by the sum of a cell, or by how many events there are.
    Sum(Sum),
    /// Points for each event.
    Event(Event),
    /// Awards, which are added to their lines in one pass over all of them.
    Award,
    /// Everybody is asked for.
    Each,
    /// Nothing at all.
    Nothing,
}

/// The sum over the events in a window.
pub(super) struct Sum {
    pub(super) column: usize,
    /// The cell that is added; each event counts as one if there is none.
    pub(super) cell: Option<usize>,
    pub(super) only: Option<Only>,
    /// The first and the last day of the window, in numbers as columns hold them.
    pub(super) window: (i32, i32),
    /// There must be an event from this day on.
    pub(super) active: Option<i32>,
    /// The same as dates, as facts hold them: first, last, and the day of `active`.
    pub(super) dates: (Date, Date, Date),
    pub(super) most: i64,
    pub(super) steps: Steps,
}

/// Points for each event in a window.
pub(super) struct Event {
    pub(super) column: usize,
    pub(super) level: usize,
    pub(super) share: Option<(usize, usize)>,
    pub(super) window: (i32, i32),
    /// The same as dates, as facts hold them.
    pub(super) dates: (Date, Date),
    /// Points by level, number of owners and whether the person is the first.
    pub(super) table: Vec<i32>,
    /// The owners the table has room for.
    pub(super) owners: usize,
    pub(super) highest: bool,
    /// True if those with two entries on one thing are asked for.
    pub(super) once: bool,
}

impl<'a> Operation<'a> {
    /// The operation of a rule in force, with the caps that may be taken at once.
    pub(super) fn of_rule(program: &'a Program, rule: &'a Rule, cap: Amount, as_of: Date) -> Self {
        let capped = move |points: Amount| points.min(cap);
        match rule.kind.shape() {
            Shape::Options { fact, points } => options(fact, points.into_iter().map(capped)),
            Shape::Counted {
                measure,
                worth,
                rises,
            } => {
                let worth = move |count| capped(worth(count));
                counted(program, measure, Box::new(worth), rises, as_of)
            }
            shape @ Shape::Events { .. } => {
                Event::of(program, shape, as_of).map_or(Self::Each, Self::Event)
            }
            Shape::Awards if rule.requires.is_empty() && rule.cap.is_none() => Self::Award,
            Shape::Awards | Shape::Other => Self::Each,
            Shape::Nothing => Self::Nothing,
        }
    }

    /// True if it asks no rule, whose answer would take the place of what stands there.
    pub(super) fn only_adds(&self) -> bool {
        match self {
            Self::Each => false,
            Self::Event(event) => !event.once && !event.highest,
            _ => true,
        }
    }

    /// The operation of a condition: 1 where it holds, else 0.
    pub(super) fn of_condition(
        program: &'a Program,
        condition: &'a Condition,
        as_of: Date,
    ) -> Self {
        let kind = |fact: Index| program.facts.get(usize::from(fact)).map(|fact| &fact.kind);
        match condition {
            Condition::Holds { fact } => match kind(*fact) {
                Some(FactKind::Spans { grain, .. }) => reaching(*fact, *grain, as_of),
                _ => options(*fact, [0, 1].into_iter()),
            },
            // That nothing is chosen holds of those of whom nothing is known to be chosen.
            Condition::Chosen {
                fact,
                options: chosen,
                none: false,
            } => {
                let count = match kind(*fact) {
                    Some(FactKind::Choice { options }) => options.len(),
                    _ => 0,
                };
                let is_chosen = |place| chosen.iter().any(|one| usize::from(*one) == place);
                let places = (0..count).map(|place| Amount::from(is_chosen(place)));
                options(*fact, places)
            }
            Condition::Counted {
                measure,
                at_least,
                at_most,
                ..
            } => {
                let (least, most) = (*at_least, at_most.unwrap_or(i64::MAX));
                let worth = move |count| Amount::from(least <= count && count <= most);
                if worth(0) == 0 {
                    counted(program, *measure, Box::new(worth), at_most.is_none(), as_of)
                } else {
                    Self::Each
                }
            }
            Condition::Chosen { none: true, .. } | Condition::AtLevel(_) => Self::Each,
        }
    }
}

/// A byte table: nothing claimed gives nothing, then the options in their order.
fn options<'a>(fact: Index, points: impl Iterator<Item = Amount>) -> Operation<'a> {
    let mut table = Box::new([0_i32; 256]);
    for (cell, points) in table.iter_mut().skip(1).zip(points) {
        *cell = narrow(points);
    }
    Operation::Byte {
        column: usize::from(fact),
        table,
    }
}

/// 1 where a span reaches the date.
fn reaching<'a>(fact: Index, grain: Grain, as_of: Date) -> Operation<'a> {
    let reaches =
        move |spans: &[Span]| i64::from(running::reaches(spans, grain, as_of) == Truth::Yes);
    let once = Steps { at: vec![(1, 1)] };
    Operation::Span {
        column: usize::from(fact),
        days: once.by_day(|from| reaches(&[open(from)]), as_of),
        others: Box::new(move |spans| narrow(reaches(spans))),
    }
}

/// The one span of most people: it began and still runs.
fn open(from: Date) -> Span {
    Span {
        from: Maybe::Known(from),
        to: Maybe::Absent,
        back_paid: false,
        amount: Maybe::Absent,
    }
}

fn counted<'a>(
    program: &'a Program,
    measure: Measure,
    worth: Box<dyn Fn(i64) -> Amount + Send + Sync + 'a>,
    rises: bool,
    as_of: Date,
) -> Operation<'a> {
    let column = usize::from(measure.fact());
    let kind = program.facts.get(column).map(|fact| &fact.kind);
    let most = measure.most_of(kind);
    let Some(steps) = Steps::of(&worth, most, rises) else {
        return Operation::Each;
    };
    match (measure, kind) {
        (Measure::Number { .. }, _) => Operation::Number { column, steps },
        (Measure::Since { unit, begun, .. }, _) => Operation::Day {
            column,
            days: steps.by_day(|day| since(unit, begun, day, as_of), as_of),
        },
        (
            Measure::Running { without: None, .. } | Measure::Held { without: None, .. },
            Some(FactKind::Spans {
                grain, earliest, ..
            }),
        ) => {
            let (grain, earliest) = (*grain, *earliest);
            let count =
                move |spans: &[Span]| measure.units_of(spans, &[], grain, earliest, as_of).least;
            Operation::Span {
                column,
                days: steps.by_day(|from| count(&[open(from)]), as_of),
                others: Box::new(move |spans| narrow(worth(count(spans)))),
            }
        }
        _ if worth(0) == 0 => {
            Sum::of(measure, steps, most, as_of).map_or(Operation::Each, Operation::Sum)
        }
        _ => Operation::Each,
    }
}

impl Sum {
    /// The sum of a cell, or the number of events; none for a share of the cell.
    fn of(measure: Measure, steps: Steps, most: i64, as_of: Date) -> Option<Self> {
        let (cell, window, only) = match measure {
            Measure::Total {
                column,
                window,
                share: None,
                only,
                ..
            } => (Some(usize::from(column)), window, only),
            Measure::Count { window, only, .. } => (None, window, only),
            _ => return None,
        };
        Some(Self {
            column: usize::from(measure.fact()),
            cell,
            only,
            window: days(window, as_of),
            active: recent(window, as_of).map(day),
            dates: {
                let (first, last) = window.days(as_of);
                (first, last, recent(window, as_of).unwrap_or(Date::MIN))
            },
            most,
            steps,
        })
    }
}

impl Event {
    fn of(program: &Program, shape: Shape<'_>, as_of: Date) -> Option<Self> {
        let Shape::Events {
            fact,
            level,
            window,
            share,
            worth,
            levels,
            deed,
            highest,
        } = shape
        else {
            return None;
        };
        let most = share.map_or(1, |(owners, _)| owners_most(program, fact, owners));
        let mut table = Vec::with_capacity(levels * (most + 1) * 2);
        for level in 0..levels {
            for owners in 0..=most {
                let owners = i64::try_from(owners.max(1)).ok()?;
                table.push(i32::try_from(worth(level, owners, false)).ok()?);
                table.push(i32::try_from(worth(level, owners, true)).ok()?);
            }
        }
        Some(Self {
            column: usize::from(fact),
            level: usize::from(level),
            share: share.map(|(owners, first)| (usize::from(owners), usize::from(first))),
            window: days(window, as_of),
            dates: window.days(as_of),
            table,
            owners: most,
            highest,
            once: deed.is_some(),
        })
    }
}

/// The first and the last day of a window, in numbers.
fn days(window: Window, as_of: Date) -> (i32, i32) {
    let (first, last) = window.days(as_of);
    (day(first), day(last))
}

/// The day from which there must be an event, if the window asks for it.
fn recent(window: Window, as_of: Date) -> Option<Date> {
    let Window::RollingYears {
        active_years: Some(years),
        ..
    } = window
    else {
        return None;
    };
    let recent = Window::RollingYears {
        years,
        active_years: None,
    };
    Some(recent.days(as_of).0)
}

fn owners_most(program: &Program, fact: Index, column: Index) -> usize {
    let columns = match program.facts.get(usize::from(fact)).map(|fact| &fact.kind) {
        Some(FactKind::Events { columns, .. }) => columns.as_slice(),
        _ => &[],
    };
    match columns.get(usize::from(column)).map(|column| &column.kind) {
        Some(ColumnKind::Number(number)) => usize::try_from(number.max.clamp(1, 100)).unwrap_or(1),
        _ => 1,
    }
}

impl Event {
    /// What one event gives.
    pub(super) fn worth(&self, level: i64, owners: i64, first: bool) -> i32 {
        let Ok(level) = usize::try_from(level) else {
            return 0;
        };
        let owners = if owners == NO_NUMBER { 1 } else { owners };
        let owners = usize::try_from(owners).unwrap_or(1).min(self.owners);
        let place = (level * (self.owners + 1) + owners) * 2 + usize::from(first);
        self.table.get(place).copied().unwrap_or(0)
    }
}
