//! Lists of awards that were taken in, and signing many drafts.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::access::Action;
use crate::api::{Cursor, Endpoint, List, Method};
use crate::awards::AwardState;
use crate::awards::api::{AwardView, BatchFile, LineOutcome, LineProblem, RefusalView};
use crate::awards::batches::LIMITS;
use crate::base::{AwardId, BatchId, Date, OrgId, Points, Text};

/// Takes a list in: its good rows become drafts. The client makes the id; the same again answers
/// the same, and a row that was taken in before is not drafted again.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct TakeInAwardBatch {
    /// The organisation.
    pub org: OrgId,
    /// The list's id, a UUIDv7 made by the client.
    pub batch: BatchId,
    /// What the file is called.
    pub file_name: Text<120>,
    /// The XLSX or CSV file in base64.
    pub file: BatchFile,
    /// True to take the good rows though others are bad; false for all or nothing.
    pub partial: bool,
}

impl fmt::Debug for TakeInAwardBatch {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "TakeInAwardBatch({}, ..)", self.batch)
    }
}

impl Endpoint for TakeInAwardBatch {
    const METHOD: Method = Method::Post;
    const PATH: &'static str = "/api/v1/orgs/{org}/award-batches";
    const ACTION: Option<Action> = Some(Action::AwardDraft);
    const SUMMARY: &'static str = "Drafts the good rows of a list of awards; reserves nothing yet.";
    const BODY_MAX: usize = LIMITS.body_max();
    type Response = AwardBatchView;
}

/// Lists what an organisation has taken in, newest first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct ListAwardBatches {
    /// The organisation.
    pub org: OrgId,
    /// Where to go on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cursor: Option<Cursor>,
    /// Rows a page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub limit: Option<u32>,
}

impl Endpoint for ListAwardBatches {
    const METHOD: Method = Method::Get;
    const PATH: &'static str = "/api/v1/orgs/{org}/award-batches";
    const ACTION: Option<Action> = Some(Action::AwardRead);
    const SUMMARY: &'static str = "The lists of awards an organisation has taken in.";
    type Response = List<AwardBatchView>;
}

/// One list that was taken in, and how its awards stand.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct AwardBatchView {
    /// The list.
    pub id: BatchId,
    /// The organisation.
    pub org: OrgId,
    /// What the file was called.
    pub file_name: String,
    /// The SHA-256 of the file.
    pub digest: String,
    /// The day it was taken in.
    pub taken_on: Date,
    /// Who did, masked.
    pub taken_by: String,
    /// Rows of the file, those of the template left out.
    pub rows: u32,
    /// Rows that were drafted.
    pub drafted: u32,
    /// Rows that had been taken in before.
    pub known: u32,
    /// Rows that were to be mended.
    pub bad: u32,
    /// The points of its awards, drafted and known.
    pub points: Points,
    /// Awards of it that wait for a signature.
    pub waiting: u32,
    /// Their points.
    pub waiting_points: Points,
    /// Awards of it that were signed and stand.
    pub signed: u32,
    /// Awards of it that were withdrawn or voided.
    pub ended: u32,
    /// How many of its awards give how many points, the fewest points first.
    pub spread: Vec<Spread>,
}

/// How many awards give so many points.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct Spread {
    /// The points.
    pub points: Points,
    /// The awards.
    pub awards: u32,
}

/// Reads a list that was taken in, row by row.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct ReadAwardBatch {
    /// The organisation.
    pub org: OrgId,
    /// The list.
    pub batch: BatchId,
    /// Only the rows whose award waits for a signature, or only the others.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub waiting: Option<bool>,
    /// Where to go on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cursor: Option<Cursor>,
    /// Rows a page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub limit: Option<u32>,
}

impl Endpoint for ReadAwardBatch {
    const METHOD: Method = Method::Get;
    const PATH: &'static str = "/api/v1/orgs/{org}/award-batches/{batch}";
    const ACTION: Option<Action> = Some(Action::AwardRead);
    const SUMMARY: &'static str = "One list of awards with its rows and how they stand.";
    type Response = AwardBatchDetail;
}

/// A list that was taken in, with a page of its rows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct AwardBatchDetail {
    /// The list.
    pub batch: AwardBatchView,
    /// Its rows, in the order of the file.
    pub lines: List<BatchLineView>,
}

/// One row of a list that was taken in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct BatchLineView {
    /// The row as a spreadsheet numbers it.
    pub row: u32,
    /// What became of it.
    pub outcome: LineOutcome,
    /// Its award, unless it was bad.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub award: Option<AwardView>,
    /// What was wrong with it first.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub problem: Option<LineProblem>,
}

/// Signs up to a hundred drafts, each by the rules of [`super::SignAward`] and by itself: what is
/// refused of one says nothing of the others. Signing again answers the same.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct SignAwards {
    /// The organisation.
    pub org: OrgId,
    /// The drafts.
    pub awards: Vec<AwardId>,
}

impl Endpoint for SignAwards {
    const METHOD: Method = Method::Post;
    const PATH: &'static str = "/api/v1/orgs/{org}/award-signatures";
    const ACTION: Option<Action> = Some(Action::AwardSign);
    const SUMMARY: &'static str = "Signs up to a hundred drafts, each answered by itself.";
    type Response = Signatures;
}

/// What became of each draft.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct Signatures {
    /// One for each that was asked for, in that order.
    pub awards: Vec<SignedAward>,
}

/// What became of one draft.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct SignedAward {
    /// The award.
    pub award: AwardId,
    /// How it stands once signed; missing where that was refused.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub state: Option<AwardState>,
    /// Why it was not signed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub refusal: Option<RefusalView>,
}
