//! Policies 公共服务政策: what a score opens.
//!
//! The terms are data. Those shipped are examples and say so; nothing about a city stands in code.
//! For a ranked policy a person reads the last round's line, never a promise. What every permit
//! holder has by law never stands behind points.

pub mod api;
mod outlook;
mod policy;
mod terms;

pub use outlook::{LineStanding, Outlook, Situation};
pub use policy::{Counts, Order, ParentTerms, Places, Policy, YearDay};
pub use terms::Term;
