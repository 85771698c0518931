//! One award as it is drawn, before it is written into the books.

use shared::base::Date;

use crate::demo::rules::Clause;

/// What is given to whom, and when.
#[derive(Clone, Copy)]
pub(super) struct Line<'a> {
    pub(super) person: usize,
    pub(super) clause: &'a Clause,
    /// In hundredths.
    pub(super) points: i64,
    pub(super) fact_date: Date,
    pub(super) drafted_on: Date,
}

/// What became of a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Course {
    /// Waits for the head.
    Drafted,
    /// Taken back on a day.
    Withdrawn(Date),
    /// Signed on a day.
    Signed(Date),
    /// Signed on a day and voided on a later one.
    Voided(Date, Date),
}

impl Course {
    /// The step in the table.
    pub(super) const fn step(self) -> &'static str {
        match self {
            Self::Drafted => "drafted",
            Self::Withdrawn(_) => "withdrawn",
            Self::Signed(_) => "signed",
            Self::Voided(..) => "voided",
        }
    }

    /// Until when the person had to be free of freezes.
    pub(super) const fn last_day(self, today: Date) -> Date {
        match self {
            Self::Drafted => today,
            Self::Withdrawn(day) | Self::Signed(day) | Self::Voided(day, _) => day,
        }
    }
}
