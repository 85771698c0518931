//! What each operation refuses by its own rules, in the order it does.

use shared::api::ErrorCode;
use shared::security::SecurityRefusal;

use crate::web::Refusals;

pub(super) const SET_SECURITY_POLICY: Refusals = &[
    &ErrorCode::IdReused,
    &SecurityRefusal::Outdated,
    &SecurityRefusal::Unchanged,
];
