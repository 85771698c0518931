//! What each operation refuses by its own rules, in the order it does.

use shared::awarders::AwarderRefusal;

use crate::web::Refusals;

pub(super) const APPLY_AS_AWARDER: Refusals = &[
    &AwarderRefusal::IdReused,
    &AwarderRefusal::MovedOn,
    &AwarderRefusal::NeverAwards,
    &AwarderRefusal::AwarderEnded,
    &AwarderRefusal::AlreadyApplied,
    &AwarderRefusal::AlreadyAccepted,
    &AwarderRefusal::CodeMissing,
    &AwarderRefusal::NotOnStaff,
    &AwarderRefusal::FourEyesMissing,
];

pub(super) const CHECK_AWARDER: Refusals = &[
    &AwarderRefusal::IdReused,
    &AwarderRefusal::MovedOn,
    &AwarderRefusal::NeverAwards,
    &AwarderRefusal::CheckedAbove,
    &AwarderRefusal::Oneself,
    &AwarderRefusal::NotWaiting,
];

pub(super) const SUSPEND_AWARDER: Refusals = &[
    &AwarderRefusal::IdReused,
    &AwarderRefusal::MovedOn,
    &AwarderRefusal::NeverAwards,
    &AwarderRefusal::Oneself,
    &AwarderRefusal::NotAccepted,
    &AwarderRefusal::AlreadySuspended,
];

pub(super) const LIFT_SUSPENSION: Refusals = &[
    &AwarderRefusal::IdReused,
    &AwarderRefusal::MovedOn,
    &AwarderRefusal::NeverAwards,
    &AwarderRefusal::Oneself,
    &AwarderRefusal::NotSuspended,
];
