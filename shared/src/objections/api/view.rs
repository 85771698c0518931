//! An objection as it is shown.

use serde::{Deserialize, Serialize};

use crate::base::{AwardId, Bilingual, Date, ObjectionId, Points};
use crate::objections::{ObjectionAct, ObjectionState};

/// The line that was objected to, as everyone saw it in public notice.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct ObjectedLine {
    /// The award.
    pub award: AwardId,
    /// The masked name.
    pub name: String,
    /// The last digits of the citizen ID.
    pub id_tail: String,
    /// Who awarded.
    pub org_name: Bilingual,
    /// The clause's words.
    pub clause_text: Bilingual,
    /// The points.
    pub points: Points,
    /// The last day of the notice.
    pub notice_until: Date,
}

/// An objection in a list; it does not say whose it is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct ObjectionRow {
    /// The objection.
    pub id: ObjectionId,
    /// The line.
    pub line: ObjectedLine,
    /// Where it stands.
    pub state: ObjectionState,
    /// The day it was filed.
    pub filed_on: Date,
    /// The last day to act: for the office to answer, or to ask for a review.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub due_on: Option<Date>,
    /// Working days left until then, today included; none once it is over.
    pub days_left: u32,
    /// The office should have decided by now.
    pub overdue: bool,
    /// The office that answers.
    pub desk: Bilingual,
}

/// Who objects, for the office that decides.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct Objector {
    /// The masked name.
    pub name: String,
    /// The masked citizen ID.
    pub citizen_id: String,
}

/// An objection with everything about it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct ObjectionView {
    /// What a list shows.
    pub row: ObjectionRow,
    /// What is said to be wrong.
    pub reason: String,
    /// What speaks for that, in words.
    pub evidence: String,
    /// Who objects; only the office that decides is told.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub objector: Option<Objector>,
    /// What the awarder says proves the fact, and its day; only the office that decides is told.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub given_for: Option<String>,
    /// The first day the award counts as things stand; nothing while it is held for as long as it
    /// takes, or once it is void.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub posts_on: Option<Date>,
    /// What was done, the oldest first.
    pub steps: Vec<ObjectionStep>,
    /// What the reader may do now.
    pub may: Vec<ObjectionAct>,
}

/// One thing that was done.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct ObjectionStep {
    /// What.
    pub act: ObjectionAct,
    /// The day.
    pub on: Date,
    /// The local time, "09:42".
    pub time: String,
    /// Who: an office, or the one who objects.
    pub who: Bilingual,
    /// What was said.
    pub note: String,
    /// The last day to act that began to run then.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub due_on: Option<Date>,
}
