//! What is shown of a household.

use serde::{Deserialize, Serialize};

use crate::base::{Bilingual, Date, LinkId, PersonId};
use crate::enrolment::MemberRole;
use crate::households::{Ground, Kin, LeaveReason, LinkState, Paper};

/// A household: who belongs to it, and the links that were declared.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct Household {
    /// Whose file it is.
    pub person: PersonId,
    /// The masked name of that person.
    pub name: String,
    /// Those who belong to it, and those who did while the person was there.
    pub members: Vec<MemberView>,
    /// The links the person has declared, and those verified ones that name the person.
    pub links: Vec<LinkView>,
}

/// One member.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct MemberView {
    /// The member.
    pub person: PersonId,
    /// The masked name.
    pub name: String,
    /// Who the member is in the household.
    pub kin: MemberRole,
    /// The first day.
    pub from_on: Date,
    /// The first day no longer a member.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to_on: Option<Date>,
    /// Why the member left.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub why: Option<LeaveReason>,
}

/// One declared link.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct LinkView {
    /// The link.
    pub id: LinkId,
    /// Who declared it.
    pub person: PersonId,
    /// The masked name of who declared it.
    pub name: String,
    /// Where that person is registered.
    pub village: Bilingual,
    /// Who the other is to them.
    pub kin: Kin,
    /// The other's citizen ID, masked: for an officer as on an officer's list, else its end.
    pub other_id: String,
    /// The other's masked name: where the link is verified, or for an officer if on file.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub other_name: Option<String>,
    /// The first day, as declared.
    pub from_on: Date,
    /// The first day it no longer holds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to_on: Option<Date>,
    /// The day it was declared.
    pub declared_on: Date,
    /// How it stands.
    pub state: LinkState,
    /// The paper that was seen.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub paper: Option<Paper>,
    /// Its number or where the copy lies; for officers only.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub evidence: Option<String>,
    /// Why it was refused.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
    /// The grid head's advice.
    pub ground: Ground,
    /// The other is a child under fourteen without a guardian's consent; told to the parent.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub asks_consent: bool,
}
