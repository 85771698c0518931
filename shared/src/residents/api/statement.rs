//! The statement of points.

use serde::{Deserialize, Serialize};

use crate::access::Action;
use crate::api::{Endpoint, Method};
use crate::base::{Date, StatementId, Text};

/// Issues the own statement of points with a code that a window can check; the client makes the
/// id, sending the same again answers the same.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct IssueStatement {
    /// The statement's id, a UUIDv7 made by the client.
    pub statement: StatementId,
}

impl Endpoint for IssueStatement {
    const METHOD: Method = Method::Post;
    const PATH: &'static str = "/api/v1/residents/me/statements";
    const ACTION: Option<Action> = Some(Action::StatementIssue);
    const SUMMARY: &'static str = "Issues the own statement of points, with a code.";
    type Response = Statement;
}

/// A statement of points.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct Statement {
    /// The code to present.
    pub code: Text<32>,
    /// The last day it is accepted.
    pub valid_until: Date,
}
