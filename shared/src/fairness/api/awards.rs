//! The awards behind a number.

use serde::{Deserialize, Serialize};

use crate::access::Action;
use crate::api::{Cursor, Endpoint, List, Method};
use crate::base::{AwardId, Bilingual, Date, OrgId, Points};
use crate::fairness::{Measure, NearBy};

/// Lists the awards behind one number of an awarder's year, those of one person together; the look
/// is recorded.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct ListFairnessAwards {
    /// The organisation.
    pub org: OrgId,
    /// The calendar year in which the awards were signed.
    pub year: i32,
    /// Behind which number; all of the year where none is named. Behind the spread stand the
    /// awards of those who got the most.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub measure: Option<Measure>,
    /// Where to go on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cursor: Option<Cursor>,
    /// Rows a page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub limit: Option<u32>,
}

impl ListFairnessAwards {
    /// Those behind a number, from the first.
    pub const fn of(org: OrgId, year: i32, measure: Option<Measure>) -> Self {
        Self {
            org,
            year,
            measure,
            cursor: None,
            limit: None,
        }
    }
}

impl Endpoint for ListFairnessAwards {
    const METHOD: Method = Method::Get;
    const PATH: &'static str = "/api/v1/orgs/{org}/fairness/{year}/awards";
    const ACTION: Option<Action> = Some(Action::FairnessRead);
    const SUMMARY: &'static str =
        "The awards behind one number of an awarder's year, masked; the look is recorded.";
    type Response = List<FairnessAward>;
}

/// One award behind a number.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct FairnessAward {
    /// The award.
    pub award: AwardId,
    /// The recipient's masked name.
    pub name: String,
    /// The recipient's masked citizen ID; empty once the identity was removed.
    pub citizen_id: String,
    /// The indicator's name.
    pub indicator_name: Bilingual,
    /// The clause of the organisation's rules.
    pub clause: u32,
    /// The points given.
    pub points: Points,
    /// The day of the fact.
    pub fact_date: Date,
    /// Who drafted it, masked.
    pub drafted_by: String,
    /// Who signed it, masked.
    pub signed_by: String,
    /// The day it was signed.
    pub signed_on: Date,
    /// Whose kin, or of whose household, the recipient was on that day; told only behind that
    /// number, and never which kin.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub near: Vec<NearBy>,
}
