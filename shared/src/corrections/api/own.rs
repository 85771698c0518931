//! What the resident does: start, answer, withdraw, ask for a review.

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::CorrectionView;
use crate::access::Action;
use crate::api::{Endpoint, Method};
use crate::base::{CorrectionId, CorrectionStepId, Text};

/// Starts a correction of the own file; the client makes the id, sending the same again answers
/// the same.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct StartCorrection {
    /// The correction's id, a UUIDv7 made by the client.
    pub correction: CorrectionId,
    /// The fact, by its id in the scheme in force.
    pub fact: Text<64>,
    /// What is right, in the facts format; `null` if nothing of the kind is.
    pub value: Value,
    /// Why what is on file is wrong, or missing.
    pub reason: Text<500>,
    /// What proves it, by its reference: the number of a certificate, where a paper was handed in.
    pub evidence: Text<200>,
}

impl Endpoint for StartCorrection {
    const METHOD: Method = Method::Post;
    const PATH: &'static str = "/api/v1/residents/me/corrections";
    const ACTION: Option<Action> = Some(Action::CorrectionStart);
    const SUMMARY: &'static str = "Says that a fact of the own file is wrong or missing.";
    type Response = CorrectionView;
}

/// Answers what the department has asked; the clock of the department starts anew.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct SupplyCorrection {
    /// The correction.
    pub correction: CorrectionId,
    /// The id of this act, a UUIDv7 made by the client.
    pub step: CorrectionStepId,
    /// The answer.
    pub note: Text<500>,
    /// What proves it, by its reference, if there is more than before.
    pub evidence: Text<200>,
}

impl Endpoint for SupplyCorrection {
    const METHOD: Method = Method::Post;
    const PATH: &'static str = "/api/v1/corrections/{correction}/supply";
    const ACTION: Option<Action> = Some(Action::CorrectionStart);
    const SUMMARY: &'static str = "Answers what was asked about the own correction.";
    type Response = CorrectionView;
}

/// Withdraws the own correction.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct WithdrawCorrection {
    /// The correction.
    pub correction: CorrectionId,
    /// The id of this act, a UUIDv7 made by the client.
    pub step: CorrectionStepId,
    /// Why, if the resident says so.
    pub note: Text<500>,
}

impl Endpoint for WithdrawCorrection {
    const METHOD: Method = Method::Post;
    const PATH: &'static str = "/api/v1/corrections/{correction}/withdraw";
    const ACTION: Option<Action> = Some(Action::CorrectionStart);
    const SUMMARY: &'static str = "Withdraws the own correction.";
    type Response = CorrectionView;
}

/// Asks, once, that somebody else looks at a rejection.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct ReviewCorrection {
    /// The correction.
    pub correction: CorrectionId,
    /// The id of this act, a UUIDv7 made by the client.
    pub step: CorrectionStepId,
    /// What speaks against the rejection.
    pub note: Text<500>,
}

impl Endpoint for ReviewCorrection {
    const METHOD: Method = Method::Post;
    const PATH: &'static str = "/api/v1/corrections/{correction}/review";
    const ACTION: Option<Action> = Some(Action::CorrectionStart);
    const SUMMARY: &'static str = "Asks once for a review of a rejected correction.";
    type Response = CorrectionView;
}
