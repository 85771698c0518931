//! A request to be erased as it is shown.

use serde::{Deserialize, Serialize};

use crate::base::{Bilingual, Date, ErasureId, PersonId};
use crate::erasures::{ErasureAct, ErasureGround, ErasureObstacle, ErasureReason, ErasureState};

/// A request in a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct ErasureRow {
    /// The request.
    pub id: ErasureId,
    /// Who asks, by the pseudonym.
    pub person: PersonId,
    /// The masked name; what stands instead of it once the person is erased.
    pub name: String,
    /// The masked citizen ID; nothing once the person is erased.
    pub citizen_id: String,
    /// Why.
    pub reason: ErasureReason,
    /// Where it stands.
    pub state: ErasureState,
    /// The day it was asked.
    pub asked_on: Date,
    /// The last day to answer.
    pub due_on: Date,
    /// It is not answered, and that day is over.
    pub overdue: bool,
}

/// A request with everything about it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct ErasureView {
    /// What a list shows.
    pub row: ErasureRow,
    /// The version of the calendar that gave the last day.
    pub calendar: String,
    /// What was done, the oldest first; the resident sees proposals only once they are confirmed.
    pub steps: Vec<ErasureStep>,
    /// What the reader may do now.
    pub may: Vec<ErasureAct>,
    /// What an officer has to look at; nothing for the resident.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub obstacles: Vec<ErasureObstacle>,
}

/// One thing that was done.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct ErasureStep {
    /// What.
    pub act: ErasureAct,
    /// The day.
    pub on: Date,
    /// The local time, "09:42".
    pub time: String,
    /// Who: the office, to an officer with the account's name, or the resident.
    pub who: Bilingual,
    /// Why it is refused, where it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ground: Option<ErasureGround>,
}
