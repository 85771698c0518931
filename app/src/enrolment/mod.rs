//! Enrolment at a school's window: type an ID, read the verdict, go on to the next.
//!
//! The window decides nothing: whether a household is eligible, and whether it may be looked up
//! here at all, the server says. 符合, 不符合, 不能查 and 没查 are four different words.

mod facts;
mod outcome;
mod record;
mod scanned;
mod today;
mod verdict;
mod verify;

pub use record::RecordPage;
pub use scanned::scan_address;
pub use verify::VerifyPage;
