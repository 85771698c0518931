//! What is known of one person, laid out for one program.
//!
//! Read from JSON with every problem reported at once, in the dense form the evaluation wants:
//! lists are sorted, so that the order in which things were told reaches no result. A missing key
//! means that nothing is claimed; `null` means not known, and makes a range. docs/facts.md
//! describes the JSON form.

mod awards;
mod digest;
mod entry;
mod events;
mod freezes;
mod problem;
mod quick;
mod read;
mod spans;
mod value;
mod words;
mod write;

use super::program::{Amount, AwarderKind, Index};
use crate::base::Date;

pub use problem::{FactProblem, ProblemCode};
pub use quick::{FactsReader, Unreadable};
pub use read::FactsLine;
pub use words::fact_words;

/// The columns an event can have.
pub(crate) const COLUMNS_MAX: usize = 4;
/// The entries one list can have.
pub(crate) const ENTRIES_MAX: i64 = 100;

/// The facts of one person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Facts {
    /// One value for each fact of the program.
    pub(crate) values: Vec<FactValue>,
    /// The awards of `FactValue::Awards`, sorted.
    pub(crate) awards: Vec<Award>,
    /// The freezes of `FactValue::Freezes`, sorted.
    pub(crate) freezes: Vec<Freeze>,
}

/// One fact's value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum FactValue {
    /// Nothing is claimed.
    Absent,
    /// Not known.
    Unknown,
    /// The place of the option.
    Choice(Index),
    /// An amount in the smallest parts of its unit.
    Number(i64),
    /// Yes or no.
    YesNo(bool),
    /// A day.
    Date(Date),
    /// Stretches of time, sorted.
    Spans(Vec<Span>),
    /// Happenings, sorted.
    Events(Vec<Event>),
    /// The awards stand in their own list.
    Awards,
    /// The freezes stand in their own list.
    Freezes,
}

/// A part of an entry that may be missing or not known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Maybe<T> {
    /// Left out.
    Absent,
    /// Not known.
    Unknown,
    /// This.
    Known(T),
}

/// A stretch of time; with the grain of months the first and the last day of its months.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Span {
    /// The first day; never absent.
    pub(crate) from: Maybe<Date>,
    /// The last day; absent while it is running.
    pub(crate) to: Maybe<Date>,
    /// True if it was paid for later.
    pub(crate) back_paid: bool,
    /// The amount that goes with each month, in the smallest parts of its unit.
    pub(crate) amount: Maybe<i64>,
}

impl Span {
    /// True for a span that began and still runs, and of which nothing else is told.
    pub(crate) fn is_running(&self) -> bool {
        self.to == Maybe::Absent && !self.back_paid && self.amount == Maybe::Absent
    }

    /// True if nothing of it is marked as not known.
    pub(crate) fn is_known(&self) -> bool {
        ![self.from, self.to].contains(&Maybe::Unknown) && self.amount != Maybe::Unknown
    }
}

/// One happening.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Event {
    /// The day; absent if the entry only says that it lies inside the window.
    pub(crate) date: Maybe<Date>,
    /// The columns: an option's place, an amount, 0 or 1, or a number for each different key.
    pub(crate) cells: [Maybe<i64>; COLUMNS_MAX],
    /// The text of the key column, if there is one.
    pub(crate) key: Option<String>,
}

/// Points awarded by one organisation.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Award {
    /// The indicator.
    pub(crate) indicator: Index,
    /// The day it takes effect.
    pub(crate) effective: Date,
    /// The last day it counts.
    pub(crate) expires: Date,
    /// The points, in the program's scale.
    pub(crate) points: Amount,
    /// The kind of organisation.
    pub(crate) awarder: AwarderKind,
    /// The organisation's name or number.
    pub(crate) by: Option<String>,
}

/// A fact that freezes the points.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Freeze {
    /// The indicator.
    pub(crate) indicator: Index,
    /// The place of the rule of the indicator it falls under.
    pub(crate) ground: Index,
    /// The first frozen day.
    pub(crate) from: Date,
    /// The day the sentence was served.
    pub(crate) served: Option<Date>,
    /// The first day it no longer holds, if it was lifted early.
    pub(crate) lifted: Option<Date>,
}

#[cfg(test)]
mod tests;
