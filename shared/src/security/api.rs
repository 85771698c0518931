//! What a security administrator sees and sets.

use serde::{Deserialize, Serialize};

use crate::access::Action;
use crate::accounts::api::Post;
use crate::api::{Cursor, Done, Endpoint, List, Method};
use crate::base::{AccountId, Bilingual, Date, SecurityPolicyId, Text};
use crate::security::{SecurityPolicy, Tally, Unusual};

/// Lists the rules of passwords and sessions, those in force first.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct ListSecurityPolicies {
    /// Where to go on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cursor: Option<Cursor>,
    /// Rows a page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub limit: Option<u32>,
}

impl Endpoint for ListSecurityPolicies {
    const METHOD: Method = Method::Get;
    const PATH: &'static str = "/api/v1/security/policies";
    const ACTION: Option<Action> = Some(Action::SecurityRead);
    const SUMMARY: &'static str =
        "The rules of passwords and sessions, those in force first; the program's own come last.";
    type Response = List<SecurityPolicyView>;
}

/// Rules that are or were in force.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct SecurityPolicyView {
    /// Their id; absent for the program's own.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<SecurityPolicyId>,
    /// The rules.
    pub policy: SecurityPolicy,
    /// The day and the local time they were set.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub set_at: Option<String>,
    /// The name of the account that set them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub set_by: Option<String>,
    /// Why.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
}

/// Sets the rules; they are in force at once. The client makes the id.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct SetSecurityPolicy {
    /// The id of these rules.
    pub id: SecurityPolicyId,
    /// The id of the rules in force when they were read; absent for the program's own.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub replaces: Option<SecurityPolicyId>,
    /// The rules.
    pub policy: SecurityPolicy,
    /// Why; kept with them.
    pub reason: Text<500>,
}

impl Endpoint for SetSecurityPolicy {
    const METHOD: Method = Method::Post;
    const PATH: &'static str = "/api/v1/security/policies";
    const ACTION: Option<Action> = Some(Action::SecurityPolicySet);
    const SUMMARY: &'static str =
        "Sets the rules of passwords and sessions within their bounds; in force at once.";
    type Response = SecurityPolicyView;
}

/// Lists the accounts that are locked now.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct ListLocks {}

impl Endpoint for ListLocks {
    const METHOD: Method = Method::Get;
    const PATH: &'static str = "/api/v1/security/locks";
    const ACTION: Option<Action> = Some(Action::SecurityRead);
    const SUMMARY: &'static str = "The accounts that are locked now, by name.";
    type Response = List<LockView>;
}

/// One account that is locked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct LockView {
    /// The account.
    pub account: AccountId,
    /// Its name.
    pub login: String,
    /// The masked name of its holder.
    pub name: String,
    /// Its roles in words.
    pub posts: Vec<Post>,
    /// The local time at which the lock opens by itself.
    pub until: String,
}

/// Opens the lock of an account before its time.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct ReleaseLock {
    /// The account.
    pub account: AccountId,
}

impl Endpoint for ReleaseLock {
    const METHOD: Method = Method::Post;
    const PATH: &'static str = "/api/v1/accounts/{account}/release";
    const ACTION: Option<Action> = Some(Action::LockRelease);
    const SUMMARY: &'static str =
        "Opens the lock of an account before its time; answers the same where there is none.";
    type Response = Done;
}

/// Ends every session of an account.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct RevokeSessions {
    /// The account.
    pub account: AccountId,
    /// Why; kept in the audit.
    pub reason: Text<500>,
}

impl Endpoint for RevokeSessions {
    const METHOD: Method = Method::Post;
    const PATH: &'static str = "/api/v1/accounts/{account}/sessions/end";
    const ACTION: Option<Action> = Some(Action::SessionRevoke);
    const SUMMARY: &'static str = "Ends every session of an account; it may sign in again.";
    type Response = Done;
}

/// Lists the days of accounts whose look-ups are unusual, of the last seven days.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct ListUnusualLooks {}

impl Endpoint for ListUnusualLooks {
    const METHOD: Method = Method::Get;
    const PATH: &'static str = "/api/v1/security/unusual";
    const ACTION: Option<Action> = Some(Action::SecurityRead);
    const SUMMARY: &'static str =
        "Accounts and days with unusual look-ups in seven days: numbers, no personal data.";
    type Response = List<UnusualDay>;
}

/// One account's unusual day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct UnusualDay {
    /// The account.
    pub account: AccountId,
    /// Its name.
    pub login: String,
    /// The masked name of its holder.
    pub name: String,
    /// The day.
    pub day: Date,
    /// How often it looked.
    pub tally: Tally,
    /// Why that is unusual.
    pub why: Vec<Unusual>,
}

/// Lists the audit rows behind an account's day, without whom they are about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct ListLooksOfDay {
    /// The account.
    pub account: AccountId,
    /// The day.
    pub day: Date,
}

impl Endpoint for ListLooksOfDay {
    const METHOD: Method = Method::Get;
    const PATH: &'static str = "/api/v1/accounts/{account}/looks/{day}";
    const ACTION: Option<Action> = Some(Action::SecurityRead);
    const SUMMARY: &'static str =
        "The audit rows of an account's look-ups on a day, at most 500, the newest first.";
    type Response = List<LookOfDay>;
}

/// One look-up, without whom it was about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct LookOfDay {
    /// The audit row, by which an auditor finds it.
    pub row: String,
    /// The local time.
    pub time: String,
    /// What it was.
    pub what: Bilingual,
    /// True if it was outside working days and hours.
    pub outside: bool,
    /// True if it was refused.
    pub refused: bool,
}
