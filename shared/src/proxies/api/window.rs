//! Assisted mode at a window.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::ProxyView;
use crate::access::{Action, ProxyRight};
use crate::api::{Endpoint, Method};
use crate::base::{CodeId, PersonId, ProxyId, Text};

/// Opens assisted mode for someone who stands at the window; what the officer has open for others
/// ends with it. The client makes the id; sending the same again answers the same.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct OpenAssistance {
    /// Whom to help.
    pub person: PersonId,
    /// The proxy's id, a UUIDv7 made by the client.
    pub proxy: ProxyId,
    /// What the person allows.
    pub rights: Vec<ProxyRight>,
    /// For how long, in minutes; a day at most.
    pub minutes: u32,
    /// The version of the privacy notice that was read to the person.
    pub notice: u32,
    /// The number of the signed paper, where the consent was given on one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub paper: Option<Text<64>>,
    /// The code the person read out from the own account, where there is no paper.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub code: Option<Text<16>>,
}

impl fmt::Debug for OpenAssistance {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("OpenAssistance(..)")
    }
}

impl Endpoint for OpenAssistance {
    const METHOD: Method = Method::Post;
    const PATH: &'static str = "/api/v1/residents/{person}/assistance";
    const ACTION: Option<Action> = Some(Action::AssistanceOpen);
    const SUMMARY: &'static str =
        "Opens assisted mode for a person at the window, with the consent it rests on.";
    type Response = ProxyView;
}

/// Shows the one signed in a code to be read out at the window; it is used once, within minutes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct IssueProxyCode {
    /// The code's id, a UUIDv7 made by the client.
    pub code: CodeId,
}

impl Endpoint for IssueProxyCode {
    const METHOD: Method = Method::Post;
    const PATH: &'static str = "/api/v1/proxies/codes";
    const ACTION: Option<Action> = Some(Action::ProxyManage);
    const SUMMARY: &'static str = "A code to be read out at the window, to be helped there.";
    type Response = ProxyCode;
}

/// A code to be read out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct ProxyCode {
    /// Six digits.
    pub code: Text<16>,
    /// Seconds for which it is accepted.
    pub seconds_left: u32,
}
