//! What the migrant office does.

use serde::{Deserialize, Serialize};

use super::{ErasureRow, ErasureView};
use crate::access::Action;
use crate::api::{Cursor, Endpoint, List, Method};
use crate::base::{ErasureId, ErasureStepId};
use crate::erasures::{ErasureDecision, ErasureGround, ErasureVerdict};

/// Which requests a list holds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub enum ErasureFilter {
    /// An officer is to act.
    #[default]
    Waiting,
    /// Nothing more is to come.
    Ended,
}

/// Lists the requests of the district, what was asked first first.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct ListErasures {
    /// Which ones; those that wait if nothing is said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub filter: Option<ErasureFilter>,
    /// Where to go on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cursor: Option<Cursor>,
    /// Rows a page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub limit: Option<u32>,
}

impl Endpoint for ListErasures {
    const METHOD: Method = Method::Get;
    const PATH: &'static str = "/api/v1/erasures";
    const ACTION: Option<Action> = Some(Action::ErasureDecide);
    const SUMMARY: &'static str = "The requests to be erased of the district.";
    type Response = List<ErasureRow>;
}

/// Reads one request.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct ReadErasure {
    /// The request.
    pub erasure: ErasureId,
}

impl Endpoint for ReadErasure {
    const METHOD: Method = Method::Get;
    const PATH: &'static str = "/api/v1/erasures/{erasure}";
    const ACTION: Option<Action> = Some(Action::ErasureDecide);
    const SUMMARY: &'static str = "One request to be erased; the look is audited.";
    type Response = ErasureView;
}

/// Proposes to grant a request, or to refuse it on a ground of the law.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct DecideErasure {
    /// The request.
    pub erasure: ErasureId,
    /// The id of this act, a UUIDv7 made by the client.
    pub step: ErasureStepId,
    /// What is to be done.
    pub decision: ErasureDecision,
    /// Why it is refused; for a refusal only, and there it must be said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ground: Option<ErasureGround>,
}

impl Endpoint for DecideErasure {
    const METHOD: Method = Method::Post;
    const PATH: &'static str = "/api/v1/erasures/{erasure}/decide";
    const ACTION: Option<Action> = Some(Action::ErasureDecide);
    const SUMMARY: &'static str = "Proposes to grant or to refuse; nothing happens yet.";
    type Response = ErasureView;
}

/// Confirms somebody else's proposal, which carries it out, or sends it back.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct ConfirmErasure {
    /// The request.
    pub erasure: ErasureId,
    /// The id of this act, a UUIDv7 made by the client.
    pub step: ErasureStepId,
    /// The word.
    pub verdict: ErasureVerdict,
}

impl Endpoint for ConfirmErasure {
    const METHOD: Method = Method::Post;
    const PATH: &'static str = "/api/v1/erasures/{erasure}/confirm";
    const ACTION: Option<Action> = Some(Action::ErasureDecide);
    const SUMMARY: &'static str =
        "Confirms somebody else's proposal, which carries it out, or sends it back.";
    type Response = ErasureView;
}
