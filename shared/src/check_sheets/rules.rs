//! Who may do what to a sheet, as it stands.

use chrono::Datelike;

use crate::base::Date;
use crate::check_sheets::{CheckAct, CheckRefusal, CheckState};

/// A sheet as far as the rules need it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SheetStanding {
    /// Where its last act led.
    pub state: CheckState,
    /// The first day of its month.
    pub month: Date,
    /// How many households have an entry.
    pub checked: u32,
    /// How many awards were drafted from it.
    pub drafted: u32,
}

/// One entry as it comes in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Entering {
    /// The day somebody looked.
    pub checked_on: Date,
    /// Whoever makes it belongs to the household.
    pub own: bool,
    /// How many entries the household had when it was made.
    pub after: u32,
    /// How many it has now.
    pub entries: u32,
}

/// The first day of the month a day lies in.
pub fn month_of_day(day: Date) -> Date {
    day.with_day(1).unwrap_or(day)
}

impl SheetStanding {
    /// Admits that a village's sheet of this month is opened, with so many households.
    pub const fn open(is_village: bool, households: usize) -> Result<CheckAct, CheckRefusal> {
        if !is_village {
            return Err(CheckRefusal::NotVillage);
        }
        if households == 0 {
            return Err(CheckRefusal::NoHouseholds);
        }
        Ok(CheckAct::Opened)
    }

    /// Admits an entry, or says why not, in the order of the refusals.
    pub fn enter(self, entry: Entering, today: Date) -> Result<(), CheckRefusal> {
        if self.state == CheckState::Finished {
            return Err(CheckRefusal::SheetFinished);
        }
        if entry.checked_on > today || month_of_day(entry.checked_on) != self.month {
            return Err(CheckRefusal::DayOutsideMonth);
        }
        if entry.own {
            return Err(CheckRefusal::OwnHousehold);
        }
        if entry.after != entry.entries {
            return Err(CheckRefusal::LineChanged);
        }
        Ok(())
    }

    /// The village finishes it.
    pub const fn finish(self) -> Result<CheckAct, CheckRefusal> {
        match (self.state, self.checked) {
            (CheckState::Finished, _) => Err(CheckRefusal::SheetFinished),
            (CheckState::Open, 0) => Err(CheckRefusal::NothingChecked),
            (CheckState::Open, _) => Ok(CheckAct::Finished),
        }
    }

    /// The village opens it again, while nothing rests on it.
    pub const fn reopen(self) -> Result<CheckAct, CheckRefusal> {
        match (self.state, self.drafted) {
            (CheckState::Open, _) => Err(CheckRefusal::NotFinished),
            (CheckState::Finished, 0) => Ok(CheckAct::Reopened),
            (CheckState::Finished, _) => Err(CheckRefusal::AwardsDrafted),
        }
    }

    /// Awards are drafted from it.
    pub const fn draft(self) -> Result<(), CheckRefusal> {
        match self.state {
            CheckState::Open => Err(CheckRefusal::NotFinished),
            CheckState::Finished => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests;
