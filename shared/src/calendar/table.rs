//! The strict reader of a table of working days.

use std::fmt;

use chrono::{Datelike, Weekday};

use super::days::{Calendar, Certainty, Exception, day_after};
use crate::base::{Bilingual, Date};

/// A fault in a table and the line it stands in, counted from 1.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TableFault {
    /// The line; 0 for what the whole table lacks.
    pub line: u32,
    /// What is wrong.
    pub problem: TableProblem,
}

/// What can be wrong with a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TableProblem {
    /// The line begins with no known word, or lacks a part.
    NotALine,
    /// No such date.
    NotADate,
    /// The last day lies before the first, or the span is longer than a holiday can be.
    Span,
    /// The line stands under no year, or the date is not near its year.
    OutsideYear,
    /// The date was named before.
    Twice,
    /// A make-up day that is no day of the weekend.
    NotAWeekend,
    /// The version is missing or stands twice.
    Version,
}

/// No holiday is longer; a longer span is a slip of the pen.
const SPAN_MAX: i64 = 16;

impl fmt::Display for TableFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let problem = match self.problem {
            TableProblem::NotALine => "is no version, year, off or work line",
            TableProblem::NotADate => "names a date that does not exist",
            TableProblem::Span => "has a span that ends before it begins or is too long",
            TableProblem::OutsideYear => "stands under no year, or far from its year",
            TableProblem::Twice => "names a day or year that was named before",
            TableProblem::NotAWeekend => "makes up work on a day that is no weekend",
            TableProblem::Version => "lacks the version, or gives it twice",
        };
        write!(f, "line {} {problem}", self.line)
    }
}

impl std::error::Error for TableFault {}

/// Reads a whole table.
pub(super) fn read(text: &str) -> Result<Calendar, TableFault> {
    let mut reader = Reader::default();
    for (number, line) in (1..).zip(text.lines()) {
        let line = line.trim();
        if line.is_empty() || line.starts_with('#') {
            continue;
        }
        reader.line(line).map_err(|problem| TableFault {
            line: number,
            problem,
        })?;
    }
    if reader.calendar.version.is_empty() {
        return Err(TableFault {
            line: 0,
            problem: TableProblem::Version,
        });
    }
    Ok(reader.calendar)
}

#[derive(Default)]
struct Reader {
    calendar: Calendar,
    year: Option<i32>,
}

impl Reader {
    fn line(&mut self, line: &str) -> Result<(), TableProblem> {
        let (word, rest) = line.split_once(' ').ok_or(TableProblem::NotALine)?;
        match word {
            "version" => self.version(rest.trim()),
            "year" => self.year(rest.trim()),
            "off" => self.off(rest.trim()),
            "work" => self.work(rest.trim()),
            _ => Err(TableProblem::NotALine),
        }
    }

    fn version(&mut self, name: &str) -> Result<(), TableProblem> {
        if !self.calendar.version.is_empty() {
            return Err(TableProblem::Version);
        }
        name.clone_into(&mut self.calendar.version);
        Ok(())
    }

    fn year(&mut self, rest: &str) -> Result<(), TableProblem> {
        let number = rest
            .strip_suffix(" published")
            .and_then(|year| year.parse().ok())
            .ok_or(TableProblem::NotALine)?;
        let before = self.calendar.years.insert(number, Certainty::Published);
        self.year = Some(number);
        before.map_or(Ok(()), |_| Err(TableProblem::Twice))
    }

    fn off(&mut self, rest: &str) -> Result<(), TableProblem> {
        let mut parts = rest.splitn(3, ' ');
        let from = self.date(parts.next())?;
        let to = self.date(parts.next())?;
        let (zh, en) = parts
            .next()
            .and_then(|names| names.split_once(" | "))
            .ok_or(TableProblem::NotALine)?;
        if to < from || (to - from).num_days() >= SPAN_MAX {
            return Err(TableProblem::Span);
        }
        let mut day = from;
        while day <= to {
            self.except(day, Exception::Off(Bilingual::new(zh.trim(), en.trim())))?;
            day = day_after(day);
        }
        Ok(())
    }

    fn work(&mut self, rest: &str) -> Result<(), TableProblem> {
        let day = self.date(Some(rest))?;
        if !matches!(day.weekday(), Weekday::Sat | Weekday::Sun) {
            return Err(TableProblem::NotAWeekend);
        }
        self.except(day, Exception::Work)
    }

    fn except(&mut self, day: Date, exception: Exception) -> Result<(), TableProblem> {
        let before = self.calendar.exceptions.insert(day, exception);
        before.map_or(Ok(()), |_| Err(TableProblem::Twice))
    }

    /// A date of the current year, or a neighbouring day that its notice names.
    fn date(&self, text: Option<&str>) -> Result<Date, TableProblem> {
        let year = self.year.ok_or(TableProblem::OutsideYear)?;
        let text = text.ok_or(TableProblem::NotALine)?;
        let date: Date = text.parse().map_err(|_err| TableProblem::NotADate)?;
        let beside = (date.year(), date.month());
        let near = date.year() == year || beside == (year - 1, 12) || beside == (year + 1, 1);
        near.then_some(date).ok_or(TableProblem::OutsideYear)
    }
}

#[cfg(test)]
mod tests;
