//! A list as a file: chosen, looked at, mended, taken in.

mod page;
mod picked;

pub use page::{Columns, Import};
pub use picked::{SHEETS, chosen, content};
