//! What an organisation asks for itself.

use serde::{Deserialize, Serialize};

use crate::access::Action;
use crate::api::{Endpoint, Method};
use crate::awarders::api::AwarderFile;
use crate::base::{AccountId, AwarderActId, OrgId, Text};

/// Reads how an organisation stands as an awarder.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct ReadAwarderFile {
    /// The organisation.
    pub org: OrgId,
}

impl Endpoint for ReadAwarderFile {
    const METHOD: Method = Method::Get;
    const PATH: &'static str = "/api/v1/orgs/{org}/awarder";
    const ACTION: Option<Action> = Some(Action::AwarderRead);
    const SUMMARY: &'static str =
        "How an organisation stands as an awarder, who is responsible, and what was done.";
    type Response = AwarderFile;
}

/// Asks to become an awarder; the client makes the id of the act.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct ApplyAsAwarder {
    /// The organisation.
    pub org: OrgId,
    /// The act's id, a UUIDv7 made by the client.
    pub act: AwarderActId,
    /// The accounts of the organisation that are responsible: who drafts and who signs.
    pub people: Vec<AccountId>,
    /// Which interests of those responsible could conflict, and what is done about it.
    pub statement: Text<1000>,
}

impl Endpoint for ApplyAsAwarder {
    const METHOD: Method = Method::Post;
    const PATH: &'static str = "/api/v1/orgs/{org}/awarder/applications";
    const ACTION: Option<Action> = Some(Action::AwarderApply);
    const SUMMARY: &'static str = "Asks that the organisation become an awarder.";
    type Response = AwarderFile;
}
