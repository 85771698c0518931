//! The second factor: one-time passwords of an app on the phone (RFC 6238), and recovery codes.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::access::Action;
use crate::accounts::api::Session;
use crate::api::{Endpoint, Method};
use crate::base::Text;

/// Reads whether the own account has a second factor.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct ReadSecondFactor {}

impl Endpoint for ReadSecondFactor {
    const METHOD: Method = Method::Get;
    const PATH: &'static str = "/api/v1/accounts/me/second-factor";
    const ACTION: Option<Action> = Some(Action::SecondFactorManage);
    const SUMMARY: &'static str = "Whether the own account has a second factor.";
    type Response = SecondFactorView;
}

/// How the second factor of an account stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct SecondFactorView {
    /// True if signing in asks for it.
    pub on: bool,
    /// True if the account may not be without one.
    pub required: bool,
    /// The recovery codes that are left.
    pub recovery_codes: u32,
}

/// Begins to set up a second factor; it counts only once a code of it was confirmed.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct BeginSecondFactor {
    /// The password, as typed.
    pub password: String,
}

impl fmt::Debug for BeginSecondFactor {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("BeginSecondFactor(..)")
    }
}

impl Endpoint for BeginSecondFactor {
    const METHOD: Method = Method::Post;
    const PATH: &'static str = "/api/v1/accounts/me/second-factor";
    const ACTION: Option<Action> = Some(Action::SecondFactorManage);
    const SUMMARY: &'static str = "Begins to set up a second factor; answers its secret, once.";
    type Response = SecondFactorDraft;
}

/// A second factor to be put into an app.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct SecondFactorDraft {
    /// The secret in base 32, for an app that cannot scan.
    pub secret: String,
    /// The same as an `otpauth` address, which an app reads from a QR code.
    pub uri: String,
}

impl fmt::Debug for SecondFactorDraft {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("SecondFactorDraft(..)")
    }
}

/// Confirms a second factor by a code of its app; from now on signing in asks for it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct ConfirmSecondFactor {
    /// The six digits the app shows.
    pub code: Text<16>,
}

impl Endpoint for ConfirmSecondFactor {
    const METHOD: Method = Method::Post;
    const PATH: &'static str = "/api/v1/accounts/me/second-factor/confirm";
    const ACTION: Option<Action> = Some(Action::SecondFactorManage);
    const SUMMARY: &'static str =
        "Confirms a second factor; answers ten recovery codes, once, and a new access token.";
    type Response = SecondFactorOn;
}

/// A second factor that counts.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct SecondFactorOn {
    /// Codes for the day the phone is lost, each for one use.
    pub recovery_codes: Vec<String>,
    /// The session, which goes on with a new access token.
    pub session: Session,
}

impl fmt::Debug for SecondFactorOn {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("SecondFactorOn(..)")
    }
}

/// Takes the second factor away, where it is not required.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct RemoveSecondFactor {
    /// The password, as typed.
    pub password: String,
    /// A code of the app, or a recovery code.
    pub code: Text<16>,
}

impl fmt::Debug for RemoveSecondFactor {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("RemoveSecondFactor(..)")
    }
}

impl Endpoint for RemoveSecondFactor {
    const METHOD: Method = Method::Post;
    const PATH: &'static str = "/api/v1/accounts/me/second-factor/remove";
    const ACTION: Option<Action> = Some(Action::SecondFactorManage);
    const SUMMARY: &'static str = "Takes the second factor away, where it is not required.";
    type Response = SecondFactorView;
}
