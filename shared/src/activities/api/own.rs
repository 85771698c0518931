//! What a resident does: see what there is, sign up, withdraw, be marked present.

use serde::{Deserialize, Serialize};

use super::ActivityRow;
use crate::access::Action;
use crate::activities::AttendanceSource;
use crate::api::{Cursor, Endpoint, List, Method};
use crate::base::{ActivityId, AttendanceMarkId, Bilingual, SignUpId, Text};

/// Which activities a resident's list holds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub enum MyActivities {
    /// Those of the district that are still to come, the next first.
    #[default]
    Ahead,
    /// Those one has signed up for, the latest first.
    SignedUp,
}

/// Lists activities for a resident.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct ListMyActivities {
    /// Which ones; those to come if nothing is said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub which: Option<MyActivities>,
    /// Where to go on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cursor: Option<Cursor>,
    /// Rows a page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub limit: Option<u32>,
}

impl Endpoint for ListMyActivities {
    const METHOD: Method = Method::Get;
    const PATH: &'static str = "/api/v1/residents/me/activities";
    const ACTION: Option<Action> = Some(Action::ActivityJoin);
    const SUMMARY: &'static str = "The activities to come, or those one has signed up for.";
    type Response = List<MyActivity>;
}

/// An activity as a resident sees it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct MyActivity {
    /// What everyone sees.
    pub row: ActivityRow,
    /// What else one should know.
    pub note: String,
    /// The own sign-up that stands.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub signed_up: Option<SignUpId>,
    /// How one was marked present.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub present: Option<AttendanceSource>,
    /// How much is counted for oneself, in tenths.
    pub tenths: u32,
    /// It is confirmed and counts.
    pub counts: bool,
    /// Why it was revoked, or the activity called off, if it was.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
    /// Why one cannot sign up now; nothing if one can.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub not_now: Option<Bilingual>,
    /// One may take the sign-up back.
    pub may_withdraw: bool,
    /// The code works for one now.
    pub may_attend: bool,
}

/// Reads one activity as a resident.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct ReadMyActivity {
    /// The activity.
    pub activity: ActivityId,
}

impl Endpoint for ReadMyActivity {
    const METHOD: Method = Method::Get;
    const PATH: &'static str = "/api/v1/residents/me/activities/{activity}";
    const ACTION: Option<Action> = Some(Action::ActivityJoin);
    const SUMMARY: &'static str = "One activity and how one stands to it.";
    type Response = MyActivity;
}

/// Signs up; the client makes the id, sending the same again answers the same.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct SignUp {
    /// The activity.
    pub activity: ActivityId,
    /// The sign-up's id, a UUIDv7 made by the client.
    pub signup: SignUpId,
}

impl Endpoint for SignUp {
    const METHOD: Method = Method::Post;
    const PATH: &'static str = "/api/v1/residents/me/activities/{activity}/sign-ups";
    const ACTION: Option<Action> = Some(Action::ActivityJoin);
    const SUMMARY: &'static str = "Signs up for an activity while there are places.";
    type Response = MyActivity;
}

/// Takes the own sign-up back; taken back twice it is the same.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct WithdrawSignUp {
    /// The activity.
    pub activity: ActivityId,
    /// The sign-up.
    pub signup: SignUpId,
}

impl Endpoint for WithdrawSignUp {
    const METHOD: Method = Method::Post;
    const PATH: &'static str = "/api/v1/residents/me/activities/{activity}/withdraw";
    const ACTION: Option<Action> = Some(Action::ActivityJoin);
    const SUMMARY: &'static str = "Takes the own sign-up back, which frees the place.";
    type Response = MyActivity;
}

/// Is marked present by the code that is shown on the spot; done twice it is the same.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct Attend {
    /// The activity.
    pub activity: ActivityId,
    /// The mark's id, a UUIDv7 made by the client.
    pub mark: AttendanceMarkId,
    /// The code, as scanned or typed.
    pub code: Text<32>,
}

impl Endpoint for Attend {
    const METHOD: Method = Method::Post;
    const PATH: &'static str = "/api/v1/residents/me/activities/{activity}/attendance";
    const ACTION: Option<Action> = Some(Action::ActivityJoin);
    const SUMMARY: &'static str = "Marks oneself present by the code shown on the spot.";
    type Response = MyActivity;
}
