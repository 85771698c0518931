//! The rows of the audit: one for every change, in the same transaction, and one for every look,
//! before it is answered. Every feature writes them, and some read what was done; what an auditor
//! asks of them is the feature of that name.

mod event;
mod looks;
mod record;
mod store;

pub use event::Event;
pub use record::{Entry, record, record_all, record_look};
pub use store::{Act, LookRow, Times, acts, done_under, looks_at, newest, stood_in, times};
pub(crate) use store::{Row, Which, at, count, ids, newest_of, of_ids, page};
