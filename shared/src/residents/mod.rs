//! Residents: one person, one file.
//!
//! A resident's own page and an officer's page show the same file, by role: facts with their
//! source, the official score, awards, the permit, what happened when, and who has looked.

mod answering;
pub mod api;
mod fact;
mod refusal;

pub use answering::{answers_for, is_registered};
pub use fact::{FactSource, FactStatus, claim_words};
pub use refusal::StatementRefusal;
