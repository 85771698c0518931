//! The awarders of the own reach with the numbers of a year.

use serde::{Deserialize, Serialize};

use crate::access::Action;
use crate::api::{Cursor, Endpoint, List, Method};
use crate::base::{AreaId, Bilingual, OrgId};
use crate::fairness::{Figures, Measure};
use crate::orgs::OrgKind;

/// Lists the awarders of the own reach that have awards of a year, with their numbers.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct ListFairness {
    /// The calendar year in which the awards were signed; this one where none is named.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub year: Option<i32>,
    /// Only awarders of this kind.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<OrgKind>,
    /// Only awarders in this town or street.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub town: Option<AreaId>,
    /// Only those of whom a number is worth a look, or only the others. A page may then hold fewer
    /// rows than asked for and still go on, because only so many are looked through at a time.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub worth_a_look: Option<bool>,
    /// Where to go on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cursor: Option<Cursor>,
    /// Rows a page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub limit: Option<u32>,
}

impl ListFairness {
    /// All of a year.
    pub const fn of(year: i32) -> Self {
        Self {
            year: Some(year),
            kind: None,
            town: None,
            worth_a_look: None,
            cursor: None,
            limit: None,
        }
    }
}

impl Endpoint for ListFairness {
    const METHOD: Method = Method::Get;
    const PATH: &'static str = "/api/v1/fairness";
    const ACTION: Option<Action> = Some(Action::FairnessRead);
    const SUMMARY: &'static str =
        "The awarders of the own reach with the numbers of a year, and which are worth a look.";
    type Response = List<FairnessRow>;
}

/// An awarder with the numbers of a year.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct FairnessRow {
    /// The organisation.
    pub org: OrgId,
    /// Its name.
    pub org_name: Bilingual,
    /// Its kind.
    pub org_kind: OrgKind,
    /// The town or street it lies in; the district for what lies in none.
    pub town_name: Bilingual,
    /// The calendar year.
    pub year: i32,
    /// The numbers.
    pub figures: Figures,
    /// Which of them are worth a look.
    pub worth_a_look: Vec<Measure>,
}
