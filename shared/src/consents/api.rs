//! The operations of consents.

use serde::{Deserialize, Serialize};

use crate::access::Action;
use crate::api::{Done, Endpoint, Method};
use crate::base::{Bilingual, ConsentId, Date, Text};
use crate::consents::PrivacyNotice;
pub use crate::consents::child_api::{ChildConsentView, GiveChildConsent, WithdrawChildConsent};
use crate::scoring::Consent;

/// Reads the privacy notice in force, and whether the own account has acknowledged it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct ReadNotice {}

impl Endpoint for ReadNotice {
    const METHOD: Method = Method::Get;
    const PATH: &'static str = "/api/v1/accounts/me/privacy-notice";
    const ACTION: Option<Action> = Some(Action::NoticeRead);
    const SUMMARY: &'static str =
        "The privacy notice in force, and when the own account has acknowledged it.";
    type Response = NoticeView;
}

/// The notice with the own acknowledgement.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct NoticeView {
    /// The notice.
    pub notice: PrivacyNotice,
    /// The day it was acknowledged.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub acknowledged_on: Option<Date>,
}

/// Acknowledges the privacy notice in force; nothing is bound or declared before.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct AcknowledgeNotice {
    /// The version that was read.
    pub version: u32,
}

impl Endpoint for AcknowledgeNotice {
    const METHOD: Method = Method::Post;
    const PATH: &'static str = "/api/v1/accounts/me/privacy-notice/acknowledge";
    const ACTION: Option<Action> = Some(Action::NoticeAcknowledge);
    const SUMMARY: &'static str = "Acknowledges the privacy notice in force.";
    type Response = Done;
}

/// Reads the own consents, item by item.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct ReadConsents {}

impl Endpoint for ReadConsents {
    const METHOD: Method = Method::Get;
    const PATH: &'static str = "/api/v1/residents/me/consents";
    const ACTION: Option<Action> = Some(Action::ConsentManage);
    const SUMMARY: &'static str =
        "The own consents, item by item, with those the law needs none for.";
    type Response = Consents;
}

/// The own consents.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct Consents {
    /// Every item of the scheme in force, in its order.
    pub items: Vec<ConsentView>,
    /// The children under fourteen whose guardian the person is.
    pub children: Vec<ChildConsentView>,
}

/// One item.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct ConsentView {
    /// The fact it is about, by its id in the scheme.
    pub item: String,
    /// Its name.
    pub name: Bilingual,
    /// The consent it needs.
    pub needs: Consent,
    /// True if the consent is withdrawn, so that the item does not count.
    pub withdrawn: bool,
    /// The day of the last word on it; none if it was never spoken of apart.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub decided_on: Option<Date>,
    /// The version of the notice that was in force then.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub notice_version: Option<u32>,
}

/// Gives the consent for one item.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct GiveConsent {
    /// The id of this word, a UUIDv7 made by the client.
    pub consent: ConsentId,
    /// The item.
    pub item: Text<64>,
}

impl Endpoint for GiveConsent {
    const METHOD: Method = Method::Post;
    const PATH: &'static str = "/api/v1/residents/me/consents/give";
    const ACTION: Option<Action> = Some(Action::ConsentManage);
    const SUMMARY: &'static str = "Gives the consent for one item.";
    type Response = Consents;
}

/// Withdraws the consent for one item; its points no longer count, all others do.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct WithdrawConsent {
    /// The id of this word, a UUIDv7 made by the client.
    pub consent: ConsentId,
    /// The item.
    pub item: Text<64>,
}

impl Endpoint for WithdrawConsent {
    const METHOD: Method = Method::Post;
    const PATH: &'static str = "/api/v1/residents/me/consents/withdraw";
    const ACTION: Option<Action> = Some(Action::ConsentManage);
    const SUMMARY: &'static str =
        "Withdraws the consent for one item; its points no longer count, all others do.";
    type Response = Consents;
}
