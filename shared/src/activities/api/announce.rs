//! Announcing an activity, and calling it off.

use serde::{Deserialize, Serialize};

use super::ActivityView;
use crate::access::Action;
use crate::activities::{ActivityKind, ActivityPlan, Counting};
use crate::api::{Endpoint, Method};
use crate::base::{ActivityId, ActivityStepId, Date, OrgId, Text};

/// Announces an activity; the client makes the id, sending the same again answers the same.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct AnnounceActivity {
    /// The organisation that holds it.
    pub org: OrgId,
    /// The activity's id, a UUIDv7 made by the client.
    pub activity: ActivityId,
    /// What it is.
    pub kind: ActivityKind,
    /// What being there counts for.
    pub counting: Counting,
    /// How much for each, in tenths of an hour or a credit; 0 for a record of participation.
    pub tenths: u32,
    /// What it is called.
    pub title: Text<60>,
    /// Where it takes place.
    pub place: Text<100>,
    /// What else one should know; may be empty.
    pub note: Text<500>,
    /// The day.
    pub held_on: Date,
    /// When it begins, in minutes since midnight.
    pub starts: u32,
    /// When it ends.
    pub ends: u32,
    /// How many people it has room for.
    pub places: u32,
}

impl AnnounceActivity {
    /// What rules read of it.
    pub fn plan(&self) -> ActivityPlan {
        ActivityPlan {
            kind: self.kind,
            counting: self.counting,
            tenths: self.tenths,
            held_on: self.held_on,
            starts: self.starts,
            ends: self.ends,
            places: self.places,
        }
    }
}

impl Endpoint for AnnounceActivity {
    const METHOD: Method = Method::Post;
    const PATH: &'static str = "/api/v1/orgs/{org}/activities";
    const ACTION: Option<Action> = Some(Action::ActivityManage);
    const SUMMARY: &'static str = "Announces an activity that residents may sign up for.";
    type Response = ActivityView;
}

/// Calls an activity off; whoever has signed up reads why.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct CallOffActivity {
    /// The organisation that holds it.
    pub org: OrgId,
    /// The activity.
    pub activity: ActivityId,
    /// The id of this act, a UUIDv7 made by the client.
    pub step: ActivityStepId,
    /// Why.
    pub note: Text<500>,
}

impl Endpoint for CallOffActivity {
    const METHOD: Method = Method::Post;
    const PATH: &'static str = "/api/v1/orgs/{org}/activities/{activity}/call-off";
    const ACTION: Option<Action> = Some(Action::ActivityManage);
    const SUMMARY: &'static str = "Calls an activity off, with the reason.";
    type Response = ActivityView;
}
