//! Codes from a counter: they bind an account to a person, or set a forgotten password.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::access::Action;
use crate::accounts::api::Session;
use crate::api::{Done, Endpoint, Method};
use crate::base::{AccountId, CodeId, Date, PersonId, Text};

/// Makes an account without personal data; it sees nothing on file until it is bound.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct Register {
    /// The account's id, a UUIDv7 made by the client.
    pub account: AccountId,
    /// The account's name.
    pub login: Text<64>,
    /// The password, as typed.
    pub password: String,
}

impl fmt::Debug for Register {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Register(..)")
    }
}

impl Endpoint for Register {
    const METHOD: Method = Method::Post;
    const PATH: &'static str = "/api/v1/accounts";
    const ACTION: Option<Action> = None;
    const SUMMARY: &'static str =
        "Makes a resident's account without personal data; it sees nothing until it is bound.";
    type Response = Done;
}

/// Binds the own account to the person a code was issued for.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct BindAccount {
    /// The code, in any case, with or without its hyphen.
    pub code: Text<32>,
}

impl fmt::Debug for BindAccount {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("BindAccount(..)")
    }
}

impl Endpoint for BindAccount {
    const METHOD: Method = Method::Post;
    const PATH: &'static str = "/api/v1/accounts/me/bind";
    const ACTION: Option<Action> = Some(Action::AccountBind);
    const SUMMARY: &'static str =
        "Binds the own account by a code from a counter; answers a new access token.";
    type Response = Session;
}

/// Issues a code by which a person binds an account.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct IssueBindingCode {
    /// The person, whose identity was checked at the counter.
    pub person: PersonId,
    /// The code's id, a UUIDv7 made by the client.
    pub code: CodeId,
}

impl Endpoint for IssueBindingCode {
    const METHOD: Method = Method::Post;
    const PATH: &'static str = "/api/v1/residents/{person}/binding-codes";
    const ACTION: Option<Action> = Some(Action::BindingCodeIssue);
    const SUMMARY: &'static str =
        "Issues a code by which a person binds an account, once, within seven days.";
    type Response = CodeSlip;
}

/// Issues a code by which a person sets a forgotten password.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct IssueResetCode {
    /// The person, whose identity was checked at the counter.
    pub person: PersonId,
    /// The code's id, a UUIDv7 made by the client.
    pub code: CodeId,
}

impl Endpoint for IssueResetCode {
    const METHOD: Method = Method::Post;
    const PATH: &'static str = "/api/v1/residents/{person}/reset-codes";
    const ACTION: Option<Action> = Some(Action::ResidentCheck);
    const SUMMARY: &'static str =
        "Issues a code by which a person sets a forgotten password, once, within seven days.";
    type Response = CodeSlip;
}

/// Binds a resident's account to a person whose identity an officer has checked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct BindResident {
    /// The person.
    pub person: PersonId,
    /// The account's name, as its holder says it.
    pub login: Text<64>,
}

impl Endpoint for BindResident {
    const METHOD: Method = Method::Post;
    const PATH: &'static str = "/api/v1/residents/{person}/bind";
    const ACTION: Option<Action> = Some(Action::ResidentCheck);
    const SUMMARY: &'static str = "Binds a resident's account after an officer's check.";
    type Response = Done;
}

/// What is printed for the person at the counter.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct CodeSlip {
    /// The code.
    pub code: Text<32>,
    /// The last day it is accepted.
    pub valid_until: Date,
    /// The masked name of the one it is for.
    pub name: String,
    /// The citizen ID, masked but for its last four, where the code is for a resident.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub citizen_id: Option<String>,
    /// The name of the account whose password it sets.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub login: Option<String>,
}

impl fmt::Debug for CodeSlip {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("CodeSlip(..)")
    }
}

/// Sets a forgotten password by a code; every session of the account ends.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct ResetPassword {
    /// The account's name.
    pub login: Text<64>,
    /// The code, in any case, with or without its hyphen.
    pub code: Text<32>,
    /// The new password, as typed.
    pub new: String,
}

impl fmt::Debug for ResetPassword {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("ResetPassword(..)")
    }
}

impl Endpoint for ResetPassword {
    const METHOD: Method = Method::Post;
    const PATH: &'static str = "/api/v1/session/reset-password";
    const ACTION: Option<Action> = None;
    const SUMMARY: &'static str =
        "Sets a forgotten password by a code from a counter; every session ends.";
    type Response = Done;
}
