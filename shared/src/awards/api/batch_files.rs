//! Lists of awards before they are taken in: the template, what a list is worth, what comes back.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::access::Action;
use crate::api::{Endpoint, Method};
use crate::awards::batches::LIMITS;
use crate::base::{Bilingual, Date, OrgId, Points, Text, coded};
use crate::imports::CellProblem;

/// A file as base64.
pub type BatchFile = Text<{ LIMITS.text_max() }>;

coded! {
    /// The form of a file that is given out.
    FileKind {
        /// A workbook.
        Xlsx "xlsx" "XLSX 表格" "XLSX workbook";
        /// Text with commas, in UTF-8 with its mark.
        Csv "csv" "CSV 文本" "CSV text";
    }
}

/// Asks for the template of the list, with the organisation's own clauses.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct ReadBatchTemplate {
    /// The organisation.
    pub org: OrgId,
    /// The form of the file.
    pub kind: FileKind,
}

impl Endpoint for ReadBatchTemplate {
    const METHOD: Method = Method::Get;
    const PATH: &'static str = "/api/v1/orgs/{org}/award-batches/template";
    const ACTION: Option<Action> = Some(Action::AwardDraft);
    const SUMMARY: &'static str = "The template of a list of awards, as XLSX or CSV.";
    type Response = FileView;
}

/// A file that is given out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct FileView {
    /// What to call it.
    pub name: String,
    /// Its media type.
    pub media_type: String,
    /// The file in base64.
    pub content: String,
}

/// Looks at a list of awards; changes nothing.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct CheckAwardBatch {
    /// The organisation.
    pub org: OrgId,
    /// The XLSX or CSV file in base64 (CSV in UTF-8 or GB18030).
    pub file: BatchFile,
}

impl fmt::Debug for CheckAwardBatch {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("CheckAwardBatch(..)")
    }
}

impl Endpoint for CheckAwardBatch {
    const METHOD: Method = Method::Post;
    const PATH: &'static str = "/api/v1/orgs/{org}/award-batches/check";
    const ACTION: Option<Action> = Some(Action::AwardDraft);
    const SUMMARY: &'static str =
        "What each row of a list of awards is worth, or all that is wrong with it.";
    const BODY_MAX: usize = LIMITS.body_max();
    type Response = BatchCheck;
}

/// A list, row by row.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct BatchCheck {
    /// Rows, those of the template left out.
    pub rows: u32,
    /// Rows left from the template.
    pub examples: u32,
    /// Rows that would be drafted.
    pub good: u32,
    /// Rows that were taken in before.
    pub known: u32,
    /// Rows with something wrong.
    pub bad: u32,
    /// The points of the good rows.
    pub points: Points,
    /// What they are worth, after every cap.
    pub worth: Points,
    /// What the organisation may give this year.
    pub quota: Points,
    /// What is left of that now.
    pub quota_left: Points,
    /// What would be left once every good row is signed.
    pub left_after: Points,
    /// The day from which they count if signed today.
    pub posts_on: Date,
    /// What is wrong with the heading; then no row is read.
    pub heading: Vec<CellProblem>,
    /// The rows, in the order of the file.
    pub lines: Vec<CheckedLine>,
}

coded! {
    /// What becomes of a row.
    LineOutcome {
        /// It is drafted, or would be.
        Good "good" "可导入" "Good";
        /// It was taken in before.
        Known "known" "已导入过" "Taken in before";
        /// Something is wrong with it.
        Bad "bad" "有问题" "To be mended";
    }
}

/// One row of a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct CheckedLine {
    /// The row as a spreadsheet numbers it.
    pub row: u32,
    /// What becomes of it.
    pub outcome: LineOutcome,
    /// The name as typed, masked.
    pub name: String,
    /// The clause.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub clause: Option<u32>,
    /// The points.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub points: Option<Points>,
    /// What a good row is worth, after every cap.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub worth: Option<Points>,
    /// All that is wrong with it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub problems: Vec<LineProblem>,
}

/// What is wrong with one cell of a row.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct LineProblem {
    /// The column, by its heading.
    pub column: Bilingual,
    /// The stable code.
    pub code: String,
    /// The words.
    pub words: Bilingual,
}

/// Asks for the rows that are to be mended, as they were typed, with what is wrong beside them.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct ReturnAwardBatch {
    /// The organisation.
    pub org: OrgId,
    /// The file that was looked at.
    pub file: BatchFile,
    /// The form of the file that comes back.
    pub kind: FileKind,
}

impl fmt::Debug for ReturnAwardBatch {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("ReturnAwardBatch(..)")
    }
}

impl Endpoint for ReturnAwardBatch {
    const METHOD: Method = Method::Post;
    const PATH: &'static str = "/api/v1/orgs/{org}/award-batches/returned";
    const ACTION: Option<Action> = Some(Action::AwardDraft);
    const SUMMARY: &'static str = "The rows of a list that are to be mended, as a file.";
    const BODY_MAX: usize = LIMITS.body_max();
    type Response = FileView;
}
