//! Accounts: signing in and out, sessions, and what the signed-in may do.
//!
//! An access token lives minutes and stays in memory; the refresh token is an `HttpOnly` cookie,
//! used once and rotated. Unknown and known accounts get the same answers in the same time.

pub mod api;
mod refusal;

pub use refusal::AccountRefusal;
