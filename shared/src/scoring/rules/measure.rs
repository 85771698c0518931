//! What a rule counts: an amount, the time since a day, the months of spans, a sum of events.

use serde::{Deserialize, Serialize};

use super::Window;
use super::running::{self, Continuity};
use crate::base::{Date, full_months};
use crate::scoring::check::Names;
use crate::scoring::diagnostic::Code;
use crate::scoring::evaluate::{Bounds, Case};
use crate::scoring::facts::{Event, FactValue, Maybe};
use crate::scoring::program::{ColumnKind, FactKind, Index};
use crate::scoring::score::Truth;
use crate::scoring::source::{Entry, Keys};
use crate::scoring::words::both;

/// The most months between two days that are believed: 150 years.
const MONTHS_MAX: i64 = 1800;

/// Months or years.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TimeUnit {
    /// Full months.
    Month,
    /// Full years.
    Year,
    /// Completed years of age.
    Age,
}

impl TimeUnit {
    /// The full units in so many months.
    const fn full(self, months: i64) -> i64 {
        match self {
            Self::Month => months,
            Self::Year | Self::Age => months / 12,
        }
    }

    /// Its place in the program's units, of which these are the first.
    const fn index(self) -> Index {
        match self {
            Self::Month => 0,
            Self::Year => 1,
            Self::Age => 2,
        }
    }
}

/// What a rule counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Measure {
    /// An amount as it is.
    Number {
        /// The fact.
        fact: Index,
    },
    /// Full months or years since a day.
    Since {
        /// The fact.
        fact: Index,
        /// What is counted.
        unit: TimeUnit,
    },
    /// Full months or years of spans that reach the date without a break.
    Running {
        /// The fact.
        fact: Index,
        /// What is counted.
        unit: TimeUnit,
        /// Gaps up to so many months are bridged; their months do not count.
        max_gap_months: u32,
        /// True if months paid for later are a gap.
        exclude_back_paid: bool,
    },
    /// The sum of a column of the events in a window.
    Total {
        /// The fact.
        fact: Index,
        /// The place of the column.
        column: Index,
        /// Which events are counted.
        window: Window,
    },
}

/// A measure with its unit and the decimals of its numbers.
#[derive(Clone, Copy)]
pub(crate) struct Measured {
    pub(crate) measure: Measure,
    pub(crate) unit: Index,
    pub(crate) decimals: u32,
}

impl Measure {
    /// Reads `fact`, `unit`, `column` and `window`, as the kind of the fact wants them.
    pub(crate) fn read(keys: &Keys<'_>, names: &Names<'_>) -> Option<Measured> {
        let entry = keys.need("fact")?;
        let unit = names.unit(keys.need("unit"));
        let fact = names.fact(entry)?;
        match names.kind(fact)? {
            FactKind::Number(number) => {
                names.same_unit(keys, unit?, number.unit);
                Some(Measured {
                    measure: Self::Number { fact },
                    unit: unit?,
                    decimals: number.decimals,
                })
            }
            FactKind::Date { .. } => {
                let unit = time_unit(keys, names, unit?)?;
                Some(timed(Self::Since { fact, unit }, unit))
            }
            FactKind::Spans { .. } => {
                let (max_gap_months, exclude_back_paid) = running_window(keys)?;
                let unit = time_unit(keys, names, unit?)?;
                let measure = Self::Running {
                    fact,
                    unit,
                    max_gap_months,
                    exclude_back_paid,
                };
                Some(timed(measure, unit))
            }
            FactKind::Events { .. } => {
                let window = Window::read(keys);
                let column = names.column(fact, keys.need("column")?)?;
                let Some(ColumnKind::Number(number)) = names.column_kind(fact, column) else {
                    names.wrong_column(keys.get("column")?);
                    return None;
                };
                names.same_unit(keys, unit?, number.unit);
                Some(Measured {
                    measure: Self::Total {
                        fact,
                        column,
                        window: window?,
                    },
                    unit: unit?,
                    decimals: number.decimals,
                })
            }
            _ => {
                names.wrong_kind(entry);
                None
            }
        }
    }

    /// The fact it reads.
    pub(crate) const fn fact(self) -> Index {
        match self {
            Self::Number { fact }
            | Self::Since { fact, .. }
            | Self::Running { fact, .. }
            | Self::Total { fact, .. } => fact,
        }
    }

    /// The most it can come to, in the smallest parts.
    pub(crate) fn most(self, names: &Names<'_>) -> i64 {
        let number = match self {
            Self::Number { fact } => match names.kind(fact) {
                Some(FactKind::Number(number)) => Some(*number),
                _ => None,
            },
            Self::Total { fact, column, .. } => match names.column_kind(fact, column) {
                Some(ColumnKind::Number(number)) => Some(*number),
                _ => None,
            },
            Self::Since { unit, .. } | Self::Running { unit, .. } => {
                return unit.full(MONTHS_MAX);
            }
        };
        number.map_or(0, |number| number.max)
    }

