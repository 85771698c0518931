//! What the migrant office does about reports.

use serde::{Deserialize, Serialize};

use super::WaitingReport;
use crate::access::Action;
use crate::api::{Cursor, Done, Endpoint, List, Method};
use crate::base::{ReportId, Text};

/// Lists the reports of the district that wait.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct ListWaitingReports {
    /// Where to go on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cursor: Option<Cursor>,
    /// Rows a page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub limit: Option<u32>,
}

impl Endpoint for ListWaitingReports {
    const METHOD: Method = Method::Get;
    const PATH: &'static str = "/api/v1/employment-reports";
    const ACTION: Option<Action> = Some(Action::EmploymentConfirm);
    const SUMMARY: &'static str = "The reports of employers that wait, oldest first.";
    type Response = List<WaitingReport>;
}

/// Confirms a report against the insurance; sending the same again answers the same.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct ConfirmReport {
    /// The report.
    pub report: ReportId,
}

impl Endpoint for ConfirmReport {
    const METHOD: Method = Method::Post;
    const PATH: &'static str = "/api/v1/employment-reports/{report}/confirm";
    const ACTION: Option<Action> = Some(Action::EmploymentConfirm);
    const SUMMARY: &'static str =
        "Confirms a report: the person works there, as soon as the person is on file.";
    type Response = Done;
}

/// Refuses a report, with a reason the employer reads.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct RefuseReport {
    /// The report.
    pub report: ReportId,
    /// Why.
    pub reason: Text<500>,
}

impl Endpoint for RefuseReport {
    const METHOD: Method = Method::Post;
    const PATH: &'static str = "/api/v1/employment-reports/{report}/refuse";
    const ACTION: Option<Action> = Some(Action::EmploymentConfirm);
    const SUMMARY: &'static str = "Refuses a report, with a reason.";
    type Response = Done;
}
