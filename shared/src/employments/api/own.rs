//! What an enterprise does about its own staff.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::{ReportView, StaffRow};
use crate::access::Action;
use crate::api::{Cursor, Endpoint, List, Method};
use crate::base::{Date, OrgId, PersonId, ReportId, Text};

/// Lists the staff of an organisation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct ListStaff {
    /// The organisation.
    pub org: OrgId,
    /// Only whom this finds: a part of the name, or the citizen ID.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub query: Option<Text<64>>,
    /// Those who have left instead.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub left: Option<bool>,
    /// Where to go on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cursor: Option<Cursor>,
    /// Rows a page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub limit: Option<u32>,
}

impl Endpoint for ListStaff {
    const METHOD: Method = Method::Post;
    const PATH: &'static str = "/api/v1/orgs/{org}/staff";
    const ACTION: Option<Action> = Some(Action::StaffRead);
    const SUMMARY: &'static str =
        "The staff of an organisation, masked; a POST, for it may hold a name.";
    type Response = List<StaffRow>;
}

/// Lists what an organisation has reported of those who begin.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct ListReports {
    /// The organisation.
    pub org: OrgId,
    /// Where to go on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cursor: Option<Cursor>,
    /// Rows a page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub limit: Option<u32>,
}

impl Endpoint for ListReports {
    const METHOD: Method = Method::Get;
    const PATH: &'static str = "/api/v1/orgs/{org}/reports";
    const ACTION: Option<Action> = Some(Action::StaffRead);
    const SUMMARY: &'static str = "What an organisation has reported, newest first.";
    type Response = List<ReportView>;
}

/// Reports who begins, by citizen ID; sending the same again answers the same.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct ReportJoiner {
    /// The organisation.
    pub org: OrgId,
    /// The report's id, a UUIDv7 made by the client.
    pub report: ReportId,
    /// The citizen ID as typed: spaces, hyphens and full-width digits are ignored.
    pub citizen_id: Text<64>,
    /// The first day.
    pub from_on: Date,
    /// Since when insured there.
    pub insured_from: Date,
}

impl fmt::Debug for ReportJoiner {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("ReportJoiner(..)")
    }
}

impl Endpoint for ReportJoiner {
    const METHOD: Method = Method::Post;
    const PATH: &'static str = "/api/v1/orgs/{org}/reports";
    const ACTION: Option<Action> = Some(Action::StaffReport);
    const SUMMARY: &'static str =
        "Reports who begins; the answer is the same whether the ID is on file.";
    type Response = ReportView;
}

/// Takes back a report that nobody has settled.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct WithdrawReport {
    /// The organisation.
    pub org: OrgId,
    /// The report.
    pub report: ReportId,
}

impl Endpoint for WithdrawReport {
    const METHOD: Method = Method::Post;
    const PATH: &'static str = "/api/v1/orgs/{org}/reports/{report}/withdraw";
    const ACTION: Option<Action> = Some(Action::StaffReport);
    const SUMMARY: &'static str = "Takes back a report that nobody has settled.";
    type Response = ReportView;
}

/// Reports who leaves, with the last day worked; sending the same again answers the same.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct ReportLeaver {
    /// The organisation.
    pub org: OrgId,
    /// The person.
    pub person: PersonId,
    /// The last day worked.
    pub last_day: Date,
}

impl Endpoint for ReportLeaver {
    const METHOD: Method = Method::Post;
    const PATH: &'static str = "/api/v1/orgs/{org}/staff/{person}/leave";
    const ACTION: Option<Action> = Some(Action::StaffReport);
    const SUMMARY: &'static str =
        "Reports who leaves: awards stay until they expire, new ones are refused there.";
    type Response = StaffRow;
}
