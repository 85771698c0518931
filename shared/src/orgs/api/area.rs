//! The areas of the district and what the system administrator does to them.

use serde::{Deserialize, Serialize};

use super::OrgEnding;
use crate::access::Action;
use crate::api::{Endpoint, List, Method};
use crate::base::{AreaId, Bilingual, Date, Text};
use crate::orgs::AreaKind;

/// Lists the areas right below one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct ListAreas {
    /// The area above; the district where none is named.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub parent: Option<AreaId>,
}

impl Endpoint for ListAreas {
    const METHOD: Method = Method::Get;
    const PATH: &'static str = "/api/v1/areas";
    const ACTION: Option<Action> = Some(Action::OrgList);
    const SUMMARY: &'static str =
        "An area, and those right below it, with what they were called when.";
    type Response = List<AreaView>;
}

/// One area.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct AreaView {
    /// The area.
    pub id: AreaId,
    /// Its kind.
    pub kind: AreaKind,
    /// The area above; none for the district.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub parent: Option<AreaId>,
    /// Its code, the last one where it has ended.
    pub code: String,
    /// Its name.
    pub name: Bilingual,
    /// What it was called, newest first; a change ahead is among them.
    pub history: Vec<AreaVersion>,
    /// Its merger, on record for a day that may lie ahead.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ending: Option<OrgEnding>,
}

/// What an area was called for a time.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct AreaVersion {
    /// Its code then.
    pub code: String,
    /// Its name then.
    pub name: Bilingual,
    /// The first day.
    pub from: Date,
    /// The first day no longer; none while it goes on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<Date>,
}

/// Enters an area; sending the same again answers the same.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct CreateArea {
    /// The area's id, a UUIDv7 made by the client.
    pub area: AreaId,
    /// Its kind.
    pub kind: AreaKind,
    /// The area it lies in.
    pub parent: AreaId,
    /// Its code.
    pub code: Text<32>,
    /// Its name in Chinese.
    pub name_zh: Text<64>,
    /// Its name in English; empty where it has none.
    #[serde(default)]
    pub name_en: Text<64>,
    /// The first day.
    pub from: Date,
}

impl Endpoint for CreateArea {
    const METHOD: Method = Method::Post;
    const PATH: &'static str = "/api/v1/areas";
    const ACTION: Option<Action> = Some(Action::AreaManage);
    const SUMMARY: &'static str = "Enters an area below another.";
    type Response = AreaView;
}

/// Gives an area another name or code from a day; sending the same again answers the same.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct ChangeArea {
    /// The area.
    pub area: AreaId,
    /// The first day of the change.
    pub from: Date,
    /// Its code.
    pub code: Text<32>,
    /// Its name in Chinese.
    pub name_zh: Text<64>,
    /// Its name in English; empty where it has none.
    #[serde(default)]
    pub name_en: Text<64>,
    /// Why.
    pub reason: Text<500>,
}

impl Endpoint for ChangeArea {
    const METHOD: Method = Method::Post;
    const PATH: &'static str = "/api/v1/areas/{area}/change";
    const ACTION: Option<Action> = Some(Action::AreaManage);
    const SUMMARY: &'static str = "Renames or recodes an area from a day; the old row stays.";
    type Response = AreaView;
}

/// Records that an area goes into another of its kind from a day; sending the same again answers
/// the same.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct MergeArea {
    /// The area that goes into another.
    pub area: AreaId,
    /// The area it goes into.
    pub into: AreaId,
    /// The first day it is no more.
    pub from: Date,
    /// Why.
    pub reason: Text<500>,
}

impl Endpoint for MergeArea {
    const METHOD: Method = Method::Post;
    const PATH: &'static str = "/api/v1/areas/{area}/merge";
    const ACTION: Option<Action> = Some(Action::AreaManage);
    const SUMMARY: &'static str =
        "Records a merger: who is registered there is found in the other from the day on.";
    type Response = AreaView;
}
