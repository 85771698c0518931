//! Quotas: their sums, their ledger rows, allocating.
//!
//! What moves between organisations or goes back stands in `quota_moves`, what a town hands down
//! in `pools`.

use serde::{Deserialize, Serialize};

use crate::access::Action;
use crate::api::{Cursor, Endpoint, List, Method, Update};
use crate::awards::QuotaFormula;
use crate::base::{AwardId, Bilingual, Date, OrgId, Points, Text, TransferId};
use crate::orgs::OrgKind;

/// Reads an organisation's quota of one year with its statement.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct ReadQuota {
    /// The organisation.
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

impl ReadQuota {
    /// The sums of a year with the newest of its ledger rows.
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

impl Endpoint for ReadQuota {
    const METHOD: Method = Method::Get;
    const PATH: &'static str = "/api/v1/orgs/{org}/quotas/{year}";
    const ACTION: Option<Action> = Some(Action::QuotaRead);
    const SUMMARY: &'static str =
        "An organisation's quota of a year, now or on a past day, with a page of its ledger rows.";
    type Response = QuotaView;
}

/// A quota with its statement.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct QuotaView {
    /// The sums.
    pub quota: QuotaRow,
    /// The ledger rows, newest first; the sums are of all of them, whatever the page.
    pub entries: List<QuotaEntry>,
}

/// The sums of one organisation's quota in one year.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct QuotaRow {
    /// The organisation.
    pub org: OrgId,
    /// Its name.
    pub org_name: Bilingual,
    /// Its kind.
    pub org_kind: OrgKind,
    /// The calendar year.
    pub year: i32,
    /// Points allocated.
    pub allocated: Points,
    /// Points reserved by awards still in notice.
    pub held: Points,
    /// Points of awards that count, or counted and have expired.
    pub posted: Points,
    /// Points that came back by voids.
    pub voided: Points,
    /// Points that may still be given.
    pub left: Points,
    /// What the scheme's formula gives for the organisation, which bounds what is allocated;
    /// absent where no scheme in force has a formula for it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub formula: Option<QuotaFormula>,
}

/// One row of the quota ledger.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct QuotaEntry {
    /// The row.
    pub id: TransferId,
    /// What it is.
    pub kind: EntryKind,
    /// The amount, always positive.
    pub points: Points,
    /// The day it takes effect.
    pub effective_on: Date,
    /// The award it belongs to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub award: Option<AwardId>,
    /// The organisation it was moved to or came from, or the town that handed it down.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub other: Option<Bilingual>,
    /// The note or reason given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

/// The kinds of ledger rows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub enum EntryKind {
    /// From the district to a town's pool.
    Funding,
    /// From a town's pool back to the district.
    Refund,
    /// To the awarder, from the town's pool or from the district.
    Allocation,
    /// Unused, from the awarder back to where it came from.
    Return,
    /// Unused, to another awarder of the town.
    MovedOut,
    /// From another awarder of the town.
    MovedIn,
    /// A signed award.
    Grant,
    /// The reversal of a signed award.
    Void,
}

/// Lists the quotas of all awarders of the district.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct ListQuotas {
    /// The calendar year.
    pub year: i32,
    /// Only this kind of awarder.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<OrgKind>,
    /// Where to go on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cursor: Option<Cursor>,
    /// Rows a page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub limit: Option<u32>,
}

impl Endpoint for ListQuotas {
    const METHOD: Method = Method::Get;
    const PATH: &'static str = "/api/v1/quotas/{year}";
    const ACTION: Option<Action> = Some(Action::QuotaList);
    const SUMMARY: &'static str = "The quotas of all awarders of the district in a year.";
    type Response = List<QuotaRow>;
}

/// Allocates points to an awarder, out of its town's pool or, where it has none above it, by the
/// district itself; the client makes the id of the ledger row.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct AllocateQuota {
    /// The awarder.
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

impl Endpoint for AllocateQuota {
    const METHOD: Method = Method::Post;
    const PATH: &'static str = "/api/v1/orgs/{org}/quotas/{year}/allocations";
    const ACTION: Option<Action> = Some(Action::QuotaAllocate);
    const SUMMARY: &'static str =
        "Allocates points to an awarder for a year, within its formula and its town's pool.";
    type Response = QuotaRow;
}

impl Update for AllocateQuota {
    type Of = ReadQuota;
}
