//! Creating accounts for staff, and changing what they hold.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::access::{Action, Role};
use crate::accounts::api::AccountView;
use crate::api::{Endpoint, Method};
use crate::base::{AccountId, OrgId, Text};

/// A role and where it is held; the area follows from the organisation.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct NewPost {
    /// The role.
    pub role: Role,
    /// The organisation, for a role that is held at one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub org: Option<OrgId>,
    /// The grid's fifteen digits, for a grid head.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub grid: Option<Text<15>>,
}

/// Creates an account for staff. The client makes the id; sending the same again answers the same.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct CreateAccount {
    /// The account.
    pub account: AccountId,
    /// Its name.
    pub login: Text<64>,
    /// The holder's name, which is kept masked only.
    pub name: Text<64>,
    /// The citizen ID of the holder, so that nobody awards or signs for themselves; the answer is
    /// the same whether it is on file or not.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub citizen_id: Option<Text<32>>,
    /// What it holds.
    pub posts: Vec<NewPost>,
}

impl fmt::Debug for CreateAccount {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("CreateAccount(..)")
    }
}

impl Endpoint for CreateAccount {
    const METHOD: Method = Method::Post;
    const PATH: &'static str = "/api/v1/accounts/staff";
    const ACTION: Option<Action> = Some(Action::AccountCreate);
    const SUMMARY: &'static str =
        "Creates an account for staff; answers its first password, to be changed at once.";
    type Response = CreatedAccount;
}

/// An account with its first password.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct CreatedAccount {
    /// The account.
    pub account: AccountView,
    /// Its first password; who signs in with it must choose another.
    pub password: String,
}

impl fmt::Debug for CreatedAccount {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("CreatedAccount(..)")
    }
}

/// Changes what an account holds; its sessions end, so that the change counts at once.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct ChangePosts {
    /// The account.
    pub account: AccountId,
    /// What it holds from now on.
    pub posts: Vec<NewPost>,
    /// Why; kept in the audit.
    pub reason: Text<500>,
}

impl Endpoint for ChangePosts {
    const METHOD: Method = Method::Post;
    const PATH: &'static str = "/api/v1/accounts/{account}/posts";
    const ACTION: Option<Action> = Some(Action::AccountCreate);
    const SUMMARY: &'static str = "Changes what an account holds, and ends its sessions.";
    type Response = AccountView;
}
