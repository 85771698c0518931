//! Drafting, signing, withdrawing and voiding awards.

use serde::{Deserialize, Serialize};

use crate::access::Action;
use crate::api::{Cursor, Endpoint, List, Method};
use crate::awards::AwardState;
use crate::awards::api::RefusalView;
use crate::base::{AreaId, AwardId, Bilingual, Date, OrgId, PersonId, Points, Text};
use crate::calendar::StripDay;

/// Asks what an award would be worth, before it is drafted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct WeighAward {
    /// The awarding organisation.
    pub org: OrgId,
    /// The person.
    pub person: PersonId,
    /// The clause of the rules in force.
    pub clause: u32,
    /// The points, in steps of 0.5.
    pub points: Points,
    /// The day of the fact.
    pub fact_date: Date,
}

impl Endpoint for WeighAward {
    const METHOD: Method = Method::Post;
    const PATH: &'static str = "/api/v1/orgs/{org}/awards/weigh";
    const ACTION: Option<Action> = Some(Action::AwardDraft);
    const SUMMARY: &'static str = "What an award would be worth to the person; changes nothing.";
    type Response = AwardWorth;
}

/// What an award is worth, and what it costs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct AwardWorth {
    /// The points asked for; the quota loses them whatever they are worth.
    pub points: Points,
    /// What they add to the person's score, after every cap.
    pub worth: Points,
    /// What the caps take away.
    pub lost_to_cap: Points,
    /// A smaller award worth the same, if there is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub same_worth_for: Option<Points>,
    /// What would be left of the organisation's quota.
    pub quota_left: Points,
    /// What would be left of the cap per organisation, person and year; negative if exceeded.
    pub cap_left: Points,
    /// The last day of the notice if signed today.
    pub notice_until: Date,
    /// The day from which it counts if signed today.
    pub posts_on: Date,
    /// The days from today to that day, for drawing the notice.
    pub strip: Vec<StripDay>,
    /// Why it would be refused, if it would.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub refusal: Option<RefusalView>,
}

/// Drafts an award; the client makes the id, sending the same again answers the same.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct DraftAward {
    /// The awarding organisation.
    pub org: OrgId,
    /// The award's id, a UUIDv7 made by the client.
    pub award: AwardId,
    /// The person.
    pub person: PersonId,
    /// The clause of the rules in force.
    pub clause: u32,
    /// The points, in steps of 0.5.
    pub points: Points,
    /// The day of the fact.
    pub fact_date: Date,
    /// What proves it, in words.
    pub evidence: Text<500>,
}

impl Endpoint for DraftAward {
    const METHOD: Method = Method::Post;
    const PATH: &'static str = "/api/v1/orgs/{org}/awards";
    const ACTION: Option<Action> = Some(Action::AwardDraft);
    const SUMMARY: &'static str = "Drafts an award for the head to sign; reserves nothing yet.";
    type Response = AwardView;
}

/// Lists an organisation's awards.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct ListAwards {
    /// The organisation.
    pub org: OrgId,
    /// Only this state.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub state: Option<AwardState>,
    /// Where to go on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cursor: Option<Cursor>,
    /// Rows a page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub limit: Option<u32>,
}

impl Endpoint for ListAwards {
    const METHOD: Method = Method::Get;
    const PATH: &'static str = "/api/v1/orgs/{org}/awards";
    const ACTION: Option<Action> = Some(Action::AwardRead);
    const SUMMARY: &'static str = "An organisation's awards, newest first.";
    type Response = List<AwardView>;
}

/// Lists the awards of all organisations of the district.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct ListDistrictAwards {
    /// Only this state.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub state: Option<AwardState>,
    /// Only awards of organisations in whose name this stands.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub awarder: Option<Text<64>>,
    /// Only awards of organisations in this town or street.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub town: Option<AreaId>,
    /// Where to go on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cursor: Option<Cursor>,
    /// Rows a page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub limit: Option<u32>,
}

impl Endpoint for ListDistrictAwards {
    const METHOD: Method = Method::Get;
    const PATH: &'static str = "/api/v1/awards";
    const ACTION: Option<Action> = Some(Action::AwardList);
    const SUMMARY: &'static str = "The awards of all organisations, masked, newest first.";
    type Response = List<AwardView>;
}

