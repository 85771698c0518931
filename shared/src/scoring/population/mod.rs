//! Many people at once: facts in columns, scored by operations that run over chunks of people.
//!
//! The operations are made from the rules themselves. What a rule gives for a count, an option or
//! an event is asked of the rule once, for the day, and becomes a table or a few thresholds in the
//! column's own terms: a date of birth is compared with days, not turned into an age. So a rule
//! states what it does in one place, and both ways of evaluating agree.
//!
//! ```text
//! Population::new(&Program)          push(&Facts)              facts as columns
//! Operations::new(&Program, as_of)   score(&Population, ..)    a chunk of scores after another
//! ```
//!
//! Who has a fact that is not known has a range; these few are evaluated one by one.

mod column;
mod events;
mod gather;
mod lanes;
mod operation;
mod operations;
mod person;
mod run;
mod single;
mod steps;

pub use column::Population;
pub use operations::Operations;
pub use run::{Chunk, Wanted};
pub use single::Brief;

/// The people one operation runs over at a time: so many that calling it costs nothing beside the
/// work, so few that what passes from one operation to the next stays in the nearest cache.
pub(crate) const CHUNK: usize = 1024;

#[cfg(test)]
mod tests;
