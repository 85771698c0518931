//! A scheme file as it is written: TOML tables with the place of every key and value.
//!
//! Reading never stops at a mistake. What is wrong goes to the log with its place, what is left
//! over is an unknown key, and the caller goes on with what could be read.

mod entry;
mod keys;
mod list;
mod log;
mod nearest;
mod walk;

pub(crate) use entry::Entry;
pub(crate) use keys::Keys;
pub(crate) use log::Log;
pub(crate) use nearest::hint;
