//! What a head does with the accounts of the own organisation's clerks.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::access::Action;
use crate::accounts::ClerkState;
use crate::accounts::api::{AccountView, CreatedAccount};
use crate::api::{Endpoint, List, Method};
use crate::base::{AccountId, Date, InvitationId, OrgId, Text};

/// Lists the clerks of an organisation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct ListClerks {
    /// The organisation.
    pub org: OrgId,
}

impl Endpoint for ListClerks {
    const METHOD: Method = Method::Get;
    const PATH: &'static str = "/api/v1/orgs/{org}/clerks";
    const ACTION: Option<Action> = Some(Action::ClerkManage);
    const SUMMARY: &'static str = "The clerks of an organisation, by the name of their account.";
    type Response = List<ClerkView>;
}

/// One clerk, as the head sees the account.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct ClerkView {
    /// The account.
    pub id: AccountId,
    /// Its name.
    pub login: String,
    /// The masked name of its holder.
    pub name: String,
    /// Where the account stands.
    pub state: ClerkState,
    /// The day of the last sign-in or refresh that is still remembered.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub used_on: Option<Date>,
    /// True if the head may disable, enable and invite it: it is not the own person's, and holds
    /// nothing but this post.
    pub manageable: bool,
}

/// Creates an account for a clerk. The client makes the id; sending the same again answers the
/// same.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct CreateClerk {
    /// The organisation.
    pub org: OrgId,
    /// The account.
    pub account: AccountId,
    /// Its name.
    pub login: Text<64>,
    /// The holder's name, which is kept masked only.
    pub name: Text<64>,
    /// The citizen ID of the holder, so that nobody awards themselves; the answer is the same
    /// whether it is on file or not.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub citizen_id: Option<Text<32>>,
}

impl fmt::Debug for CreateClerk {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("CreateClerk(..)")
    }
}

impl Endpoint for CreateClerk {
    const METHOD: Method = Method::Post;
    const PATH: &'static str = "/api/v1/orgs/{org}/clerks";
    const ACTION: Option<Action> = Some(Action::ClerkManage);
    const SUMMARY: &'static str =
        "Creates an account for a clerk; answers its first password, to be changed at once.";
    type Response = CreatedAccount;
}

/// Disables a clerk's account and ends its sessions.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct DisableClerk {
    /// The organisation.
    pub org: OrgId,
    /// The account.
    pub account: AccountId,
    /// Why; kept in the audit.
    pub reason: Text<500>,
}

impl Endpoint for DisableClerk {
    const METHOD: Method = Method::Post;
    const PATH: &'static str = "/api/v1/orgs/{org}/clerks/{account}/disable";
    const ACTION: Option<Action> = Some(Action::ClerkManage);
    const SUMMARY: &'static str = "Disables a clerk's account and ends its sessions.";
    type Response = AccountView;
}

/// Enables a clerk's disabled account.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct EnableClerk {
    /// The organisation.
    pub org: OrgId,
    /// The account.
    pub account: AccountId,
    /// Why; kept in the audit.
    pub reason: Text<500>,
}

impl Endpoint for EnableClerk {
    const METHOD: Method = Method::Post;
    const PATH: &'static str = "/api/v1/orgs/{org}/clerks/{account}/enable";
    const ACTION: Option<Action> = Some(Action::ClerkManage);
    const SUMMARY: &'static str = "Enables a clerk's disabled account.";
    type Response = AccountView;
}

/// Gives a clerk's account a fresh first password, ends its sessions and its lock. The client
/// makes the invitation's id; sending the same again answers the same password and changes
/// nothing.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct InviteClerk {
    /// The organisation.
    pub org: OrgId,
    /// The account.
    pub account: AccountId,
    /// The invitation.
    pub invitation: InvitationId,
    /// Why; kept in the audit.
    pub reason: Text<500>,
}

impl fmt::Debug for InviteClerk {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("InviteClerk(..)")
    }
}

impl Endpoint for InviteClerk {
    const METHOD: Method = Method::Post;
    const PATH: &'static str = "/api/v1/orgs/{org}/clerks/{account}/invite";
    const ACTION: Option<Action> = Some(Action::ClerkManage);
    const SUMMARY: &'static str =
        "Gives a clerk's account a fresh first password, to be changed at once.";
    type Response = CreatedAccount;
}
