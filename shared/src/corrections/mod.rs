//! Corrections 更正: a resident says that a fact on file is wrong or missing.
//!
//! What is right is said in the facts format, with a reason and the evidence by its reference. Any
//! department that answers for the fact by the scheme may decide, and nobody decides on
//! themselves. A deadline that passes makes a correction overdue, which the migrant office sees;
//! it never rejects by itself. Acceptance records a verified fact that takes the place of what
//! was on file. A rejection may be reviewed once, by somebody else than who rejected.

mod act;
pub mod api;
mod deadline;
mod refusal;
mod rules;
mod state;

pub use act::CorrectionAct;
pub use deadline::Due;
pub use refusal::CorrectionRefusal;
pub use rules::{Decision, Part, Side, Standing};
pub use state::CorrectionState;
