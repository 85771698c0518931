//! Unused quota: moved to another awarder of the town, or given back.

use serde::{Deserialize, Serialize};

use super::QuotaRow;
use crate::access::Action;
use crate::api::{Endpoint, Method};
use crate::base::{OrgId, Points, Text, TransferId};

/// Moves unused quota to another awarder of the same town; the client makes the ids of both rows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct MoveQuota {
    /// The awarder it leaves.
    pub org: OrgId,
    /// The calendar year.
    pub year: i32,
    /// The awarder it reaches.
    pub to: OrgId,
    /// The id of the row by which it leaves, a UUIDv7 made by the client.
    pub transfer: TransferId,
    /// The id of the row by which it arrives, likewise.
    pub arrival: TransferId,
    /// The points, in steps of 0.5.
    pub points: Points,
    /// Why.
    pub note: Text<500>,
}

impl Endpoint for MoveQuota {
    const METHOD: Method = Method::Post;
    const PATH: &'static str = "/api/v1/orgs/{org}/quotas/{year}/moves";
    const ACTION: Option<Action> = Some(Action::QuotaAllocate);
    const SUMMARY: &'static str = "Moves unused quota to another awarder of the same town.";
    type Response = QuotaRow;
}

/// Gives unused quota back to where it came from: the town's pool, or the district.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct ReturnQuota {
    /// The awarder.
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

impl Endpoint for ReturnQuota {
    const METHOD: Method = Method::Post;
    const PATH: &'static str = "/api/v1/orgs/{org}/quotas/{year}/returns";
    const ACTION: Option<Action> = Some(Action::QuotaReturn);
    const SUMMARY: &'static str = "Gives unused quota of an awarder back.";
    type Response = QuotaRow;
}
