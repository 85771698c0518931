//! What each operation refuses by its own rules, in the order it does.

use shared::api::ErrorCode;
use shared::residents::StatementRefusal;

use crate::web::Refusals;

pub(super) const ISSUE_STATEMENT: Refusals = &[
    &ErrorCode::IdReused,
    &ErrorCode::NoScheme,
    &StatementRefusal::NoPermit,
    &ErrorCode::NotFound,
];

pub(super) const READ_MY_FILE: Refusals = &[&ErrorCode::NotFound, &ErrorCode::NoScheme];

pub(super) const READ_MY_TIMELINE: Refusals = &[&ErrorCode::NotFound, &ErrorCode::NoScheme];

pub(super) const READ_RESIDENT: Refusals = &[&ErrorCode::NoScheme];

pub(super) const READ_TIMELINE: Refusals = &[&ErrorCode::NoScheme];

pub(super) const SEARCH_RESIDENTS: Refusals = &[&ErrorCode::NotFound, &ErrorCode::NoScheme];

pub(super) const TAKE_MY_DATA: Refusals = &[&ErrorCode::NotFound, &ErrorCode::NoScheme];
