//! A request and its steps as they stand in the tables.

use shared::base::{AccountId, Date, ErasureId, ErasureStepId, PersonId};
use shared::erasures::{ErasureAct, ErasureGround, ErasureReason, ErasureState};

/// One request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Erasure {
    pub(super) id: ErasureId,
    pub(super) district: String,
    pub(super) person: PersonId,
    pub(super) reason: ErasureReason,
    pub(super) asked_by: AccountId,
    pub(super) asked_at: i64,
    /// The last day to answer, and the calendar that gave it.
    pub(super) due: (Date, String),
    pub(super) state: ErasureState,
    /// The number of its last step.
    pub(super) turn: i32,
}

/// One act on a request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct StepOnRecord {
    pub(super) id: ErasureStepId,
    pub(super) erasure: ErasureId,
    pub(super) number: i32,
    pub(super) act: ErasureAct,
    pub(super) account: AccountId,
    pub(super) at: i64,
    pub(super) ground: Option<ErasureGround>,
}
