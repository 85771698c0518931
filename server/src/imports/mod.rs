//! Files that come as lists: read into rows, whatever spreadsheet wrote them.
//!
//! Reading is all that is done here; what a row means is the business of the feature it is for.

mod decode;
mod table;

pub use decode::bytes;
pub use table::{Row, Table, table};
