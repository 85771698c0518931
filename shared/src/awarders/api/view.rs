//! How an organisation stands as an awarder, as it is shown.

use serde::{Deserialize, Serialize};

use crate::access::Role;
use crate::awarders::{AwarderAct, AwarderStanding, CheckedBy};
use crate::base::{AccountId, Bilingual, Date, OrgId};
use crate::orgs::OrgKind;

/// An organisation in the list of those to be checked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct AwarderFileRow {
    /// The organisation.
    pub org: OrgId,
    /// Its name.
    pub org_name: Bilingual,
    /// Its kind.
    pub org_kind: OrgKind,
    /// The town or street it lies in; the district for what lies in none.
    pub town_name: Bilingual,
    /// How it stands.
    pub standing: AwarderStanding,
    /// Since when.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub since: Option<Date>,
}

/// Everything about an organisation as an awarder.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct AwarderFile {
    /// What a list shows.
    pub row: AwarderFileRow,
    /// The credit code, or the code of the area for an office or a village.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub code: Option<String>,
    /// Who checks it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub checked_by: Option<CheckedBy>,
    /// Who holds a post at it that drafts or signs, in use.
    pub staff: Vec<PersonOnStaff>,
    /// The statement on conflicts of interest of the last application.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub statement: Option<String>,
    /// What was done, the newest first.
    pub acts: Vec<ActView>,
}

/// Someone at the organisation who drafts or signs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct PersonOnStaff {
    /// The account.
    pub account: AccountId,
    /// The masked name.
    pub name: String,
    /// What the account may do there.
    pub role: Role,
    /// True if the last application names it as responsible.
    pub responsible: bool,
}

/// One act.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct ActView {
    /// What was done.
    pub act: AwarderAct,
    /// The day.
    pub on: Date,
    /// Who did it, masked; nobody where it was taken over from before there were applications.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<String>,
    /// The reason or note, where one was given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub words: Option<String>,
}
