//! What each operation refuses by its own rules, in the order it does.

use shared::api::Refusal;
use shared::audit::AuditRefusal;

type Refusals = &'static [&'static (dyn Refusal + Sync)];

pub(super) const SAMPLE_AUDIT: Refusals = &[&AuditRefusal::TooManyRows];

pub(super) const EXPORT_AUDIT: Refusals = &[&AuditRefusal::TooManyRows];
