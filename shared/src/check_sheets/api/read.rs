//! The sheets within reach, and one of them.

use serde::{Deserialize, Serialize};

use super::{CheckDesk, CheckSheetView};
use crate::access::Action;
use crate::api::{Cursor, Endpoint, Method};
use crate::base::CheckSheetId;

/// Lists the sheets of the own village, or of the village of the own grid.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct ListCheckSheets {}

impl Endpoint for ListCheckSheets {
    const METHOD: Method = Method::Get;
    const PATH: &'static str = "/api/v1/check-sheets";
    const ACTION: Option<Action> = Some(Action::CheckSheetRead);
    const SUMMARY: &'static str =
        "The check sheets of the own village or grid, of this month and of the two years before.";
    type Response = CheckDesk;
}

/// Reads a sheet with its households; the head of a grid sees those of the own grid.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct ReadCheckSheet {
    /// The sheet.
    pub sheet: CheckSheetId,
    /// Where to go on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cursor: Option<Cursor>,
    /// Households a page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub limit: Option<u32>,
}

impl Endpoint for ReadCheckSheet {
    const METHOD: Method = Method::Get;
    const PATH: &'static str = "/api/v1/check-sheets/{sheet}";
    const ACTION: Option<Action> = Some(Action::CheckSheetRead);
    const SUMMARY: &'static str = "One check sheet with its households and what was found there.";
    type Response = CheckSheetView;
}
