//! The activities of an organisation.

use serde::{Deserialize, Serialize};

use super::{ActivityRow, ActivityView};
use crate::access::Action;
use crate::activities::ActivityState;
use crate::api::{Cursor, Endpoint, List, Method};
use crate::base::{ActivityId, OrgId};

/// Lists an organisation's activities, the latest day first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct ListActivities {
    /// The organisation.
    pub org: OrgId,
    /// Those that stand so; all of them if nothing is said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub state: Option<ActivityState>,
    /// Where to go on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cursor: Option<Cursor>,
    /// Rows a page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub limit: Option<u32>,
}

impl Endpoint for ListActivities {
    const METHOD: Method = Method::Get;
    const PATH: &'static str = "/api/v1/orgs/{org}/activities";
    const ACTION: Option<Action> = Some(Action::ActivityRead);
    const SUMMARY: &'static str = "An organisation's activities, the latest day first.";
    type Response = List<ActivityRow>;
}

/// Reads one activity with its list and all that was done.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct ReadActivity {
    /// The organisation.
    pub org: OrgId,
    /// The activity.
    pub activity: ActivityId,
}

impl Endpoint for ReadActivity {
    const METHOD: Method = Method::Get;
    const PATH: &'static str = "/api/v1/orgs/{org}/activities/{activity}";
    const ACTION: Option<Action> = Some(Action::ActivityRead);
    const SUMMARY: &'static str = "One activity, who has signed up, who was there, what was done.";
    type Response = ActivityView;
}
