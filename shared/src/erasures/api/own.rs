//! What a resident does.

use serde::{Deserialize, Serialize};

use super::ErasureView;
use crate::access::Action;
use crate::api::{Endpoint, List, Method};
use crate::base::{ErasureId, ErasureStepId};
use crate::erasures::ErasureReason;

/// Asks that the own identity be removed; sending the same again answers the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct AskErasure {
    /// The request's id, a UUIDv7 made by the client.
    pub erasure: ErasureId,
    /// Why.
    pub reason: ErasureReason,
}

impl Endpoint for AskErasure {
    const METHOD: Method = Method::Post;
    const PATH: &'static str = "/api/v1/residents/me/erasures";
    const ACTION: Option<Action> = Some(Action::ErasureAsk);
    const SUMMARY: &'static str = "Asks that the own identity be removed; two officers decide.";
    type Response = ErasureView;
}

/// Reads the own requests, newest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct ReadMyErasures {}

impl Endpoint for ReadMyErasures {
    const METHOD: Method = Method::Get;
    const PATH: &'static str = "/api/v1/residents/me/erasures";
    const ACTION: Option<Action> = Some(Action::ErasureAsk);
    const SUMMARY: &'static str = "The own requests to be erased, newest first.";
    type Response = List<ErasureView>;
}

/// Takes the own request back, until a second officer has confirmed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct WithdrawErasure {
    /// The request.
    pub erasure: ErasureId,
    /// The id of this act, a UUIDv7 made by the client.
    pub step: ErasureStepId,
}

impl Endpoint for WithdrawErasure {
    const METHOD: Method = Method::Post;
    const PATH: &'static str = "/api/v1/residents/me/erasures/{erasure}/withdraw";
    const ACTION: Option<Action> = Some(Action::ErasureAsk);
    const SUMMARY: &'static str = "Takes the own request to be erased back.";
    type Response = ErasureView;
}
