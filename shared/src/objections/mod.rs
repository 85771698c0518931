//! Objections 异议: someone says, in real name, that one line in public notice is wrong.
//!
//! Only that line is held, from the moment of the objection; all others go on. The town above the
//! awarder answers, for awards of towns and departments the migrant office. A deadline that passes
//! makes an objection overdue, which the district sees and may then answer itself; nothing is ever
//! decided by a date. Whoever objected may ask once that somebody else looks at a rejection.
//! An objection that stands voids the line; one that does not lets it post, from its own day or
//! the day behind the decision, whichever is later.

mod act;
pub mod api;
mod deadline;
mod refusal;
mod rules;
mod state;

pub use act::ObjectionAct;
pub use deadline::ObjectionDue;
pub use refusal::ObjectionRefusal;
pub use rules::{Finding, Line, Officer, Standing, admit};
pub use state::ObjectionState;
