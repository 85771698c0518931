//! What an officer decides.

use serde::{Deserialize, Serialize};

use super::CorrectionView;
use crate::access::Action;
use crate::api::{Endpoint, Method};
use crate::base::{CorrectionId, CorrectionStepId, Text};
use crate::corrections::Decision;

/// Decides on a correction or on its review; acceptance records the verified fact.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct DecideCorrection {
    /// The correction.
    pub correction: CorrectionId,
    /// The id of this act, a UUIDv7 made by the client.
    pub step: CorrectionStepId,
    /// The decision.
    pub decision: Decision,
    /// Why, or what more is needed; an acceptance may go without.
    pub note: Text<500>,
}

impl Endpoint for DecideCorrection {
    const METHOD: Method = Method::Post;
    const PATH: &'static str = "/api/v1/corrections/{correction}/decide";
    const ACTION: Option<Action> = Some(Action::CorrectionDecide);
    const SUMMARY: &'static str = "Accepts, asks for more, or rejects, also on review.";
    type Response = CorrectionView;
}
