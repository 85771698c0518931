//! Retention 保存期限: how long each kind of data is kept, for what, on what ground, and what
//! happens then.
//!
//! One table serves the page that residents read, the printed document and the command that
//! applies it, so that they cannot say different things. What a rule names is removed by the
//! command; what has none is kept for ever or ends with something else that has one.

mod period;
mod table;

pub use period::Period;
pub use table::{Kept, RetentionRule, kept};
