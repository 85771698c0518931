//! The database itself: migrations, the writer, what the tables refuse.

mod migrate;
mod plans;
mod schema;
mod trouble;
mod write;
