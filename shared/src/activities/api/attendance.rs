//! Who was there: the code of the day, the clerk's marks, the head's word.

use serde::{Deserialize, Serialize};

use super::ActivityView;
use crate::access::Action;
use crate::activities::AttendanceFinding;
use crate::api::{Endpoint, Method};
use crate::base::{ActivityId, ActivityStepId, AttendanceMarkId, OrgId, PersonId, Text};

/// The code that is shown on the spot, on the day only.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct ShowAttendanceCode {
    /// The organisation.
    pub org: OrgId,
    /// The activity.
    pub activity: ActivityId,
}

impl Endpoint for ShowAttendanceCode {
    const METHOD: Method = Method::Get;
    const PATH: &'static str = "/api/v1/orgs/{org}/activities/{activity}/code";
    const ACTION: Option<Action> = Some(Action::ActivityManage);
    const SUMMARY: &'static str = "The code of the moment, to be shown to those who are there.";
    type Response = AttendanceCode;
}

/// A code of attendance.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct AttendanceCode {
    /// The code, "K7QM-2XWA".
    pub code: String,
    /// Seconds until another one is to be shown.
    pub renew_in: u32,
}

/// Says of somebody who has signed up whether they were there, and for how much; the same
/// corrects it until the list is handed in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct MarkAttendance {
    /// The organisation.
    pub org: OrgId,
    /// The activity.
    pub activity: ActivityId,
    /// The mark's id, a UUIDv7 made by the client.
    pub mark: AttendanceMarkId,
    /// Who.
    pub person: PersonId,
    /// Was there.
    pub present: bool,
    /// How much is counted, in tenths; 0 for who was not there.
    pub tenths: u32,
}

impl Endpoint for MarkAttendance {
    const METHOD: Method = Method::Post;
    const PATH: &'static str = "/api/v1/orgs/{org}/activities/{activity}/attendance";
    const ACTION: Option<Action> = Some(Action::ActivityManage);
    const SUMMARY: &'static str = "Marks somebody present or absent, until the list is handed in.";
    type Response = ActivityView;
}

/// Hands the list of who was there in for the head to confirm.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct HandInAttendance {
    /// The organisation.
    pub org: OrgId,
    /// The activity.
    pub activity: ActivityId,
    /// The id of this act, a UUIDv7 made by the client.
    pub step: ActivityStepId,
}

impl Endpoint for HandInAttendance {
    const METHOD: Method = Method::Post;
    const PATH: &'static str = "/api/v1/orgs/{org}/activities/{activity}/hand-in";
    const ACTION: Option<Action> = Some(Action::ActivityManage);
    const SUMMARY: &'static str = "Hands the list of who was there in for the head to confirm.";
    type Response = ActivityView;
}

/// Confirms the list, by which it counts, or sends it back.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct DecideAttendance {
    /// The organisation.
    pub org: OrgId,
    /// The activity.
    pub activity: ActivityId,
    /// The id of this act, a UUIDv7 made by the client.
    pub step: ActivityStepId,
    /// What the head says of it.
    pub finding: AttendanceFinding,
    /// What is to be corrected; may be empty where it is confirmed.
    pub note: Text<500>,
}

impl Endpoint for DecideAttendance {
    const METHOD: Method = Method::Post;
    const PATH: &'static str = "/api/v1/orgs/{org}/activities/{activity}/decide";
    const ACTION: Option<Action> = Some(Action::ActivityConfirm);
    const SUMMARY: &'static str = "Confirms who was there, by which it counts, or sends it back.";
    type Response = ActivityView;
}

/// Revokes what was confirmed of one person; it counts nowhere any more.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct RevokeAttendance {
    /// The organisation.
    pub org: OrgId,
    /// The activity.
    pub activity: ActivityId,
    /// The id of this act, a UUIDv7 made by the client.
    pub step: ActivityStepId,
    /// Whose.
    pub person: PersonId,
    /// Why; the person reads it.
    pub note: Text<500>,
}

impl Endpoint for RevokeAttendance {
    const METHOD: Method = Method::Post;
    const PATH: &'static str = "/api/v1/orgs/{org}/activities/{activity}/revoke";
    const ACTION: Option<Action> = Some(Action::ActivityConfirm);
    const SUMMARY: &'static str = "Revokes one confirmed attendance, with the reason.";
    type Response = ActivityView;
}
