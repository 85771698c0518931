//! The operations of checkpoints.

use serde::{Deserialize, Serialize};

use crate::access::Action;
use crate::api::{Endpoint, Method};
use crate::base::AwardId;
use crate::checkpoints::Receipt;

/// Reads the newest checkpoint and the key that it was signed with.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct ReadCheckpoint {}

impl Endpoint for ReadCheckpoint {
    const METHOD: Method = Method::Get;
    const PATH: &'static str = "/api/v1/checkpoint";
    const ACTION: Option<Action> = None;
    const SUMMARY: &'static str =
        "The newest signed checkpoint of ledger, lists and audit, and the key that checks it.";
    type Response = CheckpointView;
}

/// The newest checkpoint.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct CheckpointView {
    /// The key, as signed notes write keys: name, hint and bytes.
    pub key: String,
    /// The signed note, to be kept; missing while nothing has been taken in yet.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// How many entries it covers.
    pub size: u64,
    /// When it was signed, local time, "2018-07-01 09:42:07".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at: Option<String>,
}

/// Gets the receipt of an own award: that its line stands in the published list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct ReadReceipt {
    /// The award.
    pub award: AwardId,
}

impl Endpoint for ReadReceipt {
    const METHOD: Method = Method::Get;
    const PATH: &'static str = "/api/v1/residents/me/receipts/{award}";
    const ACTION: Option<Action> = Some(Action::ReceiptRead);
    const SUMMARY: &'static str =
        "The receipt of an own award's line in the public list, to be checked without the server.";
    type Response = Receipt;
}
