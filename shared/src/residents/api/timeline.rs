//! What happened to a person's file, newest first.

use serde::{Deserialize, Serialize};

use crate::access::Action;
use crate::api::{Cursor, Endpoint, List, Method};
use crate::base::{Bilingual, Date, PersonId};

/// Reads what happened to the own file.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct ReadMyTimeline {
    /// Where to go on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cursor: Option<Cursor>,
    /// Rows a page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub limit: Option<u32>,
}

impl Endpoint for ReadMyTimeline {
    const METHOD: Method = Method::Get;
    const PATH: &'static str = "/api/v1/residents/me/timeline";
    const ACTION: Option<Action> = Some(Action::ResidentRead);
    const SUMMARY: &'static str = "What happened to the own file, newest first.";
    type Response = List<TimelineEntry>;
}

/// Reads what happened to a person's file, as far as the role may see it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct ReadTimeline {
    /// The person.
    pub person: PersonId,
    /// Where to go on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cursor: Option<Cursor>,
    /// Rows a page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub limit: Option<u32>,
}

impl Endpoint for ReadTimeline {
    const METHOD: Method = Method::Get;
    const PATH: &'static str = "/api/v1/residents/{person}/timeline";
    const ACTION: Option<Action> = Some(Action::ResidentRead);
    const SUMMARY: &'static str =
        "What happened to a person's file, as the role may see it; the look is audited.";
    type Response = List<TimelineEntry>;
}

/// One thing that happened.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct TimelineEntry {
    /// What it belongs to.
    pub kind: TimelineKind,
    /// The day.
    pub on: Date,
    /// The local time, "09:42", where it is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub time: Option<String>,
    /// What happened.
    pub words: Bilingual,
    /// More about it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<Bilingual>,
}

/// What a thing that happened belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub enum TimelineKind {
    /// A fact was recorded.
    Fact,
    /// A correction took a step.
    Correction,
    /// A permit was issued, endorsed or ended.
    Permit,
    /// An award was signed, posted or voided.
    Award,
    /// A freeze began or ended.
    Freeze,
    /// An account was bound.
    Account,
    /// A statement was issued.
    Statement,
    /// Someone acted on the person's behalf, or began or ended to.
    Proxy,
}
