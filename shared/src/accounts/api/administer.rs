//! What an administrator does with the accounts of the district.

use serde::{Deserialize, Serialize};

use crate::access::{Action, Role};
use crate::accounts::api::Post;
use crate::api::{Cursor, Endpoint, List, Method};
use crate::base::{AccountId, Text};

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
