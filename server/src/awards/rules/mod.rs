//! An organisation's own award rules, in versions.

pub(super) mod read;
mod store;

pub(super) use store::{RulesOnRecord, clauses, latest};
