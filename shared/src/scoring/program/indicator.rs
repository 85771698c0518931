//! A level-2 indicator and what stands beside its rules.

use serde::{Deserialize, Serialize};

use super::{Amount, Index, Program};
use crate::base::{Bilingual, Date};
use crate::scoring::rules::{Condition, Measure, Rule};

/// The text of the scheme an indicator rests on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Clause {
    /// Where it stands: 指标 03-1.
    pub cite: Bilingual,
    /// What it says.
    pub text: Bilingual,
}

/// The consent a person must give before the fact may be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub enum Consent {
    /// A statutory duty; none is needed.
    None,
    /// Consent with the application as a whole.
    General,
    /// Consent for this item alone.
    Separate,
    /// Consent in writing.
    Written,
}

/// How far an indicator's numbers are known from published sources.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub enum Source {
    /// From a published text or table.
    Published,
    /// Partly published, partly reconstructed.
    Partly,
    /// Reconstructed for this data file.
    Reconstructed,
}

/// A level-2 indicator: what gives points, or freezes them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Indicator<N = Amount> {
    /// The number in the scheme, `03-1`.
    pub id: String,
    /// The name people read.
    pub name: Bilingual,
    /// The group it belongs to.
    pub group: Index,
    /// The most it can give; zero for a freeze, what its rules can come to if it is uncapped.
    pub cap: N,
    /// True if the scheme names no cap.
    pub uncapped: bool,
    /// The text it rests on.
    pub clause: Clause,
    /// First day in force, if later than the scheme's.
    #[serde(with = "crate::base::iso_option")]
    pub from: Option<Date>,
    /// First day no longer in force.
    #[serde(with = "crate::base::iso_option")]
    pub until: Option<Date>,
    /// Its rules; their points are added and then capped.
    pub rules: Vec<Rule<N>>,
    /// The facts the rules read, in order of first mention.
    pub facts: Vec<Index>,
    /// The departments that check it.
    pub departments: Vec<Index>,
    /// The papers that prove it.
    pub evidence: Vec<Index>,
    /// The consent it needs.
    pub consent: Consent,
    /// True if the fact comes by data sharing.
    pub shared_data: bool,
    /// How far its numbers are known.
    pub source: Source,
    /// What may be used once only for these points, as a dwelling.
    pub once: Option<Once>,
}

/// What may be used once only: one dwelling for one family in so many years.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub struct Once {
    /// What is used up.
    pub object: OnceObject,
    /// For how many years; for ever if none is named.
    pub years: Option<u32>,
}

/// What may be used once only.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum OnceObject {
    /// A dwelling.
    Dwelling,
    /// A family.
    Family,
    /// The paper that proves it.
    Paper,
}

impl Indicator {
    /// True if the indicator is in force on a day.
    pub fn in_force(&self, day: Date) -> bool {
        self.from.is_none_or(|from| from <= day) && self.until.is_none_or(|until| day < until)
    }
}

impl Program {
    /// True if a column of a list holds the person's own share of each entry. Shares are never
    /// added up, so their greatest value is that of each alone.
    pub(crate) fn is_share(&self, list: Index, place: Index) -> bool {
        let shares = |measure: Measure| match measure {
            Measure::Total { fact, share, .. } => fact == list && share == Some(place),
            _ => false,
        };
        let asks = |condition: &Condition| match condition {
            Condition::Counted { measure, .. } => shares(*measure),
            _ => false,
        };
        let mut rules = self.indicators.iter().flat_map(|one| &one.rules);
        let mut gates = self.gates.iter();
        rules.any(|rule| rule.kind.measure().is_some_and(shares) || rule.requires.iter().any(asks))
            || gates.any(|gate| gate.any_of.iter().chain(&gate.none_of).any(asks))
    }
}
