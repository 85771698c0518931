//! One awarder's year in numbers.

use serde::{Deserialize, Serialize};

use super::FairnessRow;
use crate::access::Action;
use crate::api::{Endpoint, Method};
use crate::base::{Bilingual, OrgId};
use crate::fairness::{Measure, Share, Step};

/// Reads the numbers of one awarder's year.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct ReadFairness {
    /// The organisation.
    pub org: OrgId,
    /// The calendar year in which the awards were signed.
    pub year: i32,
}

impl Endpoint for ReadFairness {
    const METHOD: Method = Method::Get;
    const PATH: &'static str = "/api/v1/orgs/{org}/fairness/{year}";
    const ACTION: Option<Action> = Some(Action::FairnessRead);
    const SUMMARY: &'static str =
        "The numbers of one awarder's year in words, and why one is worth a look.";
    type Response = FairnessView;
}

/// The numbers of one awarder's year.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct FairnessView {
    /// What the list shows.
    pub row: FairnessRow,
    /// How many people got which sum, the least first.
    pub steps: Vec<Step>,
    /// Every number in words.
    pub measures: Vec<MeasureView>,
}

/// One number in words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct MeasureView {
    /// Which.
    pub measure: Measure,
    /// The number as a sentence.
    pub told: Bilingual,
    /// How much of what, where it is a share.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub share: Option<Share>,
    /// When such a number is worth a look.
    pub when: Bilingual,
    /// Why this one is, where it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub why: Option<Bilingual>,
}
