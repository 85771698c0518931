//! What an officer does about the households of the own area.

use serde::{Deserialize, Serialize};

use super::{Household, LinkView};
use crate::access::Action;
use crate::api::{Cursor, Endpoint, List, Method};
use crate::base::{Date, LinkId, PersonId, Text};
use crate::households::{LeaveReason, Paper};

/// Lists the declarations that wait in the actor's area, the oldest first.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct ListLinks {
    /// Where to go on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cursor: Option<Cursor>,
    /// Rows a page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub limit: Option<u32>,
}

impl Endpoint for ListLinks {
    const METHOD: Method = Method::Get;
    const PATH: &'static str = "/api/v1/household-links";
    const ACTION: Option<Action> = Some(Action::HouseholdVerify);
    const SUMMARY: &'static str =
        "The declared links that wait to be verified within the actor's area, the oldest first.";
    type Response = List<LinkView>;
}

/// Reads a person's household; the look is audited.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct ReadHousehold {
    /// The person.
    pub person: PersonId,
}

impl Endpoint for ReadHousehold {
    const METHOD: Method = Method::Get;
    const PATH: &'static str = "/api/v1/residents/{person}/household";
    const ACTION: Option<Action> = Some(Action::HouseholdVerify);
    const SUMMARY: &'static str = "A person's household, masked; the look is audited.";
    type Response = Household;
}

/// Verifies a declared link after seeing the papers, which seats both in one household.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct VerifyLink {
    /// Who declared it.
    pub person: PersonId,
    /// The link.
    pub link: LinkId,
    /// The paper that was seen.
    pub paper: Paper,
    /// Its number, or where the copy lies.
    pub evidence: Text<100>,
}

impl Endpoint for VerifyLink {
    const METHOD: Method = Method::Post;
    const PATH: &'static str = "/api/v1/residents/{person}/household-links/{link}/verify";
    const ACTION: Option<Action> = Some(Action::HouseholdVerify);
    const SUMMARY: &'static str =
        "Verifies a declared link after seeing the papers; both then sit in one household.";
    type Response = LinkView;
}

/// Refuses a declared link with a reason that the resident reads.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct RefuseLink {
    /// Who declared it.
    pub person: PersonId,
    /// The link.
    pub link: LinkId,
    /// Why; the resident reads it.
    pub reason: Text<500>,
}

impl Endpoint for RefuseLink {
    const METHOD: Method = Method::Post;
    const PATH: &'static str = "/api/v1/residents/{person}/household-links/{link}/refuse";
    const ACTION: Option<Action> = Some(Action::HouseholdVerify);
    const SUMMARY: &'static str = "Refuses a declared link with a reason that the resident reads.";
    type Response = LinkView;
}

/// Ends a person's membership by a date; their links within the household end with it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct LeaveHousehold {
    /// Who leaves.
    pub person: PersonId,
    /// The first day no longer a member.
    pub on: Date,
    /// Why.
    pub why: LeaveReason,
    /// The paper's number, or where the copy lies.
    pub evidence: Text<100>,
}

impl Endpoint for LeaveHousehold {
    const METHOD: Method = Method::Post;
    const PATH: &'static str = "/api/v1/residents/{person}/household/leave";
    const ACTION: Option<Action> = Some(Action::HouseholdVerify);
    const SUMMARY: &'static str =
        "Ends a person's membership by a date; their links there end with it, history stays.";
    type Response = Household;
}
