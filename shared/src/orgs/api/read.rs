//! One organisation with its history.

use serde::{Deserialize, Serialize};

use super::OrgView;
use crate::access::{Action, Role};
use crate::api::{Endpoint, Method};
use crate::base::{Bilingual, Date, OrgId};

/// Reads one organisation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct ReadOrg {
    /// The organisation.
    pub org: OrgId,
}

impl Endpoint for ReadOrg {
    const METHOD: Method = Method::Get;
    const PATH: &'static str = "/api/v1/orgs/{org}";
    const ACTION: Option<Action> = Some(Action::OrgList);
    const SUMMARY: &'static str = "One organisation: what it was called when, and who works there.";
    type Response = OrgDetail;
}

/// One organisation with its history.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct OrgDetail {
    /// How it stands today.
    pub org: OrgView,
    /// How it stood, newest first; a change ahead is among them.
    pub history: Vec<OrgVersion>,
    /// Who went into it: name and day.
    pub taken_in: Vec<OrgVersion>,
    /// How many people work there today, as far as reported.
    pub people: u32,
    /// Who has an account there.
    pub accounts: Vec<OrgAccount>,
    /// Drafts of awards that nobody has signed.
    pub open_drafts: u32,
}

/// How an organisation stood for a time.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct OrgVersion {
    /// Its name then.
    pub name: Bilingual,
    /// Its credit code then.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub uscc: Option<String>,
    /// The name of its area then.
    pub area_name: Bilingual,
    /// The first day.
    pub from: Date,
    /// The first day no longer; none while it goes on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<Date>,
    /// Why it changed; empty for the first.
    pub reason: String,
}

/// An account with a post at an organisation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct OrgAccount {
    /// The account's name.
    pub login: String,
    /// Whose it is, masked.
    pub name: String,
    /// The post.
    pub role: Role,
    /// True if the account is disabled.
    pub disabled: bool,
}
