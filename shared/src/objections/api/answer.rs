//! What an officer answers.

use serde::{Deserialize, Serialize};

use super::ObjectionView;
use crate::access::Action;
use crate::api::{Endpoint, Method};
use crate::base::{ObjectionId, ObjectionStepId, Text};
use crate::objections::Finding;

/// Answers an objection or decides its review. If it stands the award is void: quota and cap of
/// the person get the points back, and the notice shows the correction.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct AnswerObjection {
    /// The objection.
    pub objection: ObjectionId,
    /// The id of this act, a UUIDv7 made by the client.
    pub step: ObjectionStepId,
    /// What was found.
    pub finding: Finding,
    /// The reason; who objected reads it, and if the line goes, awarder and recipient too.
    pub note: Text<500>,
}

impl Endpoint for AnswerObjection {
    const METHOD: Method = Method::Post;
    const PATH: &'static str = "/api/v1/objections/{objection}/answer";
    const ACTION: Option<Action> = Some(Action::ObjectionAnswer);
    const SUMMARY: &'static str = "Upholds or rejects an objection, also on review.";
    type Response = ObjectionView;
}
