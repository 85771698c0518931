//! Erasures 注销: a resident asks that the own identity be removed.
//!
//! One officer of the migrant office proposes to grant or to refuse, another person confirms or
//! sends the proposal back; nobody does both, and nobody decides on themselves. Granted, the
//! identity is gone for good, and ledger, audit and facts go on under the pseudonym. Why one asks
//! and why it is refused come from closed lists, so that nothing personal stands in a request. A
//! deadline that passes makes a request overdue; it decides nothing.

mod act;
pub mod api;
mod deadline;
mod ground;
mod refusal;
mod rules;
mod state;

pub use act::ErasureAct;
pub use deadline::{ErasureDue, answer_by};
pub use ground::{ErasureGround, ErasureObstacle, ErasureReason};
pub use refusal::ErasureRefusal;
pub use rules::{ErasureDecision, ErasureStanding, ErasureVerdict};
pub use state::ErasureState;
