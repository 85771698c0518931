//! The audit: one row for every change, in the same transaction, and one for every look, before it
//! is answered.

mod event;
mod record;
mod store;

pub use event::Event;
pub use record::{Entry, record, record_look};
pub use store::{LookRow, looks_at, newest};
