//! The score drawing: one column to scale, categories stacked, policy lines at their height.
//!
//! Unknown amounts are striped, a freeze stands as a hatched band beside the stack. The drawing is
//! silent for screen readers; a table of the same numbers stands behind it. It computes lengths
//! from points and nothing else.

mod column;
mod picture;
mod strip;

pub use column::ScoreColumn;
pub(super) use picture::length;
pub use picture::{Band, Mark, Picture};
pub use strip::ScoreStrip;
