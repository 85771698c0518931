//! What is true: scoring, rules, formats, access rights and the API contract.
//!
//! Nothing here does I/O, reads a clock, spawns a thread, or knows SQL or an HTTP client.
//! The date is always an argument; the same inputs give the same bytes natively and in WASM.
#![deny(clippy::float_arithmetic)]

pub mod access;
pub mod accounts;
pub mod activities;
pub mod api;
pub mod audit;
pub mod awarders;
pub mod awards;
pub mod base;
pub mod calendar;
pub mod check_sheets;
pub mod checkpoints;
pub mod consents;
pub mod corrections;
pub mod employments;
pub mod enrolment;
pub mod erasures;
pub mod evidence;
pub mod fairness;
pub mod freezes;
pub mod households;
pub mod identity;
pub mod imports;
pub mod objections;
pub mod orgs;
pub mod permits;
pub mod policies;
pub mod proxies;
pub mod publicity;
pub mod residents;
pub mod retention;
pub mod schemes;
pub mod scoring;
pub mod security;
