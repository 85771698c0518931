//! Who may do what, and to whom: roles, actions, relations and the one matrix.
//!
//! The server checks it at each request; the app hides what would be refused, by the same
//! function. A role's grant has a scope; a relation says how far an action reaches within it.
//! Whoever acts on behalf of a person stands in that person's place, with the rights given and no
//! others.

mod action;
mod actor;
mod apart;
mod matrix;
mod on_behalf;
mod role;

pub use action::Action;
pub use actor::{Actor, Grant, StandIn, Target};
pub use apart::{Meeting, meeting};
pub use matrix::{Relation, relation};
pub use on_behalf::{ON_BEHALF_HEADER, OnBehalf, ProxyRight, right};
pub use role::Role;
