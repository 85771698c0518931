//! What the one who objects does: object, ask for a review, withdraw.

use serde::{Deserialize, Serialize};

use super::ObjectionView;
use crate::access::Action;
use crate::api::{Endpoint, Method};
use crate::base::{AwardId, ObjectionId, ObjectionStepId, Text};

/// Objects to one line in public notice, in the own name; the client makes the id, sending the
/// same again answers the same. The line is held from this moment.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct FileObjection {
    /// The objection's id, a UUIDv7 made by the client.
    pub objection: ObjectionId,
    /// The line, by the award that the notice names.
    pub award: AwardId,
    /// What is wrong with it.
    pub reason: Text<500>,
    /// What speaks for that, in words; may be empty.
    pub evidence: Text<500>,
}

impl Endpoint for FileObjection {
    const METHOD: Method = Method::Post;
    const PATH: &'static str = "/api/v1/residents/me/objections";
    const ACTION: Option<Action> = Some(Action::ObjectionFile);
    const SUMMARY: &'static str = "Objects to one line in public notice; that line alone is held.";
    type Response = ObjectionView;
}

/// Asks, once and within its days, that somebody else looks at a rejection.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct ReviewObjection {
    /// The objection.
    pub objection: ObjectionId,
    /// The id of this act, a UUIDv7 made by the client.
    pub step: ObjectionStepId,
    /// What speaks against the rejection.
    pub note: Text<500>,
}

impl Endpoint for ReviewObjection {
    const METHOD: Method = Method::Post;
    const PATH: &'static str = "/api/v1/objections/{objection}/review";
    const ACTION: Option<Action> = Some(Action::ObjectionFile);
    const SUMMARY: &'static str = "Asks once for a review of the own objection that was rejected.";
    type Response = ObjectionView;
}

/// Withdraws the own objection while it waits.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct WithdrawObjection {
    /// The objection.
    pub objection: ObjectionId,
    /// The id of this act, a UUIDv7 made by the client.
    pub step: ObjectionStepId,
    /// Why, if one says so.
    pub note: Text<500>,
}

impl Endpoint for WithdrawObjection {
    const METHOD: Method = Method::Post;
    const PATH: &'static str = "/api/v1/objections/{objection}/withdraw";
    const ACTION: Option<Action> = Some(Action::ObjectionFile);
    const SUMMARY: &'static str = "Takes the own objection back while it waits for an answer.";
    type Response = ObjectionView;
}
