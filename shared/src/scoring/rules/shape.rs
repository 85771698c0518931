//! What a rule reads and what it gives for it, for those who evaluate many people at once.

use super::{Measure, Window};
use crate::scoring::program::{Amount, Index};

/// What a rule reads and gives, before its own cap.
pub(crate) enum Shape<'a> {
    /// One of a few options; points by the option's place, 0 where nothing is claimed.
    Options { fact: Index, points: Vec<Amount> },
    /// A count; nothing where nothing is claimed.
    Counted {
        measure: Measure,
        worth: Box<dyn Fn(i64) -> Amount + Send + Sync + 'a>,
        /// True if a larger count never gives less.
        rises: bool,
    },
    /// Events, each by its level and, with `share`, by the number of owners.
    Events {
        fact: Index,
        level: Index,
        window: Window,
        /// The columns of the number of owners and of whether the person is the first.
        share: Option<(Index, Index)>,
        /// The points of a level, a number of owners and whether the person is the first.
        worth: Box<dyn Fn(usize, i64, bool) -> Amount + 'a>,
        /// How many levels there are.
        levels: usize,
        /// The column that tells which events speak of the same thing.
        deed: Option<Index>,
        /// True if only the highest counts.
        highest: bool,
    },
    /// The awards in effect.
    Awards,
    /// Nothing: a freeze.
    Nothing,
    /// Something that only the rule itself can tell, person by person.
    Other,
}
