//! What each operation refuses by its own rules, in the order it does.

use shared::api::ErrorCode;
use shared::permits::PermitRefusal;

use crate::web::Refusals;

pub(super) const READ_MY_PERMIT: Refusals = &[&ErrorCode::NotFound];

pub(super) const RECORD_SLIP: Refusals = &[
    &ErrorCode::IdReused,
    &PermitRefusal::OwnPermit,
    &PermitRefusal::DayToCome,
    &PermitRefusal::SlipThere,
    &PermitRefusal::ChangedMeanwhile,
];

pub(super) const RECORD_ISSUE: Refusals = &[
    &ErrorCode::IdReused,
    &PermitRefusal::OwnPermit,
    &PermitRefusal::DayToCome,
    &PermitRefusal::BeforeRegistration,
    &PermitRefusal::EndsBeforeIssue,
    &PermitRefusal::CardThere,
    &PermitRefusal::ChangedMeanwhile,
];

pub(super) const RECORD_ENDORSEMENT: Refusals = &[
    &ErrorCode::IdReused,
    &PermitRefusal::OwnPermit,
    &PermitRefusal::DayToCome,
    &PermitRefusal::NoCard,
    &PermitRefusal::BeforeIssue,
    &PermitRefusal::NotEndorsed,
    &PermitRefusal::CardOver,
    &PermitRefusal::WindowClosed,
    &PermitRefusal::ChangedMeanwhile,
];

pub(super) const RECORD_ENDING: Refusals = &[
    &ErrorCode::IdReused,
    &PermitRefusal::OwnPermit,
    &PermitRefusal::DayToCome,
    &PermitRefusal::NoCard,
    &PermitRefusal::BeforeIssue,
    &PermitRefusal::CardOver,
    &PermitRefusal::BeforeEndorsement,
    &PermitRefusal::ChangedMeanwhile,
];

pub(super) const REVOKE_ENTRY: Refusals = &[
    &ErrorCode::IdReused,
    &PermitRefusal::OwnPermit,
    &PermitRefusal::EntryUnknown,
    &PermitRefusal::RevokedAlready,
    &PermitRefusal::RestsOnIt,
    &PermitRefusal::OnlySlip,
    &PermitRefusal::ChangedMeanwhile,
];