    /// Counts, with bounds where something is not known.
    pub(crate) fn count(self, case: &Case<'_>) -> Bounds {
        let declared = case.declared(self.fact()).map(|fact| &fact.kind);
        match (self, case.value(self.fact()), declared) {
            (Self::Number { .. }, FactValue::Number(amount), _) => Bounds::exact(*amount),
            (Self::Number { .. }, FactValue::Unknown, Some(FactKind::Number(number))) => {
                Bounds::up_to(number.max)
            }
            (Self::Since { unit, .. }, FactValue::Date(date), _) => {
                Bounds::exact(unit.full(months_since(*date, case.as_of)))
            }
            (Self::Since { unit, .. }, FactValue::Unknown, Some(FactKind::Date { earliest })) => {
                Bounds::up_to(unit.full(months_since(*earliest, case.as_of)))
            }
            (
                Self::Running {
                    unit,
                    max_gap_months,
                    exclude_back_paid,
                    ..
                },
                value,
                Some(FactKind::Spans {
                    grain, earliest, ..
                }),
            ) => {
                let rule = Continuity {
                    max_gap_months,
                    exclude_back_paid,
                };
                let months = match value {
                    FactValue::Spans(spans) => {
                        running::months(spans, *grain, *earliest, rule, case.as_of)
                    }
                    FactValue::Unknown => {
                        Bounds::up_to(running::most(*earliest, *grain, case.as_of))
                    }
                    _ => Bounds::ZERO,
                };
                months.map(|months| unit.full(months.min(MONTHS_MAX)))
            }
            (Self::Total { column, window, .. }, value, Some(FactKind::Events { columns, .. })) => {
                let max = match columns.get(usize::from(column)).map(|column| &column.kind) {
                    Some(ColumnKind::Number(number)) => number.max,
                    _ => 0,
                };
                match value {
                    FactValue::Events(events) => total(events, column, window, case.as_of, max),
                    FactValue::Unknown => Bounds::up_to(max),
                    _ => Bounds::ZERO,
                }
            }
            _ => Bounds::ZERO,
        }
    }
}

fn timed(measure: Measure, unit: TimeUnit) -> Measured {
    Measured {
        measure,
        unit: unit.index(),
        decimals: 0,
    }
}

fn time_unit(keys: &Keys<'_>, names: &Names<'_>, unit: Index) -> Option<TimeUnit> {
    let units = [TimeUnit::Month, TimeUnit::Year, TimeUnit::Age];
    let found = units.into_iter().find(|known| known.index() == unit);
    if found.is_none() {
        let at = keys.get("unit").map_or(keys.at, |entry| entry.at);
        names.log.add(
            at,
            Code::WrongUnit,
            both!(
                "时间只能按月（month）、年（year）或周岁（age）计",
                "time is counted in month, year or age only"
            ),
        );
    }
    found
}

/// Reads `window = { kind = "running", max_gap_months = 3, exclude_back_paid = true }`.
fn running_window(keys: &Keys<'_>) -> Option<(u32, bool)> {
    let keys = keys.need("window").and_then(Entry::table)?;
    let kind = keys
        .need("kind")
        .and_then(|entry| entry.word(&[("running", ())]));
    let gap = keys
        .need("max_gap_months")
        .and_then(|entry| entry.count(0, 120));
    let exclude = keys.flag("exclude_back_paid");
    keys.finish();
    kind.and(gap).map(|gap| (gap, exclude))
}

fn months_since(date: Date, as_of: Date) -> i64 {
    i64::from(full_months(date, as_of)).min(MONTHS_MAX)
}

/// The sum of a column over the events in the window; never more than the column's greatest value,
/// which reading the facts has checked for the whole list.
fn total(events: &[Event], column: Index, window: Window, as_of: Date, max: i64) -> Bounds {
    let active = window.active(events, as_of);
    if active == Truth::No {
        return Bounds::ZERO;
    }
    let days = window.days(as_of);
    let mut sum = Bounds::ZERO;
    for event in events {
        let inside = Window::holds(days, event);
        if inside == Truth::No {
            continue;
        }
        let mut amount = match event.cells.get(usize::from(column)) {
            Some(Maybe::Known(amount)) => Bounds::exact(*amount),
            Some(Maybe::Unknown) => Bounds::up_to(max),
            _ => Bounds::ZERO,
        };
        if inside == Truth::Unknown || active == Truth::Unknown {
            amount.least = 0;
        }
        sum = sum.plus(amount);
    }
    sum.at_most(max)
}

impl Measure {
    /// The decimals of its numbers.
    pub(crate) fn decimals(self, case: &Case<'_>) -> u32 {
        match (self, case.declared(self.fact()).map(|fact| &fact.kind)) {
            (Self::Number { .. }, Some(FactKind::Number(number))) => number.decimals,
            (Self::Total { column, .. }, Some(FactKind::Events { columns, .. })) => {
                match columns.get(usize::from(column)).map(|column| &column.kind) {
                    Some(ColumnKind::Number(number)) => number.decimals,
                    _ => 0,
                }
            }
            _ => 0,
        }
    }
}
