//! What each operation refuses by its own rules, in the order it does.

use shared::api::ErrorCode;
use shared::corrections::CorrectionRefusal;

use crate::web::Refusals;

pub(super) const START_CORRECTION: Refusals = &[
    &CorrectionRefusal::IdReused,
    &CorrectionRefusal::FactUnknown,
    &CorrectionRefusal::OfRegister,
    &CorrectionRefusal::NothingNew,
    &CorrectionRefusal::AlreadyOpen,
    &CorrectionRefusal::NobodyAnswers,
    &ErrorCode::NoScheme,
];

pub(super) const DECIDE_CORRECTION: Refusals = &[
    &CorrectionRefusal::IdReused,
    &CorrectionRefusal::Oneself,
    &CorrectionRefusal::HandedInByYou,
    &CorrectionRefusal::NotWaiting,
    &CorrectionRefusal::ReviewsOnly,
    &CorrectionRefusal::RejectedByYou,
    &CorrectionRefusal::ReviewDecides,
    &ErrorCode::NoScheme,
];

pub(super) const SUPPLY_CORRECTION: Refusals = &[
    &CorrectionRefusal::IdReused,
    &CorrectionRefusal::NotAsked,
    &ErrorCode::NoScheme,
];

pub(super) const WITHDRAW_CORRECTION: Refusals = &[
    &CorrectionRefusal::IdReused,
    &CorrectionRefusal::Ended,
    &ErrorCode::NoScheme,
];

pub(super) const REVIEW_CORRECTION: Refusals = &[
    &CorrectionRefusal::IdReused,
    &CorrectionRefusal::AlreadyOpen,
    &CorrectionRefusal::NotRejected,
    &CorrectionRefusal::ReviewedAlready,
    &ErrorCode::NoScheme,
];

pub(super) const LIST_CORRECTIONS: Refusals = &[&ErrorCode::NoScheme];

pub(super) const LIST_MY_CORRECTIONS: Refusals = &[&ErrorCode::NoScheme];

pub(super) const READ_CORRECTION: Refusals = &[&ErrorCode::NoScheme];
