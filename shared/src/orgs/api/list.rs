//! The organisations of the district.

use serde::{Deserialize, Serialize};

use crate::access::Action;
use crate::api::{Cursor, Endpoint, List, Method};
use crate::base::{AreaId, Bilingual, Date, OrgId, Text};
use crate::orgs::OrgKind;

/// Lists the organisations of the district.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct ListOrgs {
    /// Only this kind.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<OrgKind>,
    /// Only those whose name, today's or a former one, or credit code holds this.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub query: Option<Text<64>>,
    /// Those that have ended as well.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ended: Option<bool>,
    /// Where to go on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cursor: Option<Cursor>,
    /// Rows a page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub limit: Option<u32>,
}

impl Endpoint for ListOrgs {
    const METHOD: Method = Method::Get;
    const PATH: &'static str = "/api/v1/orgs";
    const ACTION: Option<Action> = Some(Action::OrgList);
    const SUMMARY: &'static str = "The organisations of the district, by kind and name.";
    type Response = List<OrgView>;
}

/// One organisation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct OrgView {
    /// The organisation.
    pub id: OrgId,
    /// Its kind.
    pub kind: OrgKind,
    /// Its name.
    pub name: Bilingual,
    /// The unified social credit code (GB 32100), where it has one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub uscc: Option<String>,
    /// The area it lies in.
    pub area: AreaId,
    /// That area's code today (GB/T 2260 and statistical codes).
    pub area_code: String,
    /// That area's name.
    pub area_name: Bilingual,
    /// The school area it enrols from, for a school.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub school_area: Option<AreaId>,
    /// Its end, on record for a day that may lie ahead.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ending: Option<OrgEnding>,
}

/// The end of an organisation or an area.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct OrgEnding {
    /// The first day it is no more.
    pub from: Date,
    /// What it goes into, by its name; nothing where it is closed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub into_name: Option<Bilingual>,
    /// Why.
    pub reason: String,
}
