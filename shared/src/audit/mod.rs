//! The audit as an auditor goes through it: searched, sampled and taken along, never changed.

pub mod api;
mod refusal;

pub use refusal::AuditRefusal;
