//! The operations of residents.

use serde::{Deserialize, Serialize};

use crate::access::Action;
use crate::api::{Cursor, Endpoint, List, Method};
use crate::awards::AwardState;
use crate::base::{AwardId, Bilingual, Date, PersonId, Points, StatementId, Text};
use crate::permits::PermitState;

/// Reads the own file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct ReadMyFile {}

impl Endpoint for ReadMyFile {
    const METHOD: Method = Method::Get;
    const PATH: &'static str = "/api/v1/residents/me";
    const ACTION: Option<Action> = Some(Action::ResidentRead);
    const SUMMARY: &'static str = "The own file: facts, official score, awards, permit, looks.";
    type Response = ResidentFile;
}

/// Reads a person's file, within the actor's scope.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct ReadResident {
    /// The person.
    pub person: PersonId,
}

impl Endpoint for ReadResident {
    const METHOD: Method = Method::Get;
    const PATH: &'static str = "/api/v1/residents/{person}";
    const ACTION: Option<Action> = Some(Action::ResidentRead);
    const SUMMARY: &'static str = "A person's file as the role may see it; the look is audited.";
    type Response = ResidentFile;
}

/// A person's file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct ResidentFile {
    /// The person.
    pub person: PersonId,
    /// The masked name.
    pub name: String,
    /// The masked citizen ID.
    pub citizen_id: String,
    /// The village or community of registration.
    pub village: Bilingual,
    /// The permit's state today.
    pub permit: PermitState,
    /// The day by which it must be endorsed, where it runs.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub permit_until: Option<Date>,
    /// The scheme the score is computed by.
    pub scheme: String,
    /// The date the facts are judged at.
    pub as_of: Date,
    /// The date up to which the facts were known.
    pub data_date: Date,
    /// The verified facts in the documented facts format; the same engine computes the score
    /// from them in the browser. Only for the resident and the migrant office.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub facts: Option<serde_json::Value>,
    /// The official total, from verified facts only. Only for the resident and the migrant office.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub total: Option<Points>,
    /// The usable points: the total, or 0 while frozen. Only where a freeze may be shown.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub usable: Option<Points>,
    /// The awards of the person: all of them, or those of the reader's own organisation.
    pub awards: Vec<FileAward>,
    /// Who has looked; for the resident only.
    pub looks: Vec<Look>,
}

/// One award in a person's file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct FileAward {
    /// The award.
    pub id: AwardId,
    /// Who gave it.
    pub org_name: Bilingual,
    /// The indicator's name.
    pub indicator_name: Bilingual,
    /// The clause's words.
    pub clause_text: Bilingual,
    /// The points given.
    pub points: Points,
    /// Where it stands today.
    pub state: AwardState,
    /// From when it counts.
    pub posts_on: Date,
    /// The last day it counts.
    pub expires_on: Date,
    /// Why it was voided.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
}

/// One look at a person's file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct Look {
    /// The day.
    pub on: Date,
    /// The local time, "09:42".
    pub time: String,
    /// Who looked: the organisation, or the role where there is none.
    pub who: Bilingual,
    /// What for.
    pub purpose: Bilingual,
}

/// Issues the own statement of points with a code that a window can check; the client makes the
/// id, sending the same again answers the same.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct IssueStatement {
    /// The statement's id, a UUIDv7 made by the client.
    pub statement: StatementId,
}

impl Endpoint for IssueStatement {
    const METHOD: Method = Method::Post;
    const PATH: &'static str = "/api/v1/residents/me/statements";
    const ACTION: Option<Action> = Some(Action::StatementIssue);
    const SUMMARY: &'static str = "Issues the own statement of points, with a code.";
    type Response = Statement;
}

/// A statement of points.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct Statement {
    /// The code to present.
    pub code: Text<32>,
    /// The last day it is accepted.
    pub valid_until: Date,
}

/// Searches the residents within the actor's area.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct SearchResidents {
    /// Part of a name, or the last four of an ID.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub query: Option<Text<32>>,
    /// Where to go on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cursor: Option<Cursor>,
    /// Rows a page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub limit: Option<u32>,
}

impl Endpoint for SearchResidents {
    const METHOD: Method = Method::Post;
    const PATH: &'static str = "/api/v1/residents/search";
    const ACTION: Option<Action> = Some(Action::ResidentRead);
    const SUMMARY: &'static str = "The residents within the actor's area, masked.";
    type Response = List<ResidentRow>;
}

/// One resident in a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct ResidentRow {
    /// The person.
    pub person: PersonId,
    /// The masked name.
    pub name: String,
    /// The masked citizen ID.
    pub citizen_id: String,
    /// The village or community of registration.
    pub village: Bilingual,
    /// Since when registered there.
    pub registered_on: Date,
    /// The permit's state today.
    pub permit: PermitState,
}
