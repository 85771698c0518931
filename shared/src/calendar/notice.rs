//! The period a public notice stands.

use serde::{Deserialize, Serialize};

use super::days::{Calendar, day_after};
use crate::base::Date;

/// When a notice is up; computed once when it is posted, and stored.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct Notice {
    /// The day it was posted; not counted.
    pub posted_on: Date,
    /// The last day, a working day.
    pub ends_on: Date,
    /// The day after, when what was noticed takes effect.
    pub effective_on: Date,
    /// The version of the calendar that gave these days.
    pub calendar: String,
}

impl Calendar {
    /// The notice posted on a day that stands so many working days.
    pub fn notice(&self, posted_on: Date, working_days: u32) -> Notice {
        let ends_on = self.add_working_days(posted_on, working_days);
        Notice {
            posted_on,
            ends_on,
            effective_on: day_after(ends_on),
            calendar: self.version().to_owned(),
        }
    }
}
