//! The audit as an auditor goes through it: a search, a random sample, who looked at one person.

mod filter;
mod looks;
mod sample;
mod search;
mod table;

pub use looks::LooksPage;
pub use sample::SamplePage;
pub use search::AuditPage;
