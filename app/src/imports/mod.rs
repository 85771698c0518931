//! A list as a file: chosen, looked at, mended, taken in.

mod page;

pub use page::{Columns, Import};
