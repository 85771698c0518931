//! A person's file.

use serde::{Deserialize, Serialize};

use crate::access::Action;
use crate::api::{Endpoint, Method};
use crate::awards::AwardState;
use crate::base::{AwardId, Bilingual, CorrectionId, Date, FactId, PersonId, Points};
use crate::corrections::CorrectionState;
use crate::permits::PermitState;
use crate::residents::{FactSource, FactStatus};

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
    /// Since when the permit reads so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub permit_since: Option<Date>,
    /// From when a permit can be applied for; only while registered without a card.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub apply_from: Option<Date>,
    /// The scheme the score is computed by.
    pub scheme: String,
    /// The very version of it.
    pub scheme_version: u32,
    /// The date the facts are judged at.
    pub as_of: Date,
    /// The date up to which the facts were known.
    pub data_date: Date,
    /// The verified facts in the documented facts format; the same engine computes the score
    /// from them in the browser. Only for the resident and the migrant office.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub facts: Option<serde_json::Value>,
    /// Every fact on file with its rows; those first that stand first in the scheme. Only for the
    /// resident and the migrant office.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub on_file: Vec<FileFact>,
    /// The official total, from verified facts only. Only for the resident and the migrant office.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub total: Option<Points>,
    /// The total if everything that is declared and still waits were verified as it stands.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub declared_total: Option<Points>,
    /// The usable points: the total, or 0 while frozen or without a permit in force. Only where a
    /// freeze may be shown.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub usable: Option<Points>,
    /// The awards of the person: all of them, or those of the reader's own organisation.
    pub awards: Vec<FileAward>,
    /// What freezes or froze the points. Only for the resident and the migrant office.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub freezes: Vec<FileFreeze>,
    /// Who has looked; for the resident only.
    pub looks: Vec<Look>,
}

/// One fact of a person's file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct FileFact {
    /// The fact's id in the scheme.
    pub fact: String,
    /// Its name.
    pub name: Bilingual,
    /// The departments that answer for it, by the scheme.
    pub departments: Vec<Bilingual>,
    /// It comes from a register (permits, awards, freezes) and changes only there.
    pub of_register: bool,
    /// What counts officially.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub counted: Option<serde_json::Value>,
    /// The same without what comes from activities: what a correction takes the place of.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub own: Option<serde_json::Value>,
    /// What counts officially, in words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub counted_words: Option<Bilingual>,
    /// What the total would gain or lose if what waits were verified as it stands.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pending: Option<Points>,
    /// Every row recorded of it, newest first.
    pub rows: Vec<FactRow>,
    /// The correction that is under way, if there is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub correction: Option<FileCorrection>,
}

/// A correction of a fact that is under way.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct FileCorrection {
    /// The correction.
    pub id: CorrectionId,
    /// What is claimed, in words.
    pub claimed: Bilingual,
    /// Where it stands.
    pub state: CorrectionState,
}

/// One row recorded of a fact; rows are never changed, a newer one supersedes an older one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct FactRow {
    /// The row.
    pub id: FactId,
    /// What it says, in words.
    pub words: Bilingual,
    /// Where it comes from.
    pub source: FactSource,
    /// Whether it counts.
    pub status: FactStatus,
    /// What proves it, by its reference.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub evidence: Option<String>,
    /// The day it was recorded.
    pub recorded_on: Date,
    /// The row that took its place.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub superseded_by: Option<FactId>,
}

/// One freeze of a person's file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct FileFreeze {
    /// The indicator it rests on; absent where only its own department may know.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub indicator_name: Option<Bilingual>,
    /// The departments that decided.
    pub departments: Vec<Bilingual>,
    /// The first frozen day.
    pub from: Date,
    /// The last frozen day, where it is fixed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<Date>,
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
