//! What each operation refuses by its own rules, in the order it does.

use shared::api::{ErrorCode, Refusal};
use shared::security::SecurityRefusal;

type Refusals = &'static [&'static (dyn Refusal + Sync)];

pub(super) const SET_SECURITY_POLICY: Refusals = &[
    &ErrorCode::IdReused,
    &SecurityRefusal::Outdated,
    &SecurityRefusal::Unchanged,
];
