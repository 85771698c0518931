//! Numbers that are published anew every so often, with the text that sets them.

use serde::{Deserialize, Serialize};

use crate::base::{Bilingual, Date, Points};

/// One published number, as the average wage of a year.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Parameter {
    /// The id used in the scheme file, `average_wage`.
    pub id: String,
    /// The name people read.
    pub name: Bilingual,
    /// Its values, each from the day it holds on; rising and without overlap.
    pub values: Vec<Dated>,
}

/// One value with the days on which it holds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Dated {
    /// The first day.
    #[serde(with = "crate::base::iso")]
    pub from: Date,
    /// The last day, if the text names one.
    #[serde(with = "crate::base::iso_option")]
    pub to: Option<Date>,
    /// The number.
    pub value: Points,
    /// The text that sets it.
    pub basis: Bilingual,
}

impl Parameter {
    /// The value on a day; none before the first, after the last and in a gap.
    pub fn on(&self, day: Date) -> Option<&Dated> {
        let begun = self.values.iter().rev().find(|value| value.from <= day)?;
        begun.to.is_none_or(|to| day <= to).then_some(begun)
    }
}
