//! The audit: one row for every change and every look, in the same transaction.

mod event;
mod record;
mod store;

pub use event::Event;
pub use record::{Entry, record};
pub use store::{LookRow, looks_at, newest};
