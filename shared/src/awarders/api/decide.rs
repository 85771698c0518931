//! What is decided about an organisation's right to award.

use serde::{Deserialize, Serialize};

use crate::access::Action;
use crate::api::{Cursor, Endpoint, List, Method};
use crate::awarders::AwarderStanding;
use crate::awarders::api::{AwarderFile, AwarderFileRow};
use crate::base::{AwarderActId, OrgId, Text};

/// Lists the organisations that may award, or could, in the own reach.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct ListAwarderFiles {
    /// Only those that stand so; all that have ever applied where it is left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub standing: Option<AwarderStanding>,
    /// Where to go on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cursor: Option<Cursor>,
    /// Rows a page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub limit: Option<u32>,
}

impl Endpoint for ListAwarderFiles {
    const METHOD: Method = Method::Get;
    const PATH: &'static str = "/api/v1/awarder-files";
    const ACTION: Option<Action> = Some(Action::AwarderCheck);
    const SUMMARY: &'static str =
        "The organisations of the own reach that have applied, those that wait first.";
    type Response = List<AwarderFileRow>;
}

/// Accepts an application; rules may be submitted from then on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct AcceptAwarder {
    /// The organisation.
    pub org: OrgId,
    /// The act's id, a UUIDv7 made by the client.
    pub act: AwarderActId,
    /// What was checked, if anything is to be said.
    pub note: Text<500>,
}

impl Endpoint for AcceptAwarder {
    const METHOD: Method = Method::Post;
    const PATH: &'static str = "/api/v1/orgs/{org}/awarder/accept";
    const ACTION: Option<Action> = Some(Action::AwarderCheck);
    const SUMMARY: &'static str = "Accepts an application to become an awarder.";
    type Response = AwarderFile;
}

/// Sends an application back; it may be handed in again.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct ReturnAwarder {
    /// The organisation.
    pub org: OrgId,
    /// The act's id, a UUIDv7 made by the client.
    pub act: AwarderActId,
    /// Why.
    pub reason: Text<500>,
}

impl Endpoint for ReturnAwarder {
    const METHOD: Method = Method::Post;
    const PATH: &'static str = "/api/v1/orgs/{org}/awarder/return";
    const ACTION: Option<Action> = Some(Action::AwarderCheck);
    const SUMMARY: &'static str = "Sends an application back with a reason.";
    type Response = AwarderFile;
}

/// Suspends the right to award for fraud, from today on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct SuspendAwarder {
    /// The organisation.
    pub org: OrgId,
    /// The act's id, a UUIDv7 made by the client.
    pub act: AwarderActId,
    /// Why; the organisation reads it.
    pub reason: Text<500>,
}

impl Endpoint for SuspendAwarder {
    const METHOD: Method = Method::Post;
    const PATH: &'static str = "/api/v1/orgs/{org}/awarder/suspend";
    const ACTION: Option<Action> = Some(Action::AwarderSuspend);
    const SUMMARY: &'static str = "Suspends an organisation's right to award.";
    type Response = AwarderFile;
}

/// Lifts a suspension.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct LiftSuspension {
    /// The organisation.
    pub org: OrgId,
    /// The act's id, a UUIDv7 made by the client.
    pub act: AwarderActId,
    /// Why.
    pub reason: Text<500>,
}

impl Endpoint for LiftSuspension {
    const METHOD: Method = Method::Post;
    const PATH: &'static str = "/api/v1/orgs/{org}/awarder/lift";
    const ACTION: Option<Action> = Some(Action::AwarderSuspend);
    const SUMMARY: &'static str = "Lifts the suspension of an organisation's right to award.";
    type Response = AwarderFile;
}
