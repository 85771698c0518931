//! Objections as they wait for their office, and as those who objected see them.

use serde::{Deserialize, Serialize};

use super::{ObjectionRow, ObjectionView};
use crate::access::Action;
use crate::api::{Cursor, Endpoint, List, Method};
use crate::base::ObjectionId;

/// Which objections a list holds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub enum ObjectionFilter {
    /// An officer is to decide, also on review.
    #[default]
    Waiting,
    /// An officer should have decided by now.
    Overdue,
    /// A review is to be decided.
    Review,
    /// An answer was given, or none is needed any more.
    Answered,
}

/// Lists the own objections, newest first.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct ListMyObjections {
    /// Where to go on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cursor: Option<Cursor>,
    /// Rows a page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub limit: Option<u32>,
}

impl Endpoint for ListMyObjections {
    const METHOD: Method = Method::Get;
    const PATH: &'static str = "/api/v1/residents/me/objections";
    const ACTION: Option<Action> = Some(Action::ObjectionFile);
    const SUMMARY: &'static str = "The own objections, newest first.";
    type Response = List<ObjectionRow>;
}

/// Lists the objections that the actor's office answers, or the district's; what was filed first
/// stands first, of answered ones what was filed last. Who objected is not among it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct ListObjections {
    /// Which ones; those that wait if nothing is said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub filter: Option<ObjectionFilter>,
    /// Where to go on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cursor: Option<Cursor>,
    /// Rows a page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub limit: Option<u32>,
}

impl Endpoint for ListObjections {
    const METHOD: Method = Method::Get;
    const PATH: &'static str = "/api/v1/objections";
    const ACTION: Option<Action> = Some(Action::ObjectionAnswer);
    const SUMMARY: &'static str = "The objections that the actor's office or district answers.";
    type Response = List<ObjectionRow>;
}

/// Reads one objection.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct ReadObjection {
    /// The objection.
    pub objection: ObjectionId,
}

impl Endpoint for ReadObjection {
    const METHOD: Method = Method::Get;
    const PATH: &'static str = "/api/v1/objections/{objection}";
    const ACTION: Option<Action> = Some(Action::ObjectionRead);
    const SUMMARY: &'static str =
        "One objection with all that was done; the look of an officer is audited.";
    type Response = ObjectionView;
}
