//! The operations of policies.

use serde::{Deserialize, Serialize};

use crate::access::Action;
use crate::api::{Endpoint, Method};
use crate::policies::Policy;

/// Lists what the points open.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct ListPolicies {}

impl Endpoint for ListPolicies {
    const METHOD: Method = Method::Get;
    const PATH: &'static str = "/api/v1/policies";
    const ACTION: Option<Action> = None;
    const SUMMARY: &'static str = "The policies that points open, with their terms.";
    type Response = Policies;
}

/// The policies.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct Policies {
    /// All of them, in the order they are shown.
    pub policies: Vec<Policy>,
}
