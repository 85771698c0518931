//! Writing, submitting and sending back award rules.

use serde::{Deserialize, Serialize};

use crate::access::Action;
use crate::api::{Endpoint, Method};
use crate::awarders::AwarderStanding;
use crate::awards::api::ClauseView;
use crate::awards::{ClauseDraft, RulesState};
use crate::base::{Bilingual, Date, OrgId, Points, RulesDraftId, RulesId, Text};
use crate::orgs::OrgKind;

/// Reads all that writing an organisation's rules takes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct ReadRulesDesk {
    /// The organisation.
    pub org: OrgId,
}

impl Endpoint for ReadRulesDesk {
    const METHOD: Method = Method::Get;
    const PATH: &'static str = "/api/v1/orgs/{org}/award-rules/desk";
    const ACTION: Option<Action> = Some(Action::AwardRulesRead);
    const SUMMARY: &'static str =
        "The draft and the versions of an organisation's award rules, and what they may award.";
    type Response = RulesDesk;
}

/// All that writing rules takes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct RulesDesk {
    /// The organisation.
    pub org: OrgId,
    /// Its name.
    pub org_name: Bilingual,
    /// Its kind.
    pub org_kind: OrgKind,
    /// How it stands as an awarder.
    pub standing: AwarderStanding,
    /// What its kind may award by the scheme in force.
    pub indicators: Vec<IndicatorOffer>,
    /// Working days that submitted rules stand in notice.
    pub notice_working_days: u32,
    /// The newest draft.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub draft: Option<DraftView>,
    /// The versions, the newest first.
    pub versions: Vec<RulesVersionView>,
}

/// An indicator that clauses may name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct IndicatorOffer {
    /// Its number in the scheme.
    pub id: String,
    /// Its name.
    pub name: Bilingual,
    /// Points go in multiples of this.
    pub step: Points,
    /// The most the organisation may give one person in a year.
    pub cap: Points,
}

/// A draft as it was kept last.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct DraftView {
    /// Which keeping it was.
    pub id: RulesDraftId,
    /// The clauses as they were written.
    pub clauses: Vec<ClauseDraft>,
    /// Who kept it last, masked.
    pub drafted_by: String,
    /// True if that was who reads this.
    pub drafted_by_me: bool,
    /// The day.
    pub drafted_on: Date,
    /// The version it was submitted as, if it was.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub submitted_as: Option<u32>,
}

/// One version of an organisation's rules, with what became of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct RulesVersionView {
    /// Its number.
    pub version: u32,
    /// What it reads as today.
    pub state: RulesState,
    /// The notice it stood or stands in; unknown of rules from before there were notices.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub notice: Option<RulesNotice>,
    /// The first day it binds, unless it is sent back before.
    pub in_force_from: Date,
    /// The last day it binds, as far as is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub last_day: Option<Date>,
    /// Who sent it back and why, if someone did.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub returned: Option<RulesReturn>,
    /// The clauses in their order.
    pub clauses: Vec<ClauseView>,
}

/// The notice of submitted rules.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct RulesNotice {
    /// The day it was posted.
    pub posted_on: Date,
    /// Its last day.
    pub until: Date,
    /// Working days left, today included.
    pub days_left: u32,
    /// Working days in all.
    pub days: u32,
}

/// A version sent back.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct RulesReturn {
    /// The day.
    pub on: Date,
    /// Why.
    pub reason: String,
}

/// Keeps a draft; the client makes the id of each keeping.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct KeepRulesDraft {
    /// The organisation.
    pub org: OrgId,
    /// The id of this keeping, a UUIDv7 made by the client.
    pub draft: RulesDraftId,
    /// The keeping it was made from; left out for the first.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub after: Option<RulesDraftId>,
    /// The clauses in their order.
    pub clauses: Vec<ClauseDraft>,
}

impl Endpoint for KeepRulesDraft {
    const METHOD: Method = Method::Post;
    const PATH: &'static str = "/api/v1/orgs/{org}/award-rules/drafts";
    const ACTION: Option<Action> = Some(Action::AwardRulesDraft);
    const SUMMARY: &'static str = "Keeps a draft of the organisation's award rules.";
    type Response = RulesDesk;
}

/// Submits the draft, which opens its public notice; the client makes the id of the version.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct SubmitRules {
    /// The organisation.
    pub org: OrgId,
    /// The version's id, a UUIDv7 made by the client.
    pub rules: RulesId,
    /// The keeping of the draft that was looked at.
    pub draft: RulesDraftId,
}

impl Endpoint for SubmitRules {
    const METHOD: Method = Method::Post;
    const PATH: &'static str = "/api/v1/orgs/{org}/award-rules";
    const ACTION: Option<Action> = Some(Action::AwardRulesSubmit);
    const SUMMARY: &'static str =
        "Submits the draft of the award rules: they stand in notice and bind the day after.";
    type Response = RulesDesk;
}

/// Sends rules back while they stand in notice: they never bind.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct ReturnRules {
    /// The organisation.
    pub org: OrgId,
    /// The number of the version.
    pub version: u32,
    /// Why; the organisation reads it.
    pub reason: Text<500>,
}

impl Endpoint for ReturnRules {
    const METHOD: Method = Method::Post;
    const PATH: &'static str = "/api/v1/orgs/{org}/award-rules/{version}/return";
    const ACTION: Option<Action> = Some(Action::AwarderCheck);
    const SUMMARY: &'static str = "Sends award rules in notice back with a reason.";
    type Response = RulesDesk;
}
