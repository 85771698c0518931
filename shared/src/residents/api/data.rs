//! The whole own file, to be taken along.

use serde::{Deserialize, Serialize};

use super::{Look, ResidentFile};
use crate::access::Action;
use crate::activities::api::MyActivity;
use crate::api::{Endpoint, Method};
use crate::base::{Bilingual, Date, PersonId};
use crate::check_sheets::api::MyCheck;
use crate::corrections::api::{CorrectionRow, CorrectionStep};
use crate::erasures::api::ErasureView;
use crate::households::api::Household;
use crate::objections::api::{ObjectionRow, ObjectionStep};

/// The name of the format.
pub const DATA_FORMAT: &str = "jifen-my-data";
/// Its version; a field that is taken away or changes its meaning makes another.
pub const DATA_VERSION: u32 = 1;

/// Takes the whole own file along.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct TakeMyData {}

impl Endpoint for TakeMyData {
    const METHOD: Method = Method::Get;
    const PATH: &'static str = "/api/v1/residents/me/data";
    const ACTION: Option<Action> = Some(Action::DataTake);
    const SUMMARY: &'static str = "Everything kept about oneself, in one file; audited.";
    type Response = MyData;
}

/// Everything kept about a person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct MyData {
    /// The name of the format: "jifen-my-data".
    pub format: String,
    /// The version of the format.
    pub version: u32,
    /// The day it was taken.
    pub taken_on: Date,
    /// The local time, "09:42".
    pub taken_at: String,
    /// Who the person is, not masked.
    pub identity: MyIdentity,
    /// Where the person is registered.
    pub registration: MyRegistration,
    /// Who looked at the file, the last one first.
    pub looks: Vec<Look>,
    /// The file as its page shows it: facts with their rows, scores, awards, freezes, permit.
    pub file: ResidentFile,
    /// Every card issued, in the order of issue.
    pub permits: Vec<MyPermit>,
    /// Every job, the first one first.
    pub employments: Vec<MyEmployment>,
    /// The household as its page shows it: others by their masked names.
    pub household: Household,
    /// Every word said on an item, the oldest first.
    pub consents: Vec<MyConsent>,
    /// Every word said for an own child, the oldest first.
    pub child_consents: Vec<MyChildConsent>,
    /// The versions of the privacy notice that were acknowledged.
    pub notices: Vec<MyNotice>,
    /// Every correction with what was done.
    pub corrections: Vec<MyCorrection>,
    /// Every objection to an award in notice, with what was done.
    pub objections: Vec<MyObjection>,
    /// Every activity signed up for, with what was confirmed or revoked.
    pub activities: Vec<MyActivity>,
    /// Every entry of a check sheet about a household the person belonged to.
    pub checks: Vec<MyCheck>,
    /// Every statement issued, without its code.
    pub statements: Vec<MyStatement>,
    /// Every account bound to the person.
    pub accounts: Vec<MyAccount>,
    /// Every request to be erased.
    pub erasures: Vec<ErasureView>,
}

/// Who the person is.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct MyIdentity {
    /// The pseudonym that everything else is kept under.
    pub person: PersonId,
    /// The name.
    pub name: String,
    /// The citizen ID.
    pub citizen_id: String,
    /// The mobile number, if known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub phone: Option<String>,
    /// The address, if known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub address: Option<String>,
}

impl std::fmt::Debug for MyIdentity {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("MyIdentity(..)")
    }
}

/// Where the person is registered.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct MyRegistration {
    /// The village or community.
    pub village: Bilingual,
    /// Since when.
    pub registered_on: Date,
    /// The first day no longer registered.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub left_on: Option<Date>,
}

/// One card.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct MyPermit {
    /// What card: a residence permit or a temporary one.
    pub kind: Bilingual,
    /// The day of issue.
    pub issued_on: Date,
    /// The last day of a temporary card.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub valid_to: Option<Date>,
    /// The endorsements.
    pub endorsed_on: Vec<Date>,
    /// The day it ended.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ended_on: Option<Date>,
}

/// One job.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct MyEmployment {
    /// Where.
    pub org: Bilingual,
    /// The first day.
    pub from_on: Date,
    /// Since when insured there.
    pub insured_from: Date,
    /// The first day no longer there.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to_on: Option<Date>,
}

/// One word on an item.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct MyConsent {
    /// The fact it is about, by its id in the scheme.
    pub item: String,
    /// Its name.
    pub name: Bilingual,
    /// Given, or withdrawn.
    pub given: bool,
    /// The day.
    pub on: Date,
    /// The version of the notice that was in force.
    pub notice_version: u32,
}

/// One word for a child.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct MyChildConsent {
    /// The child, by the masked name.
    pub child: String,
    /// Given, or withdrawn.
    pub given: bool,
    /// The day.
    pub on: Date,
    /// The version of the notice that was in force.
    pub notice_version: u32,
}

/// One acknowledgement.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct MyNotice {
    /// The version of the notice.
    pub version: u32,
    /// The day.
    pub on: Date,
}

/// One correction.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct MyCorrection {
    /// What a list shows.
    pub row: CorrectionRow,
    /// What was claimed, in the facts format.
    pub value: serde_json::Value,
    /// Why.
    pub reason: String,
    /// What proves it, by its reference.
    pub evidence: String,
    /// What was done, the oldest first.
    pub steps: Vec<CorrectionStep>,
}

/// One objection.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct MyObjection {
    /// What a list shows.
    pub row: ObjectionRow,
    /// What is said to be wrong.
    pub reason: String,
    /// What speaks for that, in words.
    pub evidence: String,
    /// What was done, the oldest first.
    pub steps: Vec<ObjectionStep>,
}

/// One statement.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct MyStatement {
    /// The day it was issued.
    pub issued_on: Date,
    /// The last day it is accepted.
    pub valid_until: Date,
}

/// One account.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct MyAccount {
    /// Its name.
    pub login: String,
    /// The day it was made.
    pub created_on: Date,
    /// True if nobody can sign in with it any more.
    pub disabled: bool,
    /// True if it asks for a second factor.
    pub second_factor: bool,
    /// Where it signed in, the last first, as long as that is kept.
    pub sessions: Vec<MySession>,
}

/// One place where an account signed in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct MySession {
    /// The device, as it called itself.
    pub device: String,
    /// The day.
    pub on: Date,
    /// The local time, "09:42".
    pub time: String,
}
