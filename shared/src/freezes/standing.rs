//! Whether a person is frozen on a day, and when the freeze thaws.

use serde::{Deserialize, Serialize};

use crate::base::{Date, add_months};
use crate::scoring::{Frozen, Indicator, Program, Truth};

/// One freeze on record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Freeze {
    /// The indicator of the scheme it rests on.
    pub indicator: String,
    /// The first frozen day, that of the decision.
    pub from: Date,
    /// The last frozen day; none while it lasts until it is removed.
    pub until: Option<Date>,
}

/// From when on a scheme no longer applies an indicator.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FreezeSwitch {
    /// The indicator.
    pub indicator: String,
    /// The first day without it.
    pub off_since: Date,
}

/// How a person stands on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "standing", rename_all = "snake_case", deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub enum FreezeStanding {
    /// Not frozen.
    Free,
    /// Frozen.
    Frozen {
        /// The first free day; none while the end is not known.
        thaws_on: Option<Date>,
    },
}

impl Freeze {
    /// A freeze of so many months from the day of its decision.
    pub fn of_months(indicator: &str, decided_on: Date, months: u32) -> Self {
        Self {
            indicator: indicator.to_owned(),
            from: decided_on,
            until: Some(add_months(decided_on, months)),
        }
    }

    /// The last day it is in force, given what the scheme has switched off; `None` for no end.
    fn last_day(&self, switches: &[FreezeSwitch]) -> Option<Date> {
        let matching = switches
            .iter()
            .filter(|switch| switch.indicator == self.indicator);
        let last_days = matching.filter_map(|switch| switch.off_since.pred_opt());
        last_days.chain(self.until).min()
    }
}

impl FreezeSwitch {
    /// What a scheme has switched off, or will.
    pub fn of(program: &Program) -> Vec<Self> {
        let off = |one: &Indicator| {
            one.until.map(|off_since| Self {
                indicator: one.id.clone(),
                off_since,
            })
        };
        program.indicators.iter().filter_map(off).collect()
    }
}

impl FreezeStanding {
    /// How a person stands on a day.
    ///
    /// Freezes run concurrently: the thaw is the day after the latest end, and a freeze that is
    /// known to begin before that day prolongs it.
    pub fn on(date: Date, freezes: &[Freeze], switches: &[FreezeSwitch]) -> Self {
        let mut spans: Vec<(Date, Date)> = freezes
            .iter()
            .map(|freeze| (freeze.from, freeze.last_day(switches).unwrap_or(Date::MAX)))
            .filter(|(from, last)| from <= last && *last >= date)
            .collect();
        spans.sort_unstable();
        let mut thaws_on = date;
        for (from, last) in spans {
            if from <= thaws_on {
                thaws_on = thaws_on.max(last.succ_opt().unwrap_or(Date::MAX));
            }
        }
        if thaws_on == date {
            return Self::Free;
        }
        Self::Frozen {
            thaws_on: (thaws_on < Date::MAX).then_some(thaws_on),
        }
    }

    /// The standing that a score states; what is not known is no freeze yet.
    pub fn of(frozen: &Frozen) -> Self {
        match frozen.now {
            Truth::Yes => Self::Frozen {
                thaws_on: frozen.thaws_on,
            },
            Truth::No | Truth::Unknown => Self::Free,
        }
    }

    /// True while awards may not be given and policies may bar.
    pub const fn is_frozen(self) -> bool {
        matches!(self, Self::Frozen { .. })
    }
}

#[cfg(test)]
mod tests;
