//! What the people of the village do to a sheet.

use serde::{Deserialize, Serialize};

use super::{CheckLine, CheckSheetRow};
use crate::access::Action;
use crate::api::{Endpoint, Method};
use crate::base::{CheckEntryId, CheckLineId, CheckSheetId, CheckStepId, Date, OrgId, Text};
use crate::check_sheets::Findings;

/// Opens a village's sheet of this month; where somebody has opened it before, that one answers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct OpenCheckSheet {
    /// The sheet's id, a UUIDv7 made by the client; the answer names the sheet that there is.
    pub sheet: CheckSheetId,
    /// The village.
    pub village: OrgId,
}

impl Endpoint for OpenCheckSheet {
    const METHOD: Method = Method::Post;
    const PATH: &'static str = "/api/v1/check-sheets";
    const ACTION: Option<Action> = Some(Action::CheckSheetFill);
    const SUMMARY: &'static str =
        "Opens a village's check sheet of this month with the households registered today.";
    type Response = CheckSheetRow;
}

/// Says what was found in one household; sent again it is the same, also days later.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct FillCheckLine {
    /// The sheet.
    pub sheet: CheckSheetId,
    /// The household.
    pub line: CheckLineId,
    /// The entry's id, a UUIDv7 made by the client.
    pub entry: CheckEntryId,
    /// How many entries the household had when this one was made; if it has others by now, they
    /// are to be looked at first.
    pub after: u32,
    /// What was found.
    pub findings: Findings,
    /// What else there is to say.
    #[serde(default)]
    pub note: Text<200>,
    /// The day somebody looked, in the month of the sheet.
    pub checked_on: Date,
}

impl Endpoint for FillCheckLine {
    const METHOD: Method = Method::Post;
    const PATH: &'static str = "/api/v1/check-sheets/{sheet}/lines/{line}/entries";
    const ACTION: Option<Action> = Some(Action::CheckSheetFill);
    const SUMMARY: &'static str = "Says what was found in one household.";
    type Response = CheckLine;
}

/// Finishes a sheet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct FinishCheckSheet {
    /// The sheet.
    pub sheet: CheckSheetId,
    /// The id of this act, a UUIDv7 made by the client.
    pub step: CheckStepId,
}

impl Endpoint for FinishCheckSheet {
    const METHOD: Method = Method::Post;
    const PATH: &'static str = "/api/v1/check-sheets/{sheet}/finish";
    const ACTION: Option<Action> = Some(Action::CheckSheetManage);
    const SUMMARY: &'static str = "Finishes a check sheet, so that awards may be drafted from it.";
    type Response = CheckSheetRow;
}

/// Opens a finished sheet again, while no award rests on it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct ReopenCheckSheet {
    /// The sheet.
    pub sheet: CheckSheetId,
    /// The id of this act, a UUIDv7 made by the client.
    pub step: CheckStepId,
}

impl Endpoint for ReopenCheckSheet {
    const METHOD: Method = Method::Post;
    const PATH: &'static str = "/api/v1/check-sheets/{sheet}/reopen";
    const ACTION: Option<Action> = Some(Action::CheckSheetManage);
    const SUMMARY: &'static str = "Opens a finished check sheet again, while no award rests on it.";
    type Response = CheckSheetRow;
}
