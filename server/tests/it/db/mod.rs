//! The database itself: migrations, the writer, what the tables refuse.

mod migrate;
mod schema;
mod trouble;
mod write;
