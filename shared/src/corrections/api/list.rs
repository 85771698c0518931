//! Corrections as they wait for their officers, and as their residents see them.

use serde::{Deserialize, Serialize};

use super::{CorrectionRow, CorrectionView};
use crate::access::Action;
use crate::api::{Cursor, Endpoint, List, Method};
use crate::base::CorrectionId;

/// Which corrections a list holds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub enum CorrectionFilter {
    /// An officer is to decide, also on review.
    #[default]
    Waiting,
    /// An officer should have decided by now.
    Overdue,
    /// A review is to be decided.
    Review,
    /// The resident is to answer.
    Supplement,
    /// Nothing more is to come.
    Ended,
}

/// Lists the corrections of the own file, newest first.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct ListMyCorrections {
    /// Where to go on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cursor: Option<Cursor>,
    /// Rows a page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub limit: Option<u32>,
}

impl Endpoint for ListMyCorrections {
    const METHOD: Method = Method::Get;
    const PATH: &'static str = "/api/v1/residents/me/corrections";
    const ACTION: Option<Action> = Some(Action::CorrectionStart);
    const SUMMARY: &'static str = "The corrections of the own file, newest first.";
    type Response = List<CorrectionRow>;
}

/// Lists the corrections that the actor's organisation answers for, or the district's; what was
/// started first stands first, of ended ones what was started last.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct ListCorrections {
    /// Which ones; those that wait if nothing is said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub filter: Option<CorrectionFilter>,
    /// Where to go on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cursor: Option<Cursor>,
    /// Rows a page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub limit: Option<u32>,
}

impl Endpoint for ListCorrections {
    const METHOD: Method = Method::Get;
    const PATH: &'static str = "/api/v1/corrections";
    const ACTION: Option<Action> = Some(Action::CorrectionDecide);
    const SUMMARY: &'static str = "The corrections of the actor's organisation or district.";
    type Response = List<CorrectionRow>;
}

/// Reads one correction.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct ReadCorrection {
    /// The correction.
    pub correction: CorrectionId,
}

impl Endpoint for ReadCorrection {
    const METHOD: Method = Method::Get;
    const PATH: &'static str = "/api/v1/corrections/{correction}";
    const ACTION: Option<Action> = Some(Action::CorrectionRead);
    const SUMMARY: &'static str =
        "One correction with all that was done; the look of an officer is audited.";
    type Response = CorrectionView;
}
