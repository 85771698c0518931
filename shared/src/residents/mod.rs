//! Residents: one person, one file.
//!
//! A resident's own page and an officer's page show the same file, by role: facts with their
//! source, the official score, awards, the permit, and who has looked.

pub mod api;
