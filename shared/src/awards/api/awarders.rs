//! What everyone may see of the awarders; no person is named.

use serde::{Deserialize, Serialize};

use crate::access::Action;
use crate::api::{Cursor, Endpoint, List, Method};
use crate::awards::api::RulesVersionView;
use crate::base::{Bilingual, Date, OrgId, Points, Text};
use crate::orgs::OrgKind;

/// Lists the organisations that have award rules in force or in notice.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct ListAwarders {
    /// Part of a name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<Text<64>>,
    /// Only this kind.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<OrgKind>,
    /// Where to go on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cursor: Option<Cursor>,
    /// Rows a page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub limit: Option<u32>,
}

impl Endpoint for ListAwarders {
    const METHOD: Method = Method::Get;
    const PATH: &'static str = "/api/v1/awarders";
    const ACTION: Option<Action> = None;
    const SUMMARY: &'static str =
        "The organisations that award, with the sums of this year's quotas; no persons.";
    type Response = List<AwarderRow>;
}

/// One organisation that awards.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct AwarderRow {
    /// The organisation.
    pub org: OrgId,
    /// Its name.
    pub org_name: Bilingual,
    /// Its kind.
    pub org_kind: OrgKind,
    /// The town or street it lies in; the district for what lies in none.
    pub town_name: Bilingual,
    /// True while its right to award is suspended.
    pub suspended: bool,
    /// The version of its rules in force.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub version: Option<u32>,
    /// The last day of the notice in which a new version stands.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub notice_until: Option<Date>,
    /// The calendar year of the sums.
    pub year: i32,
    /// Points allocated.
    pub allocated: Points,
    /// Points given, in notice or in effect.
    pub given: Points,
}

/// Reads one organisation that awards.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct ReadAwarder {
    /// The organisation.
    pub org: OrgId,
}

impl Endpoint for ReadAwarder {
    const METHOD: Method = Method::Get;
    const PATH: &'static str = "/api/v1/awarders/{org}";
    const ACTION: Option<Action> = None;
    const SUMMARY: &'static str =
        "An organisation that awards: its rules, its quota and what it gave by clause; no persons.";
    type Response = AwarderView;
}

/// One organisation that awards, with its rules and results.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct AwarderView {
    /// What the list shows.
    pub row: AwarderRow,
    /// The rules in force.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub in_force: Option<RulesVersionView>,
    /// The rules in notice.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub in_notice: Option<RulesVersionView>,
    /// What was given this year, by clause; what was voided is left out.
    pub results: Vec<ClauseResult>,
}

/// What was given by one clause in a year.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct ClauseResult {
    /// The version of the rules the clause stands in.
    pub version: u32,
    /// The clause.
    pub clause: u32,
    /// The indicator.
    pub indicator: String,
    /// Its name.
    pub indicator_name: Bilingual,
    /// The clause's words.
    pub text: Bilingual,
    /// How many awards.
    pub awards: u32,
    /// The points together.
    pub points: Points,
}
