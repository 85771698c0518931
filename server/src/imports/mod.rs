//! Files that come as lists: read into rows, whatever spreadsheet wrote them; and files that are
//! given out, as a spreadsheet reads them.
//!
//! Reading is all that is done here; what a row means is the business of the feature it is for.
//! A formula is never computed: its cell is named. What is given out holds texts alone.

mod comma;
mod decode;
mod given;
mod sheet;
mod table;
mod turn;
mod workbook;

pub use decode::bytes;
pub use given::{Given, GivenCell};
pub use table::{Columns, Row, Table, table};
pub use turn::{Turn, read, turn};
