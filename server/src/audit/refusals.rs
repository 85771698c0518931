//! What each operation refuses by its own rules, in the order it does.

use shared::audit::AuditRefusal;

use crate::web::Refusals;

pub(super) const SAMPLE_AUDIT: Refusals = &[&AuditRefusal::TooManyRows];

pub(super) const EXPORT_AUDIT: Refusals = &[&AuditRefusal::TooManyRows];
