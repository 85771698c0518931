//! Which events are counted: all, those of the last years, those of whole calendar years.

use chrono::{Datelike, Months};
use serde::{Deserialize, Serialize};

use crate::base::{Bilingual, Date};
use crate::scoring::facts::{Event, Maybe};
use crate::scoring::score::Truth;
use crate::scoring::source::{Entry, Keys};
use crate::scoring::words::both;

/// The years a window may look back.
const YEARS_MAX: u32 = 100;

/// Which events are counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Window {
    /// All up to the date.
    Always,
    /// Those of the last years, counted back from the date, which itself counts.
    RollingYears {
        /// How many years.
        years: u32,
        /// If set, the newest event must lie in the last so many years.
        active_years: Option<u32>,
    },
    /// Those of the last whole calendar years before the date.
    CalendarYears {
        /// How many years.
        years: u32,
    },
}

#[derive(Clone, Copy)]
enum Word {
    Always,
    RollingYears,
    CalendarYears,
}

impl Window {
    /// Reads `window = { kind = "rolling_years", years = 5 }`.
    pub(crate) fn read(keys: &Keys<'_>) -> Option<Self> {
        let keys = keys.need("window").and_then(Entry::table)?;
        let word = keys.need("kind").and_then(|entry| {
            entry.word(&[
                ("always", Word::Always),
                ("rolling_years", Word::RollingYears),
                ("calendar_years", Word::CalendarYears),
            ])
        });
        let years = || keys.need("years")?.count(1, YEARS_MAX);
        let window = match word? {
            Word::Always => Some(Self::Always),
            Word::CalendarYears => years().map(|years| Self::CalendarYears { years }),
            Word::RollingYears => {
                let active = keys.get("active_years");
                let active_years = active.and_then(|entry| entry.count(1, YEARS_MAX));
                years().map(|years| Self::RollingYears {
                    years,
                    active_years,
                })
            }
        };
        keys.finish();
        window
    }

    /// The first and the last day counted, as of a day.
    pub(crate) fn days(self, as_of: Date) -> (Date, Date) {
        match self {
            Self::Always => (Date::MIN, as_of),
            Self::RollingYears { years, .. } => (years_before(as_of, years), as_of),
            Self::CalendarYears { years } => {
                let first = as_of.year() - i32::try_from(years).unwrap_or(0);
                let from = Date::from_ymd_opt(first, 1, 1).unwrap_or(Date::MIN);
                let to = Date::from_ymd_opt(as_of.year() - 1, 12, 31).unwrap_or(as_of);
                (from, to)
            }
        }
    }

    /// Whether an event lies inside; one without a date says itself that it does.
    pub(crate) fn holds(days: (Date, Date), event: &Event) -> Truth {
        match event.date {
            Maybe::Absent => Truth::Yes,
            Maybe::Unknown => Truth::Unknown,
            Maybe::Known(date) if days.0 <= date && date <= days.1 => Truth::Yes,
            Maybe::Known(_) => Truth::No,
        }
    }

    /// Whether the newest event is recent enough, if the window asks for it.
    pub(crate) fn active(self, events: &[Event], as_of: Date) -> Truth {
        let Self::RollingYears {
            active_years: Some(years),
            ..
        } = self
        else {
            return Truth::Yes;
        };
        let days = (years_before(as_of, years), as_of);
        let mut answer = Truth::No;
        for event in events {
            match Self::holds(days, event) {
                Truth::Yes => return Truth::Yes,
                Truth::Unknown => answer = Truth::Unknown,
                Truth::No => {}
            }
        }
        answer
    }

    /// The window in words: 近 5 年.
    pub(crate) fn words(self) -> Bilingual {
        match self {
            Self::Always => both!("不限时间", "at any time"),
            Self::RollingYears { years, .. } => both!("近 {years} 年", "in the last {years} years"),
            Self::CalendarYears { years } => both!(
                "前 {years} 个自然年",
                "in the {years} calendar years before"
            ),
        }
    }
}

fn years_before(day: Date, years: u32) -> Date {
    day.checked_sub_months(Months::new(years.saturating_mul(12)))
        .unwrap_or(Date::MIN)
}
