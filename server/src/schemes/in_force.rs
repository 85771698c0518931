//! The scheme that is in force, for the features that go by it.

use std::sync::Arc;

use shared::api::ErrorCode;
use shared::base::Date;
use shared::scoring::Program;

use crate::State;
use crate::error::Result;

/// The scheme that is in force in a district today.
pub(crate) fn in_force(state: &State, district: &str, today: Date) -> Result<Arc<Program>> {
    let program = state.schemes.current(district, today).cloned();
    program.ok_or_else(|| ErrorCode::NoScheme.into())
}
