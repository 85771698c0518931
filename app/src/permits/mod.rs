//! The permit: its state, when it was in force, every record, and recording at a counter.

mod drawing;
mod entries;
mod file;
mod record;
mod revoke;
mod state;

pub use file::{OwnPermitPage, PermitPage};
pub use record::RecordPage;
pub use revoke::RevokePage;
pub use state::{PermitWord, own_permit, until, unused};
