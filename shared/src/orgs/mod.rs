//! Organisations: the district, its towns, villages, enterprises, schools and offices.
//!
//! Organisations hang on areas; an area's code is a dated attribute, rows hold the area's id.

pub mod api;
mod kind;

pub use kind::OrgKind;
