//! An activity as its organisation sees it.

use serde::{Deserialize, Serialize};

use crate::activities::{ActivityAct, ActivityKind, ActivityState, AttendanceSource, Counting};
use crate::base::{ActivityId, Bilingual, Date, OrgId, PersonId};

/// An activity in a list, the same for everyone.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct ActivityRow {
    /// The activity.
    pub id: ActivityId,
    /// Who holds it.
    pub org: OrgId,
    /// What that organisation is called.
    pub org_name: Bilingual,
    /// What it is.
    pub kind: ActivityKind,
    /// What being there counts for.
    pub counting: Counting,
    /// How much, in tenths of an hour or a credit.
    pub tenths: u32,
    /// What it is called.
    pub title: String,
    /// Where it takes place.
    pub place: String,
    /// The day.
    pub held_on: Date,
    /// When it begins, in minutes since midnight.
    pub starts: u32,
    /// When it ends.
    pub ends: u32,
    /// How many people it has room for.
    pub places: u32,
    /// How many have signed up.
    pub taken: u32,
    /// Where it stands.
    pub state: ActivityState,
}

/// An activity with its list and all that was done.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct ActivityView {
    /// What a list shows.
    pub row: ActivityRow,
    /// What else one should know.
    pub note: String,
    /// Who has signed up, in that order.
    pub people: Vec<Attendee>,
    /// What was done, the oldest first.
    pub steps: Vec<ActivityStep>,
    /// What the reader may do now.
    pub may: Vec<ActivityAct>,
    /// The reader may mark who was there.
    pub may_mark: bool,
    /// The reader may show the code.
    pub may_show_code: bool,
}

/// Somebody who has signed up.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct Attendee {
    /// The person.
    pub person: PersonId,
    /// The masked name.
    pub name: String,
    /// The masked citizen ID.
    pub citizen_id: String,
    /// How they were marked present; nothing while they are not.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub present: Option<AttendanceSource>,
    /// How much is counted, in tenths.
    pub tenths: u32,
    /// Why it was revoked, if it was.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub revoked: Option<String>,
}

/// One thing that was done.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct ActivityStep {
    /// What.
    pub act: ActivityAct,
    /// The day.
    pub on: Date,
    /// The local time, "09:42".
    pub time: String,
    /// The masked name of who did it.
    pub who: String,
    /// Whom it is about, by the masked name, where it is about one person.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub about: Option<String>,
    /// What was said.
    pub note: String,
}
