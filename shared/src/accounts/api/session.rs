//! Signing in and out, and who is signed in.

use serde::{Deserialize, Serialize};

use crate::access::{Action, Actor, Role};
use crate::accounts::Duty;
use crate::api::{Done, Endpoint, Method};
use crate::base::{AreaId, Bilingual, Date, OrgId, Text};

/// Signs in with account name and password.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct SignIn {
    /// The account's name.
    pub login: Text<64>,
    /// The password, as typed.
    pub password: String,
    /// A code of the account's app, or a recovery code; only once it was asked for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub second_factor: Option<Text<16>>,
}

impl Endpoint for SignIn {
    const METHOD: Method = Method::Post;
    const PATH: &'static str = "/api/v1/session/sign-in";
    const ACTION: Option<Action> = None;
    const SUMMARY: &'static str =
        "Signs in, in two steps where there is a second factor; sets the refresh cookie.";
    type Response = Session;
}

/// Exchanges the refresh cookie for a new one and a new access token.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct RefreshSession {}

impl Endpoint for RefreshSession {
    const METHOD: Method = Method::Post;
    const PATH: &'static str = "/api/v1/session/refresh";
    const ACTION: Option<Action> = None;
    const SUMMARY: &'static str = "Rotates the refresh cookie and answers a new access token.";
    type Response = Session;
}

/// Ends the session of the refresh cookie; answers the same without one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct SignOut {}

impl Endpoint for SignOut {
    const METHOD: Method = Method::Post;
    const PATH: &'static str = "/api/v1/session/sign-out";
    const ACTION: Option<Action> = None;
    const SUMMARY: &'static str = "Ends the session and clears the refresh cookie.";
    type Response = Done;
}

/// What a sign-in or a refresh gives.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct Session {
    /// The access token, for the `Authorization: Bearer` header; to be kept in memory only.
    pub access_token: String,
    /// Seconds until the token expires.
    pub expires_in: u32,
    /// Seconds without a refresh after which the session ends by itself, where it does.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub idle_after: Option<u32>,
    /// Who is signed in.
    pub me: Me,
}

/// Reads who is signed in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct ReadMe {}

impl Endpoint for ReadMe {
    const METHOD: Method = Method::Get;
    const PATH: &'static str = "/api/v1/session/me";
    const ACTION: Option<Action> = Some(Action::SessionRead);
    const SUMMARY: &'static str = "Who is signed in, with roles and their scopes.";
    type Response = Me;
}

/// Who is signed in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct Me {
    /// The account and its grants; the app asks it what to show.
    pub actor: Actor,
    /// The account's name.
    pub login: String,
    /// The masked name of the one signed in.
    pub name: String,
    /// Today, as the server counts it (Asia/Shanghai).
    pub today: Date,
    /// The grants in words.
    pub posts: Vec<Post>,
    /// What must be done before anything else is allowed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub duty: Option<Duty>,
    /// True where the data are a synthetic demo.
    pub demo: bool,
}

/// One grant in words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct Post {
    /// The role.
    pub role: Role,
    /// The organisation.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub org: Option<OrgId>,
    /// The organisation's name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub org_name: Option<Bilingual>,
    /// The area.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub area: Option<AreaId>,
    /// The area's name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub area_name: Option<Bilingual>,
    /// The area's code today.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub area_code: Option<String>,
    /// The masked name of whose post it is, where it is held for someone who is away.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub held_for: Option<String>,
}
