//! What is shown of jobs.

use serde::{Deserialize, Serialize};

use crate::base::{Bilingual, Date, PersonId, ReportId};
use crate::employments::ReportState;

/// One of the staff.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct StaffRow {
    /// The person.
    pub person: PersonId,
    /// Name, masked.
    pub name: String,
    /// Citizen ID, masked.
    pub citizen_id: String,
    /// Since when there.
    pub from_on: Date,
    /// Since when insured there.
    pub insured_from: Date,
    /// Full months insured there, until today or the last day.
    pub insured_months: u32,
    /// The last day worked, for who has left or will leave.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub last_day: Option<Date>,
}

/// One report, as its employer sees it; nothing tells whether the ID is on file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct ReportView {
    /// The report.
    pub report: ReportId,
    /// Citizen ID, masked.
    pub citizen_id: String,
    /// Since when there.
    pub from_on: Date,
    /// Since when insured there.
    pub insured_from: Date,
    /// The last day worked, where it was reported.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub last_day: Option<Date>,
    /// The day it was reported.
    pub reported_on: Date,
    /// True if that was more than three working days after the first day.
    pub late: bool,
    /// How it stands.
    pub state: ReportState,
    /// Why it was refused.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
}

/// One report that waits, as the migrant office sees it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct WaitingReport {
    /// The report.
    pub report: ReportView,
    /// Who reports it.
    pub org_name: Bilingual,
    /// The person's name, masked, if the ID is on file.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
}
