//! What each operation refuses by its own rules, in the order it does.

use shared::api::ErrorCode;
use shared::erasures::ErasureRefusal;

use crate::web::Refusals;

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
