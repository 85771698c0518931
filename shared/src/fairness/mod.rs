//! Watching fairness 公平观察: what a year of an awarder's awards looks like as a whole, and which
//! of its numbers is worth a look.
//!
//! Every number is counted from awards that were signed in the year and still stand; drafts and
//! what was voided are none. Shares stay fractions of two counts, so that nothing is rounded before
//! it is judged. [`RULES`] is the one table that says when a number stands out and from how many
//! awards on; below that nothing does. A number that stands out accuses nobody: it says why
//! somebody should read the awards behind it.
//!
//! Nothing here stores, sends or looks at a clock.

pub mod api;
mod figures;
mod measure;
mod near;
mod rules;
mod share;
mod spread;

pub use figures::{Figures, Hands, Repeat};
pub use measure::{Measure, NearBy};
pub use near::{Involved, near};
pub use rules::{Bound, FEW, REPEAT_MONTHS, RULES, Rule};
pub use share::Share;
pub use spread::{Spread, Step};
