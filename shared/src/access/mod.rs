//! Who may do what, and to whom: roles, actions, relations and the one matrix.
//!
//! The server checks it at each request; the app hides what would be refused, by the same
//! function. A role's grant has a scope; a relation says how far an action reaches within it.
//! Whoever acts on behalf of a person stands in that person's place, with the rights given and no
//! others. A key of a department has the rights of its roles, cut to its scopes.

mod action;
mod actor;
mod apart;
mod key;
mod matrix;
mod on_behalf;
mod role;

pub use action::Action;
pub use actor::{Actor, Grant, StandIn, Target};
pub use apart::{Meeting, meeting};
pub use key::{KEY_ROLES, KEY_SCOPES, key_scope};
pub use matrix::{Relation, relation};
pub use on_behalf::{ON_BEHALF_HEADER, OnBehalf, ProxyRight, right};
pub use role::Role;
