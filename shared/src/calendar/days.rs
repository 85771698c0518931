//! The calendar and its questions.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use chrono::{Datelike, Days, Weekday};
use serde::{Deserialize, Serialize};

use super::table::{self, TableFault};
use crate::base::{Bilingual, Date};

/// The working days, as one version of the table gives them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Calendar {
    pub(super) version: String,
    /// The years whose table is published, with what is to be said of each.
    pub(super) years: BTreeMap<i32, Certainty>,
    /// The days on which the table differs from the plain week.
    pub(super) exceptions: BTreeMap<Date, Exception>,
}

/// How far the table of a year may be trusted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub enum Certainty {
    /// From the published notice.
    Published,
    /// No notice is known: weekends only, and shown as provisional.
    Provisional,
}

/// A day on which the table differs from the plain week.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Exception {
    Off(Bilingual),
    Work,
}

/// What kind of day a date is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub enum DayKind {
    /// 工作日: an ordinary working day.
    Working,
    /// 调休上班日: a day of the weekend on which work is made up.
    MakeUp,
    /// 周末: a Saturday or Sunday.
    Weekend,
    /// 放假: a day off by the yearly table.
    Holiday,
}

impl DayKind {
    /// True for the two kinds that count.
    pub fn is_working(self) -> bool {
        matches!(self, Self::Working | Self::MakeUp)
    }
}

static EMBEDDED: LazyLock<Calendar> = LazyLock::new(|| {
    #[expect(
        clippy::expect_used,
        reason = "the embedded table is data, and a test reads it"
    )]
    Calendar::parse(include_str!("working_days.txt")).expect("the embedded table is well formed")
});

impl Calendar {
    /// The table that ships with the program.
    pub fn embedded() -> &'static Self {
        &EMBEDDED
    }

    /// Reads a table, strictly; the fault names the line.
    pub fn parse(text: &str) -> Result<Self, TableFault> {
        table::read(text)
    }

    /// The version of the table, stored beside every deadline it gave.
    pub fn version(&self) -> &str {
        &self.version
    }

    /// How far the days of a year may be trusted.
    pub fn certainty(&self, year: i32) -> Certainty {
        let known = self.years.get(&year);
        known.copied().unwrap_or(Certainty::Provisional)
    }

    /// True if a day of the period falls in a year whose table is not published yet.
    pub fn is_provisional(&self, from: Date, to: Date) -> bool {
        (from.year()..=to.year()).any(|year| self.certainty(year) == Certainty::Provisional)
    }

    /// What kind of day it is.
    pub fn kind(&self, date: Date) -> DayKind {
        let weekend = matches!(date.weekday(), Weekday::Sat | Weekday::Sun);
        match (self.exceptions.get(&date), weekend) {
            (Some(Exception::Off(_)), _) => DayKind::Holiday,
            (Some(Exception::Work), _) => DayKind::MakeUp,
            (None, true) => DayKind::Weekend,
            (None, false) => DayKind::Working,
        }
    }

    /// The name of the holiday a date belongs to.
    pub fn holiday(&self, date: Date) -> Option<&Bilingual> {
        match self.exceptions.get(&date) {
            Some(Exception::Off(name)) => Some(name),
            _ => None,
        }
    }

    /// True if work is done on that day.
    pub fn is_working_day(&self, date: Date) -> bool {
        self.kind(date).is_working()
    }

    /// The date itself if it is a working day, else the next one: where a period ends that would
    /// end on a day off.
    fn on_or_next_working_day(&self, date: Date) -> Date {
        std::iter::successors(Some(date), Date::succ_opt)
            .find(|day| self.is_working_day(*day))
            .unwrap_or(date)
    }

    /// The `count`th working day after `date`; `date` itself is not counted.
    ///
    /// With a count of zero it is `date`.
    pub fn add_working_days(&self, date: Date, count: u32) -> Date {
        (0..count).fold(date, |day, _| self.next_working_day(day))
    }

    /// The first working day after `date`.
    pub fn next_working_day(&self, date: Date) -> Date {
        self.on_or_next_working_day(date.succ_opt().unwrap_or(date))
    }

    /// How many working days lie after `from`, up to and including `to`.
    pub fn working_days_between(&self, from: Date, to: Date) -> u32 {
        let days = from.iter_days().skip(1).take_while(|day| *day <= to);
        let count = days.filter(|day| self.is_working_day(*day)).count();
        u32::try_from(count).unwrap_or(u32::MAX)
    }
}

/// The day after a date.
pub(super) fn day_after(date: Date) -> Date {
    date.checked_add_days(Days::new(1)).unwrap_or(date)
}

#[cfg(test)]
mod tests;
