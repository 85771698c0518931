//! A correction as it is shown.

use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::base::{Bilingual, CorrectionId, Date};
use crate::corrections::{CorrectionAct, CorrectionState};

/// A correction in a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct CorrectionRow {
    /// The correction.
    pub id: CorrectionId,
    /// Whose file it is about: the masked name.
    pub name: String,
    /// The masked citizen ID.
    pub citizen_id: String,
    /// The fact's id in the scheme.
    pub fact: String,
    /// The fact's name.
    pub fact_name: Bilingual,
    /// What the resident says is right, in words.
    pub claimed: Bilingual,
    /// Where it stands.
    pub state: CorrectionState,
    /// The day it was started.
    pub started_on: Date,
    /// The last day to decide, where an officer's clock runs.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub due_on: Option<Date>,
    /// That day is over.
    pub overdue: bool,
    /// The organisations that answer for the fact; any one of them decides.
    pub desks: Vec<Bilingual>,
}

/// A correction with everything about it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct CorrectionView {
    /// What a list shows.
    pub row: CorrectionRow,
    /// What the resident says is right, in the facts format; `null` for nothing of the kind.
    pub value: Value,
    /// What counts officially now, in words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub counted: Option<Bilingual>,
    /// Why.
    pub reason: String,
    /// What proves it, by its reference.
    pub evidence: String,
    /// What was done, the oldest first.
    pub steps: Vec<CorrectionStep>,
    /// What the reader may do now.
    pub may: Vec<CorrectionAct>,
}

/// One thing that was done.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct CorrectionStep {
    /// What.
    pub act: CorrectionAct,
    /// The day.
    pub on: Date,
    /// The local time, "09:42".
    pub time: String,
    /// Who: an organisation, or the resident.
    pub who: Bilingual,
    /// What was said.
    pub note: String,
    /// What proves it, where something was added.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub evidence: Option<String>,
    /// The last day to decide that began to run then.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub due_on: Option<Date>,
}
