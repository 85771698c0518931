//! Awards by the hundred: a list of award lines that comes as a file.
//!
//! A clerk has the list looked at, which says of every row what it is worth or everything that is
//! wrong with it, and takes it in: each good row becomes a draft like any other, which a head
//! signs by the same rules. A row that is no good stays in the file, which comes back with what
//! is wrong beside it.
//!
//! Invariants.
//! - The id of a line follows from its content ([`line_id`]), so the same file twice, a mended
//!   file, and a request that is sent again draft nothing twice.
//! - The rows of a file are weighed as if those before had been drafted and signed ([`Tally`]):
//!   what is drafted of one file can be signed in whole.
//! - Of somebody who is not the awarder's own, no more is told than that.

mod column;
mod line_id;
mod refusal;
mod row;
mod tally;

pub use column::{BatchColumn, COLUMNS, EXAMPLE, EXAMPLES, IGNORED, is_example};
pub use line_id::line_id;
pub use refusal::{BatchRefusal, RowRefusal};
pub use row::{Cells, read_row, same_name};
pub use tally::Tally;

use crate::imports::{Limits, MEGABYTE};

/// The limits of a file: ten thousand rows, each with a sentence of evidence.
pub const LIMITS: Limits = Limits {
    bytes: 4 * MEGABYTE,
    rows: 10_000,
};
/// The most drafts of one request to sign.
pub const SIGN_MAX: usize = 100;
