//! What a resident does about the own household.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::{Household, LinkView};
use crate::access::Action;
use crate::api::{Endpoint, Method};
use crate::base::{Date, LinkId, Text};
use crate::households::Kin;

/// Reads the own household.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct ReadMyHousehold {}

impl Endpoint for ReadMyHousehold {
    const METHOD: Method = Method::Get;
    const PATH: &'static str = "/api/v1/residents/me/household";
    const ACTION: Option<Action> = Some(Action::HouseholdDeclare);
    const SUMMARY: &'static str = "The own household, masked, with the links declared.";
    type Response = Household;
}

/// Declares a link by the other's citizen ID; sending the same again answers the same.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct DeclareLink {
    /// The link's id, a UUIDv7 made by the client.
    pub link: LinkId,
    /// Who the other is to the caller.
    pub kin: Kin,
    /// The other's citizen ID as typed: spaces, hyphens and full-width digits are ignored.
    pub citizen_id: Text<64>,
    /// Since when: the day of the marriage, the birth, the decision.
    pub from_on: Date,
}

impl fmt::Debug for DeclareLink {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("DeclareLink(..)")
    }
}

impl Endpoint for DeclareLink {
    const METHOD: Method = Method::Post;
    const PATH: &'static str = "/api/v1/residents/me/household-links";
    const ACTION: Option<Action> = Some(Action::HouseholdDeclare);
    const SUMMARY: &'static str =
        "Declares a link of the own household; the answer is the same whether the ID is on file.";
    type Response = LinkView;
}

/// Takes back an own declaration that nobody has decided.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct WithdrawLink {
    /// The link.
    pub link: LinkId,
}

impl Endpoint for WithdrawLink {
    const METHOD: Method = Method::Post;
    const PATH: &'static str = "/api/v1/residents/me/household-links/{link}/withdraw";
    const ACTION: Option<Action> = Some(Action::HouseholdDeclare);
    const SUMMARY: &'static str = "Takes back an own declaration that nobody has decided.";
    type Response = LinkView;
}
