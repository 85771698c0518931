//! What someone does with the own account: its password and its sessions.

use serde::{Deserialize, Serialize};

use crate::access::Action;
use crate::accounts::api::Session;
use crate::api::{Done, Endpoint, List, Method};
use crate::base::{Bilingual, SessionId};

/// Changes the own password; every other session of the account ends.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct ChangePassword {
    /// The password until now, as typed.
    pub current: String,
    /// The new one, as typed.
    pub new: String,
}

impl std::fmt::Debug for ChangePassword {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("ChangePassword(..)")
    }
}

impl Endpoint for ChangePassword {
    const METHOD: Method = Method::Post;
    const PATH: &'static str = "/api/v1/accounts/me/password";
    const ACTION: Option<Action> = Some(Action::PasswordChange);
    const SUMMARY: &'static str =
        "Changes the own password and ends every other session; answers a new access token.";
    type Response = Session;
}

/// Lists where the own account is signed in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct ListSessions {}

impl Endpoint for ListSessions {
    const METHOD: Method = Method::Get;
    const PATH: &'static str = "/api/v1/accounts/me/sessions";
    const ACTION: Option<Action> = Some(Action::SessionManage);
    const SUMMARY: &'static str = "Where the own account is signed in, the latest first.";
    type Response = List<SessionView>;
}

/// One place where an account is signed in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct SessionView {
    /// The session.
    pub id: SessionId,
    /// The browser and the system, as far as the browser says.
    pub device: Bilingual,
    /// The day and the local time of signing in, "2018-07-01 09:42".
    pub signed_in: String,
    /// The day and the local time of its last refresh.
    pub last_used: String,
    /// True for the session that asks.
    pub this: bool,
}

/// Signs out at one of those places.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct EndSession {
    /// The session.
    pub session: SessionId,
}

impl Endpoint for EndSession {
    const METHOD: Method = Method::Post;
    const PATH: &'static str = "/api/v1/accounts/me/sessions/{session}/end";
    const ACTION: Option<Action> = Some(Action::SessionManage);
    const SUMMARY: &'static str =
        "Signs out at one place; answers the same for a session that is over.";
    type Response = Done;
}

/// Signs out everywhere, here too.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct EndAllSessions {}

impl Endpoint for EndAllSessions {
    const METHOD: Method = Method::Post;
    const PATH: &'static str = "/api/v1/accounts/me/sessions/end";
    const ACTION: Option<Action> = Some(Action::SessionManage);
    const SUMMARY: &'static str = "Signs out everywhere, here too.";
    type Response = Done;
}
