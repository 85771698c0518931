//! What a town hands down: its pool, and the quotas of its awarders.

use serde::{Deserialize, Serialize};

use super::{EntryKind, QuotaRow};
use crate::access::Action;
use crate::api::{Cursor, Endpoint, List, Method};
use crate::base::{Bilingual, Date, OrgId, Points, Text, TransferId};

/// Reads a town's pool of one year with the newest of its ledger rows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct ReadPool {
    /// The town's organisation.
    pub org: OrgId,
    /// The calendar year.
    pub year: i32,
    /// As it stood when this day was over; as it stands now where no day is named.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub on: Option<Date>,
    /// Where the ledger rows go on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cursor: Option<Cursor>,
    /// Ledger rows a page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub limit: Option<u32>,
}

impl ReadPool {
    /// The pool of a year as it stands.
    pub const fn of(org: OrgId, year: i32) -> Self {
        Self {
            org,
            year,
            on: None,
            cursor: None,
            limit: None,
        }
    }
}

impl Endpoint for ReadPool {
    const METHOD: Method = Method::Get;
    const PATH: &'static str = "/api/v1/orgs/{org}/pools/{year}";
    const ACTION: Option<Action> = Some(Action::QuotaRead);
    const SUMMARY: &'static str =
        "A town's pool of a year, now or on a past day, with a page of its ledger rows.";
    type Response = PoolView;
}

/// A town's pool with its statement.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct PoolView {
    /// The sums.
    pub pool: PoolRow,
    /// The ledger rows, newest first; the sums are of all of them, whatever the page.
    pub entries: List<PoolEntry>,
}

/// The sums of one town's pool in one year.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct PoolRow {
    /// The town's organisation.
    pub org: OrgId,
    /// Its name.
    pub org_name: Bilingual,
    /// The calendar year.
    pub year: i32,
    /// What the district gave, less what came back to it.
    pub funded: Points,
    /// What was handed down, less what came back.
    pub handed: Points,
    /// What may still be handed down.
    pub left: Points,
    /// What the formulas of all awarders of the town give together: the most the district may
    /// give. Absent where no scheme in force has formulas.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub bound: Option<Points>,
    /// How many awarders that are.
    pub awarders: u32,
}

/// One row of a town's pool.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct PoolEntry {
    /// The row.
    pub id: TransferId,
    /// What it is.
    pub kind: EntryKind,
    /// The amount, always positive.
    pub points: Points,
    /// True if the pool got it, false if it left.
    pub gained: bool,
    /// The day it takes effect.
    pub effective_on: Date,
    /// The awarder it went to or came from; absent for the district.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub awarder: Option<Bilingual>,
    /// The note or reason given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

/// Lists the quotas of a town's enterprises and villages.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct ListTownQuotas {
    /// The town's organisation.
    pub org: OrgId,
    /// The calendar year.
    pub year: i32,
    /// Where to go on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cursor: Option<Cursor>,
    /// Rows a page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub limit: Option<u32>,
}

impl Endpoint for ListTownQuotas {
    const METHOD: Method = Method::Get;
    const PATH: &'static str = "/api/v1/orgs/{org}/pools/{year}/awarders";
    const ACTION: Option<Action> = Some(Action::QuotaAllocate);
    const SUMMARY: &'static str = "The quotas of a town's enterprises and villages in a year.";
    type Response = List<QuotaRow>;
}

/// Gives a town points to hand down; the client makes the id of the ledger row.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct FundTown {
    /// The town's organisation.
    pub org: OrgId,
    /// The calendar year.
    pub year: i32,
    /// The ledger row's id, a UUIDv7 made by the client.
    pub transfer: TransferId,
    /// The points, in steps of 0.5.
    pub points: Points,
    /// Why, or on what basis.
    pub note: Text<500>,
}

impl Endpoint for FundTown {
    const METHOD: Method = Method::Post;
    const PATH: &'static str = "/api/v1/orgs/{org}/pools/{year}/fundings";
    const ACTION: Option<Action> = Some(Action::QuotaFund);
    const SUMMARY: &'static str =
        "Gives a town points to hand down, within what the formulas of its awarders give together.";
    type Response = PoolRow;
}

/// Gives back to the district what a town has not handed down.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct RefundPool {
    /// The town's organisation.
    pub org: OrgId,
    /// The calendar year.
    pub year: i32,
    /// The ledger row's id, a UUIDv7 made by the client.
    pub transfer: TransferId,
    /// The points, in steps of 0.5.
    pub points: Points,
    /// Why.
    pub note: Text<500>,
}

impl Endpoint for RefundPool {
    const METHOD: Method = Method::Post;
    const PATH: &'static str = "/api/v1/orgs/{org}/pools/{year}/refunds";
    const ACTION: Option<Action> = Some(Action::QuotaAllocate);
    const SUMMARY: &'static str = "Gives back to the district what a town has not handed down.";
    type Response = PoolRow;
}