/// Reads one award.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct ReadAward {
    /// The organisation.
    pub org: OrgId,
    /// The award.
    pub award: AwardId,
}

impl Endpoint for ReadAward {
    const METHOD: Method = Method::Get;
    const PATH: &'static str = "/api/v1/orgs/{org}/awards/{award}";
    const ACTION: Option<Action> = Some(Action::AwardRead);
    const SUMMARY: &'static str = "One award with its dates.";
    type Response = AwardView;
}

/// Signs a draft, which reserves the points and opens the notice; signing again answers the same.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct SignAward {
    /// The organisation.
    pub org: OrgId,
    /// The award.
    pub award: AwardId,
}

impl Endpoint for SignAward {
    const METHOD: Method = Method::Post;
    const PATH: &'static str = "/api/v1/orgs/{org}/awards/{award}/sign";
    const ACTION: Option<Action> = Some(Action::AwardSign);
    const SUMMARY: &'static str = "Signs a draft: reserves the points, opens the public notice.";
    type Response = AwardView;
}

/// Takes back a draft (a clerk of the organisation) or sends it back (the head).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct WithdrawAward {
    /// The organisation.
    pub org: OrgId,
    /// The award.
    pub award: AwardId,
    /// Why.
    pub reason: Text<500>,
}

impl Endpoint for WithdrawAward {
    const METHOD: Method = Method::Post;
    const PATH: &'static str = "/api/v1/orgs/{org}/awards/{award}/withdraw";
    const ACTION: Option<Action> = Some(Action::AwardWithdraw);
    const SUMMARY: &'static str = "Takes or sends back a draft that is not signed yet.";
    type Response = AwardView;
}

/// Voids a signed award: the points leave from now on, the quota gets them back.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct VoidAward {
    /// The organisation.
    pub org: OrgId,
    /// The award.
    pub award: AwardId,
    /// Why; shown to the person and the organisation.
    pub reason: Text<500>,
}

impl Endpoint for VoidAward {
    const METHOD: Method = Method::Post;
    const PATH: &'static str = "/api/v1/orgs/{org}/awards/{award}/void";
    const ACTION: Option<Action> = Some(Action::AwardVoid);
    const SUMMARY: &'static str = "Voids a signed award with a reason; a reversing ledger row.";
    type Response = AwardView;
}

/// One award, as its organisation and the migrant office see it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct AwardView {
    /// The award.
    pub id: AwardId,
    /// The organisation.
    pub org: OrgId,
    /// The organisation's name.
    pub org_name: Bilingual,
    /// The person.
    pub person: PersonId,
    /// The masked name.
    pub name: String,
    /// The masked citizen ID: first six and last four.
    pub citizen_id: String,
    /// The indicator.
    pub indicator: String,
    /// The indicator's name.
    pub indicator_name: Bilingual,
    /// The clause of the organisation's rules.
    pub clause: u32,
    /// The clause's words.
    pub clause_text: Bilingual,
    /// The points given.
    pub points: Points,
    /// The day of the fact.
    pub fact_date: Date,
    /// What proves it.
    pub evidence: String,
    /// Where it stands today.
    pub state: AwardState,
    /// True if another organisation awards the same person for the same day, while both stand;
    /// which one is not told.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub same_day: bool,
    /// Who drafted it, masked.
    pub drafted_by: String,
    /// In whose place it was drafted, masked, where the drafter stood in for someone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub drafted_for: Option<String>,
    /// The day it was drafted.
    pub drafted_on: Date,
    /// Who keeps it since it was handed over, masked, where it was.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kept_by: Option<String>,
    /// Since which day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kept_from: Option<Date>,
    /// True if the caller drafted it, or has kept it, and so may not sign it.
    pub drafted_by_me: bool,
    /// Signature and notice, once signed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub signature: Option<Signature>,
    /// Why it was withdrawn or voided.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
}

/// What a signature fixes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct Signature {
    /// Who signed, masked.
    pub signed_by: String,
    /// In whose place it was signed, masked, where the signer stood in for someone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub signed_for: Option<String>,
    /// The day it was signed and posted for notice.
    pub signed_on: Date,
    /// The last day of the notice.
    pub notice_until: Date,
    /// The day from which it counts.
    pub posts_on: Date,
    /// The last day it counts.
    pub expires_on: Date,
    /// True while a day of the notice falls in a year whose days off are not published yet.
    pub provisional: bool,
}
