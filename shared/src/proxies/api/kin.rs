//! Help among kin, and what both sides see and end.

use serde::{Deserialize, Serialize};

use super::{Proxies, ProxyView};
use crate::access::{Action, ProxyRight};
use crate::api::{Endpoint, Method};
use crate::base::{Date, PersonId, ProxyId};

/// Names a member of the own verified household as one's help; naming the same again takes the
/// place of what was. It begins when the other accepts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct NameHelper {
    /// The proxy's id, a UUIDv7 made by the client.
    pub proxy: ProxyId,
    /// Who helps.
    pub helper: PersonId,
    /// What they may do.
    pub rights: Vec<ProxyRight>,
    /// The last day; a year ahead at most.
    pub until_on: Date,
}

impl Endpoint for NameHelper {
    const METHOD: Method = Method::Post;
    const PATH: &'static str = "/api/v1/proxies";
    const ACTION: Option<Action> = Some(Action::ProxyManage);
    const SUMMARY: &'static str = "Names a member of the own household as one's help.";
    type Response = ProxyView;
}

/// Accepts to help who has named one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct AcceptProxy {
    /// The proxy.
    pub proxy: ProxyId,
}

impl Endpoint for AcceptProxy {
    const METHOD: Method = Method::Post;
    const PATH: &'static str = "/api/v1/proxies/{proxy}/accept";
    const ACTION: Option<Action> = Some(Action::ProxyManage);
    const SUMMARY: &'static str = "Accepts to help the person who named one.";
    type Response = ProxyView;
}

/// Ends a proxy, by who gave it or by who holds it; ending it twice answers the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct EndProxy {
    /// The proxy.
    pub proxy: ProxyId,
}

impl Endpoint for EndProxy {
    const METHOD: Method = Method::Post;
    const PATH: &'static str = "/api/v1/proxies/{proxy}/end";
    const ACTION: Option<Action> = Some(Action::ProxyEnd);
    const SUMMARY: &'static str = "Ends a proxy, by who gave it or by who holds it.";
    type Response = ProxyView;
}

/// Who helps the one signed in, and whom the one signed in helps.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct ListProxies {}

impl Endpoint for ListProxies {
    const METHOD: Method = Method::Get;
    const PATH: &'static str = "/api/v1/proxies";
    const ACTION: Option<Action> = Some(Action::ProxyRead);
    const SUMMARY: &'static str = "Who helps one and what they did, and whom one helps.";
    type Response = Proxies;
}
