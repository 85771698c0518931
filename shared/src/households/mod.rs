//! Households: the people whose points count for one another, by dated and verified links.
//!
//! A resident declares a link to someone by that person's citizen ID and is told the same whether
//! the ID is on file or not. An officer who has seen the papers verifies it, which seats both in
//! one household, or refuses it with a reason. A grid head says whether they live together; that
//! is advice and stops nothing.
//!
//! Invariants: nobody sits in two households at a time or has two spouses at a time; nobody is
//! above themselves, as a parent or a guardian; a membership that ends keeps its row and its
//! dates. Points of members are never added: the highest counts.

pub mod api;
mod bond;
mod confirmation;
mod kin;
mod refusal;
mod seat;
mod tie;

pub use bond::Bond;
pub use confirmation::{CONFIRM_WORKING_DAYS, Finding, Ground};
pub use kin::{Kin, LeaveReason, LinkState, Paper};
pub use refusal::{LeaveRefusal, LinkRefusal, SettleRefusal};
pub use seat::{Seat, Side, role, seat};
pub use tie::{Tie, admit};
