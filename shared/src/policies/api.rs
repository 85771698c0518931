//! The operations of policies.

use serde::{Deserialize, Serialize};

use crate::access::Action;
use crate::api::{Endpoint, Method};
use crate::base::Date;
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

/// Tells what the terms are and how often they were asked about, in numbers only.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct ReadPolicyOverview {}

impl Endpoint for ReadPolicyOverview {
    const METHOD: Method = Method::Get;
    const PATH: &'static str = "/api/v1/policies/overview";
    const ACTION: Option<Action> = Some(Action::PolicyOverview);
    const SUMMARY: &'static str =
        "Per policy the terms in force, those that come, and how many were verified, in numbers.";
    type Response = PolicyOverview;
}

/// The policies as who keeps them sees them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct PolicyOverview {
    /// All of them, in the order they are shown.
    pub policies: Vec<PolicyStanding>,
}

/// One policy.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct PolicyStanding {
    /// The terms that are shown today.
    pub terms: Policy,
    /// False before the first terms of all: the newest are shown as an example then.
    pub in_force: bool,
    /// The version that takes their place, where one is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next: Option<NextTerms>,
    /// The next day on which registration opens, where points must be applied for before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub registration_opens_on: Option<Date>,
    /// What the windows were answered, for a policy that is verified at one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub verified: Option<VerifiedCounts>,
}

/// Terms that come into force.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct NextTerms {
    /// Their version.
    pub version: String,
    /// Their first day; those before end on the day before.
    pub from: Date,
}

/// How many verifications there were.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct VerifiedCounts {
    /// Today.
    pub today: OutcomeCounts,
    /// Since the first day of the year, today among them.
    pub year: OutcomeCounts,
}

/// How verifications ended.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct OutcomeCounts {
    /// Eligible.
    pub eligible: u32,
    /// Not eligible.
    pub not_eligible: u32,
    /// The window was not allowed to look.
    pub may_not_look: u32,
}
