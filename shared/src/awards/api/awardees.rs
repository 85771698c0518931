//! Whom an organisation may award, and by which rules.

use serde::{Deserialize, Serialize};

use crate::access::Action;
use crate::api::{Cursor, Endpoint, List, Method};
use crate::base::{Bilingual, Date, OrgId, PersonId, Points, Text};
use crate::orgs::OrgKind;

/// Searches the people an organisation may award.
///
/// A POST, because a name or part of an ID never stands in an address.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct SearchAwardees {
    /// The awarding organisation.
    pub org: OrgId,
    /// Part of a name, or the last four of an ID.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub query: Option<Text<32>>,
    /// Only this person, as where a page of theirs is opened again.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub person: Option<PersonId>,
    /// Only those who may be awarded now, or only those who may not.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub awardable: Option<bool>,
    /// Where to go on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cursor: Option<Cursor>,
    /// Rows a page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub limit: Option<u32>,
}

impl SearchAwardees {
    /// Everyone of an organisation, from the beginning.
    pub fn of(org: OrgId) -> Self {
        Self {
            org,
            query: None,
            person: None,
            awardable: None,
            cursor: None,
            limit: None,
        }
    }
}

impl Endpoint for SearchAwardees {
    const METHOD: Method = Method::Post;
    const PATH: &'static str = "/api/v1/orgs/{org}/awardees/search";
    const ACTION: Option<Action> = Some(Action::AwardeeSearch);
    const SUMMARY: &'static str = "The people an organisation may award, masked.";
    type Response = List<Awardee>;
}

/// One person an organisation works with: what it may know and no more.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct Awardee {
    /// The person.
    pub person: PersonId,
    /// The masked name.
    pub name: String,
    /// The masked citizen ID: first six and last four.
    pub citizen_id: String,
    /// Months insured here (enterprise) or full months registered here (others).
    pub months: u32,
    /// What this organisation has given the person this year, by indicator.
    pub given: Vec<Given>,
    /// Why the person may not be awarded now: the refusal's code and words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub refusal: Option<RefusalView>,
}

/// What one organisation has given one person under one indicator this year.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct Given {
    /// The indicator.
    pub indicator: String,
    /// Points held or posted.
    pub points: Points,
    /// The cap per organisation, person and year.
    pub cap: Points,
}

/// A refusal as shown beside a form, before anything is sent.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct RefusalView {
    /// The stable code.
    pub code: String,
    /// The words.
    pub words: Bilingual,
}

/// Reads the award rules of an organisation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct ReadAwardRules {
    /// The organisation.
    pub org: OrgId,
}

impl Endpoint for ReadAwardRules {
    const METHOD: Method = Method::Get;
    const PATH: &'static str = "/api/v1/orgs/{org}/award-rules";
    const ACTION: Option<Action> = Some(Action::AwardRulesRead);
    const SUMMARY: &'static str = "The award rules of an organisation that are in force today.";
    type Response = AwardRulesView;
}

/// The rules in force, if any.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct AwardRulesView {
    /// The organisation.
    pub org: OrgId,
    /// Its name.
    pub org_name: Bilingual,
    /// Its kind.
    pub org_kind: OrgKind,
    /// The version in force; absent if none is, and awarding is refused.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub version: Option<u32>,
    /// Since when.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub in_force_from: Option<Date>,
    /// The clauses, in their order.
    pub clauses: Vec<ClauseView>,
}

/// One clause of award rules.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct ClauseView {
    /// The clause's number.
    pub clause: u32,
    /// The indicator it awards under.
    pub indicator: String,
    /// The indicator's name.
    pub indicator_name: Bilingual,
    /// The least points it gives.
    pub points_min: Points,
    /// The most points it gives.
    pub points_max: Points,
    /// What it is given for.
    pub text: Bilingual,
    /// What is asked for as evidence; nothing in clauses from before it was asked for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub evidence: Option<Bilingual>,
}
