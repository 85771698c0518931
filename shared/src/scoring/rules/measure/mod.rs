//! What a rule counts: an amount, the time since a day, the months of spans, a sum of events.

mod count;
mod read;
mod words;

use serde::{Deserialize, Serialize};

use super::Window;
use crate::scoring::check::Names;
use crate::scoring::evaluate::Case;
use crate::scoring::facts::{ENTRIES_MAX, Event, Maybe};
use crate::scoring::program::{ColumnKind, FactKind, Index};
use crate::scoring::score::Truth;

pub(crate) use count::since;
pub(crate) use read::Measured;

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
    pub(crate) const fn full(self, months: i64) -> i64 {
        match self {
            Self::Month => months,
            Self::Year | Self::Age => months / 12,
        }
    }

    /// The units in so many months, a part of one counting as one.
    const fn begun(self, months: i64) -> i64 {
        match self {
            Self::Month => months,
            Self::Year | Self::Age => (months + 11) / 12,
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

/// The place of the unit of things that are counted one by one.
pub(crate) const ITEM: Index = 3;

/// Which entries count: those with one of these options in a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Only {
    /// The place of the column.
    pub column: Index,
    /// The places of the options, one bit each.
    pub options: u64,
}

impl Only {
    /// Whether the option in a cell counts.
    pub(crate) fn holds(self, cell: i64) -> bool {
        let bits = u32::try_from(cell).ok();
        let bits = bits.and_then(|place| self.options.checked_shr(place));
        bits.is_some_and(|bits| bits & 1 == 1)
    }

    /// Whether an entry counts.
    pub(crate) fn admits(self, event: &Event) -> Truth {
        match event.cells.get(usize::from(self.column)) {
            Some(Maybe::Known(place)) if self.holds(*place) => Truth::Yes,
            Some(Maybe::Unknown) => Truth::Unknown,
            _ => Truth::No,
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
    /// Months or years since a day.
    Since {
        /// The fact.
        fact: Index,
        /// What is counted.
        unit: TimeUnit,
        /// True if a part of a unit counts as one.
        begun: bool,
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
        /// Spans whose months do not count, as those of studies.
        without: Option<Index>,
    },
    /// Full months or years of all spans together, broken or not.
    Held {
        /// The fact.
        fact: Index,
        /// What is counted.
        unit: TimeUnit,
        /// True if months paid for later do not count.
        exclude_back_paid: bool,
        /// Only what lies in the last so many years.
        years: Option<u32>,
        /// Spans whose months do not count, as those of studies.
        without: Option<Index>,
    },
    /// The sum of a column of the events in a window.
    Total {
        /// The fact.
        fact: Index,
        /// The place of the column.
        column: Index,
        /// Which events are counted.
        window: Window,
        /// The place of the column that holds the person's own share in percent.
        share: Option<Index>,
        /// Which entries count, if not all.
        only: Option<Only>,
    },
    /// How many events lie in a window.
    Count {
        /// The fact.
        fact: Index,
        /// Which events are counted.
        window: Window,
        /// Which entries count, if not all.
        only: Option<Only>,
    },
}

impl Measure {
    /// The fact it reads.
    pub const fn fact(self) -> Index {
        match self {
            Self::Number { fact }
            | Self::Since { fact, .. }
            | Self::Running { fact, .. }
            | Self::Held { fact, .. }
            | Self::Total { fact, .. }
            | Self::Count { fact, .. } => fact,
        }
    }

    /// The other fact it reads: spans whose months do not count.
    pub(crate) const fn without(self) -> Option<Index> {
        match self {
            Self::Running { without, .. } | Self::Held { without, .. } => without,
            _ => None,
        }
    }

    /// Every fact it reads.
    pub(crate) fn facts(self) -> impl Iterator<Item = Index> {
        [Some(self.fact()), self.without()].into_iter().flatten()
    }

    /// True if a person who claims nothing has none of it rather than an amount that is not told.
    pub(crate) const fn counts_nothing(self) -> bool {
        !matches!(self, Self::Number { .. } | Self::Since { .. })
    }

    /// The most it can come to, in the smallest parts.
    pub(crate) fn most(self, names: &Names<'_>) -> i64 {
        self.most_of(names.kind(self.fact()))
    }

    /// The most it can come to where its fact looks like this.
    pub(crate) fn most_of(self, kind: Option<&FactKind>) -> i64 {
        match (self, kind) {
            (Self::Number { .. }, Some(FactKind::Number(number))) => number.max,
            (Self::Total { column, .. }, Some(FactKind::Events { columns, .. })) => {
                match columns.get(usize::from(column)).map(|column| &column.kind) {
                    Some(ColumnKind::Number(number)) => number.max,
                    _ => 0,
                }
            }
            (Self::Number { .. } | Self::Total { .. }, _) => 0,
            (Self::Count { .. }, _) => ENTRIES_MAX,
            (Self::Since { unit, .. }, _) => unit.begun(MONTHS_MAX),
            (Self::Running { unit, .. }, _) => unit.full(MONTHS_MAX),
            (Self::Held { unit, years, .. }, _) => {
                let months = years.map_or(MONTHS_MAX, |years| i64::from(years) * 12);
                unit.full(months.min(MONTHS_MAX))
            }
        }
    }

    /// The place of the unit of its numbers.
    pub(crate) fn unit(self, case: &Case<'_>) -> Index {
        match (self, case.declared(self.fact()).map(|fact| &fact.kind)) {
            (
                Self::Since { unit, .. } | Self::Running { unit, .. } | Self::Held { unit, .. },
                _,
            ) => unit.index(),
            (Self::Number { .. }, Some(FactKind::Number(number))) => number.unit,
            (Self::Total { column, .. }, Some(FactKind::Events { columns, .. })) => {
                match columns.get(usize::from(column)).map(|column| &column.kind) {
                    Some(ColumnKind::Number(number)) => number.unit,
                    _ => ITEM,
                }
            }
            _ => ITEM,
        }
    }

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
