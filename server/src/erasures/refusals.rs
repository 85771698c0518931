//! What each operation refuses by its own rules, in the order it does.

use shared::api::{ErrorCode, Refusal};
use shared::erasures::ErasureRefusal;

type Refusals = &'static [&'static (dyn Refusal + Sync)];

pub(super) const ASK_ERASURE: Refusals = &[
    &ErrorCode::IdReused,
    &ErasureRefusal::HoldsPost,
    &ErasureRefusal::AlreadyOpen,
];

pub(super) const WITHDRAW_ERASURE: Refusals = &[&ErrorCode::IdReused, &ErasureRefusal::Ended];

pub(super) const DECIDE_ERASURE: Refusals = &[
    &ErrorCode::IdReused,
    &ErasureRefusal::Oneself,
    &ErasureRefusal::CorrectionOpen,
    &ErasureRefusal::NotWaiting,
];

pub(super) const CONFIRM_ERASURE: Refusals = &[
    &ErrorCode::IdReused,
    &ErasureRefusal::Oneself,
    &ErasureRefusal::NothingProposed,
    &ErasureRefusal::SamePerson,
    &ErasureRefusal::CorrectionOpen,
    &ErasureRefusal::HoldsPost,
];
