//! The operations of accounts.

use serde::{Deserialize, Serialize};

use crate::access::{Action, Actor, Role};
use crate::api::{Cursor, Done, Endpoint, List, Method};
use crate::base::{AccountId, AreaId, Bilingual, Date, OrgId, Text};

/// Signs in with account name and password.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct SignIn {
    /// The account's name.
    pub login: Text<64>,
    /// The password, as typed.
    pub password: String,
}

impl Endpoint for SignIn {
    const METHOD: Method = Method::Post;
    const PATH: &'static str = "/api/v1/session/sign-in";
    const ACTION: Option<Action> = None;
    const SUMMARY: &'static str = "Signs in; sets the refresh cookie, answers an access token.";
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
}

/// Lists the accounts of the district.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct ListAccounts {
    /// Only accounts with this role.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub role: Option<Role>,
    /// Only accounts whose name begins with this.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub login: Option<Text<64>>,
    /// Where to go on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cursor: Option<Cursor>,
    /// Rows a page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub limit: Option<u32>,
}

impl Endpoint for ListAccounts {
    const METHOD: Method = Method::Get;
    const PATH: &'static str = "/api/v1/accounts";
    const ACTION: Option<Action> = Some(Action::AccountList);
    const SUMMARY: &'static str = "The accounts of the district, by name.";
    type Response = List<AccountView>;
}

/// One account, as its administrator sees it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct AccountView {
    /// The account.
    pub id: AccountId,
    /// Its name.
    pub login: String,
    /// The masked name of its holder.
    pub name: String,
    /// Its roles in words.
    pub posts: Vec<Post>,
    /// True while disabled.
    pub disabled: bool,
    /// True while locked after too many failures.
    pub locked: bool,
}

/// Disables an account and ends its sessions.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct DisableAccount {
    /// The account.
    pub account: AccountId,
    /// Why; kept in the audit.
    pub reason: Text<500>,
}

impl Endpoint for DisableAccount {
    const METHOD: Method = Method::Post;
    const PATH: &'static str = "/api/v1/accounts/{account}/disable";
    const ACTION: Option<Action> = Some(Action::AccountDisable);
    const SUMMARY: &'static str = "Disables an account and ends its sessions.";
    type Response = AccountView;
}

/// Enables a disabled account.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct EnableAccount {
    /// The account.
    pub account: AccountId,
    /// Why; kept in the audit.
    pub reason: Text<500>,
}

impl Endpoint for EnableAccount {
    const METHOD: Method = Method::Post;
    const PATH: &'static str = "/api/v1/accounts/{account}/enable";
    const ACTION: Option<Action> = Some(Action::AccountDisable);
    const SUMMARY: &'static str = "Enables a disabled account.";
    type Response = AccountView;
}
