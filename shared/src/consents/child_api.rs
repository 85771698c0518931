//! The operations of the consents for children.

use serde::{Deserialize, Serialize};

use crate::access::Action;
use crate::api::{Endpoint, Method};
use crate::base::{ConsentId, Date, PersonId};
use crate::consents::api::Consents;

/// One child of the own household that is under fourteen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct ChildConsentView {
    /// The child.
    pub child: PersonId,
    /// The masked name.
    pub name: String,
    /// True if a guardian has consented; without it nobody finds the household by the child.
    pub given: bool,
    /// The day of the last word; none if nothing was said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub decided_on: Option<Date>,
    /// The version of the notice that was in force then.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub notice_version: Option<u32>,
    /// True if the last word was the reader's own.
    pub by_me: bool,
}

/// Gives the consent to the handling of an own child's data.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct GiveChildConsent {
    /// The id of this word, a UUIDv7 made by the client.
    pub consent: ConsentId,
    /// The child.
    pub child: PersonId,
}

impl Endpoint for GiveChildConsent {
    const METHOD: Method = Method::Post;
    const PATH: &'static str = "/api/v1/residents/me/child-consents/give";
    const ACTION: Option<Action> = Some(Action::ChildConsentManage);
    const SUMMARY: &'static str =
        "Gives the consent to the handling of a child of the own household, as its guardian.";
    type Response = Consents;
}

/// Withdraws the consent to the handling of an own child's data.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct WithdrawChildConsent {
    /// The id of this word, a UUIDv7 made by the client.
    pub consent: ConsentId,
    /// The child.
    pub child: PersonId,
}

impl Endpoint for WithdrawChildConsent {
    const METHOD: Method = Method::Post;
    const PATH: &'static str = "/api/v1/residents/me/child-consents/withdraw";
    const ACTION: Option<Action> = Some(Action::ChildConsentManage);
    const SUMMARY: &'static str =
        "Withdraws it; a school then finds the household by a parent's ID only.";
    type Response = Consents;
}
