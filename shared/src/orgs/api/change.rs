//! What the system administrator does to an organisation.

use serde::{Deserialize, Serialize};

use super::{OrgDetail, ReadOrg};
use crate::access::Action;
use crate::api::{Endpoint, Method, Update};
use crate::base::{AreaId, Date, OrgId, Text};
use crate::orgs::OrgKind;

/// Enters an organisation; sending the same again answers the same.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct CreateOrg {
    /// The organisation's id, a UUIDv7 made by the client.
    pub org: OrgId,
    /// Its kind.
    pub kind: OrgKind,
    /// Its name in Chinese.
    pub name_zh: Text<128>,
    /// Its name in English; empty where it has none.
    #[serde(default)]
    pub name_en: Text<128>,
    /// Its credit code as typed; empty where it has none.
    #[serde(default)]
    pub uscc: Text<64>,
    /// The area it lies in.
    pub area: AreaId,
    /// The school area it enrols from, for a school.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub school_area: Option<AreaId>,
}

impl Endpoint for CreateOrg {
    const METHOD: Method = Method::Post;
    const PATH: &'static str = "/api/v1/orgs";
    const ACTION: Option<Action> = Some(Action::OrgManage);
    const SUMMARY: &'static str = "Enters an organisation.";
    type Response = OrgDetail;
}

/// Renames or moves an organisation, or corrects its credit code, from a day; sending the same
/// again answers the same.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct ChangeOrg {
    /// The organisation.
    pub org: OrgId,
    /// The first day of the change.
    pub from: Date,
    /// Its name in Chinese.
    pub name_zh: Text<128>,
    /// Its name in English; empty where it has none.
    #[serde(default)]
    pub name_en: Text<128>,
    /// Its credit code as typed; empty where it has none.
    #[serde(default)]
    pub uscc: Text<64>,
    /// The area it lies in.
    pub area: AreaId,
    /// The school area it enrols from, for a school.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub school_area: Option<AreaId>,
    /// Why.
    pub reason: Text<500>,
}

impl Endpoint for ChangeOrg {
    const METHOD: Method = Method::Post;
    const PATH: &'static str = "/api/v1/orgs/{org}/change";
    const ACTION: Option<Action> = Some(Action::OrgManage);
    const SUMMARY: &'static str = "Renames or moves an organisation from a day; the old row stays.";
    type Response = OrgDetail;
}

impl Update for ChangeOrg {
    type Of = ReadOrg;
}

/// Closes an organisation from a day; sending the same again answers the same.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct CloseOrg {
    /// The organisation.
    pub org: OrgId,
    /// The first day it is closed.
    pub from: Date,
    /// Why.
    pub reason: Text<500>,
}

impl Endpoint for CloseOrg {
    const METHOD: Method = Method::Post;
    const PATH: &'static str = "/api/v1/orgs/{org}/close";
    const ACTION: Option<Action> = Some(Action::OrgManage);
    const SUMMARY: &'static str =
        "Closes an organisation: nothing new is awarded there, posts there no longer act.";
    type Response = OrgDetail;
}

impl Update for CloseOrg {
    type Of = ReadOrg;
}

/// Records that an organisation goes into another from a day; sending the same again answers the
/// same.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct MergeOrg {
    /// The organisation that goes into another.
    pub org: OrgId,
    /// The organisation it goes into.
    pub into: OrgId,
    /// The first day it is no more.
    pub from: Date,
    /// Why.
    pub reason: Text<500>,
}

impl Endpoint for MergeOrg {
    const METHOD: Method = Method::Post;
    const PATH: &'static str = "/api/v1/orgs/{org}/merge";
    const ACTION: Option<Action> = Some(Action::OrgManage);
    const SUMMARY: &'static str =
        "Records a merger: staff and posts are read as the other's from the day on.";
    type Response = OrgDetail;
}

impl Update for MergeOrg {
    type Of = ReadOrg;
}
