//! What a grid head does about the households of the own grid.

use serde::{Deserialize, Serialize};

use super::LinkView;
use crate::access::Action;
use crate::api::{Cursor, Endpoint, List, Method};
use crate::base::{ConfirmationId, LinkId, PersonId, Text};
use crate::households::Finding;

/// Lists the declared links of the own grid that nobody has decided, the oldest first.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct ListGridLinks {
    /// Where to go on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cursor: Option<Cursor>,
    /// Rows a page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub limit: Option<u32>,
}

impl Endpoint for ListGridLinks {
    const METHOD: Method = Method::Get;
    const PATH: &'static str = "/api/v1/grid/household-links";
    const ACTION: Option<Action> = Some(Action::HouseholdConfirm);
    const SUMMARY: &'static str =
        "The declared links of the own grid that nobody has decided, the oldest first.";
    type Response = List<LinkView>;
}

/// Says whether a declared household lives together; advice, which stops nothing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct ConfirmLink {
    /// Who declared it.
    pub person: PersonId,
    /// The link.
    pub link: LinkId,
    /// The saying's id, a UUIDv7 made by the client; what is said last counts.
    pub confirmation: ConfirmationId,
    /// What was found.
    pub finding: Finding,
    /// What is not as declared; needed there, free otherwise.
    #[serde(default)]
    pub note: Text<300>,
}

impl Endpoint for ConfirmLink {
    const METHOD: Method = Method::Post;
    const PATH: &'static str = "/api/v1/residents/{person}/household-links/{link}/confirm";
    const ACTION: Option<Action> = Some(Action::HouseholdConfirm);
    const SUMMARY: &'static str =
        "Says whether a declared household lives together in the own grid; advice only.";
    type Response = LinkView;
}
