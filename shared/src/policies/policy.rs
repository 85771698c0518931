//! The terms of a policy.

use std::sync::LazyLock;

use chrono::Datelike;
use serde::{Deserialize, Serialize};

use crate::base::{Bilingual, Date, Points, Text};

/// One version of one policy's terms.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct Policy {
    /// The id all versions share, like `enrolment`.
    pub id: Text<32>,
    /// This version's name.
    pub version: Text<32>,
    /// The first day of this version; it holds until the next one begins.
    #[serde(with = "crate::base::iso")]
    #[cfg_attr(feature = "openapi", schemars(with = "Date"))]
    pub valid_from: Date,
    /// True for invented terms; said wherever they are shown.
    pub example: bool,
    /// The name.
    pub name: Bilingual,
    /// One sentence on what is given.
    pub summary: Bilingual,
    /// What else is asked for and checked on application, sentence by sentence.
    pub conditions: Vec<Bilingual>,
    /// The least total; none if every score may apply.
    pub gate: Option<Points>,
    /// True if nobody without a permit in force may apply.
    pub permit_needed: bool,
    /// True if a frozen person may not apply.
    pub freeze_bars: bool,
    /// Whose score counts.
    pub counts: Counts,
    /// How places are given.
    pub order: Order,
    /// How many places there are.
    pub places: Places,
    /// The day of each year on which registration opens, if points must be applied for before.
    pub registration_opens: Option<YearDay>,
    /// What parents must have kept without a break until registration opens, if anything.
    #[serde(default)]
    pub parents: Option<ParentTerms>,
}

/// What parents must have kept without a break until registration opens.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct ParentTerms {
    /// Every parent: a permit in force for so many months.
    pub permit_months: u32,
    /// One parent: insured in a job for so many months.
    pub insured_months: u32,
}

/// Whose score counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub enum Counts {
    /// The applicant's own.
    Applicant,
    /// The highest of the household; points are never added up.
    HouseholdHighest,
}

/// How places are given.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub enum Order {
    /// From the highest score down, until the places are gone.
    Ranked {
        /// The lowest score that got a place in the last round; none before the first.
        last_line: Option<Points>,
    },
    /// In the order of application.
    FirstCome,
}

/// How many places there are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub enum Places {
    /// So many in the whole district.
    District {
        /// The number.
        count: u32,
    },
    /// Each school area has its own number, known when the round opens.
    PerSchoolArea,
}

/// A day that comes every year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct YearDay {
    /// 1 to 12.
    pub month: u32,
    /// 1 to the month's last.
    pub day: u32,
}

static EXAMPLES: LazyLock<Vec<Policy>> = LazyLock::new(|| {
    #[expect(
        clippy::expect_used,
        reason = "the embedded terms are data, and a test reads them"
    )]
    Policy::read(include_str!("examples.json")).expect("the embedded terms are well formed")
});

impl Policy {
    /// The example terms that ship with the program, every version.
    pub fn examples() -> &'static [Self] {
        &EXAMPLES
    }

    /// Reads terms from JSON, every version; an unknown key is an error.
    pub fn read(json: &str) -> Result<Vec<Self>, serde_json::Error> {
        serde_json::from_str(json)
    }

    /// One version of each policy, in the order in which the policies are first named: the one in
    /// force on the day. Before the first of them a day has no terms of its own; it is shown the
    /// newest as an example.
    pub fn on(date: Date, versions: &[Self]) -> Vec<&Self> {
        let mut current: Vec<&Self> = Vec::new();
        for version in versions {
            match current.iter_mut().find(|known| known.id == version.id) {
                None => current.push(version),
                Some(known) if version.supersedes(known, date) => *known = version,
                Some(_) => {}
            }
        }
        current
    }

    /// The version that takes this one's place after a day, where one is known.
    pub fn next<'a>(&self, date: Date, versions: &'a [Self]) -> Option<&'a Self> {
        let later = versions
            .iter()
            .filter(|one| one.id == self.id && one.valid_from > date && *one != self);
        later.min_by_key(|one| one.valid_from)
    }

    fn supersedes(&self, known: &Self, date: Date) -> bool {
        let (holds, held) = (self.valid_from <= date, known.valid_from <= date);
        if holds == held {
            self.valid_from > known.valid_from
        } else {
            holds
        }
    }
}

impl YearDay {
    /// The first such day from a date on.
    pub fn from(self, date: Date) -> Option<Date> {
        let this_year = self.in_year_of(date).filter(|day| *day >= date);
        let in_the_next = || {
            let next = Date::from_ymd_opt(date.year() + 1, 1, 1)?;
            self.in_year_of(next)
        };
        this_year.or_else(in_the_next)
    }

    /// The day in the year of a date; the last of the month where the month is shorter.
    pub fn in_year_of(self, date: Date) -> Option<Date> {
        let year = date.year();
        let days = [self.day, 30, 29, 28];
        days.into_iter()
            .find_map(|day| Date::from_ymd_opt(year, self.month, day))
    }
}

#[cfg(test)]
mod tests;
