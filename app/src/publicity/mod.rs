//! The public notices: who was awarded what, by whom, under which clause, and for how long anyone
//! may object; and the awarders with their rules. Masked by the
//! server; nothing here is more than what it sends.

mod awarder;
mod awarders;
mod days;
mod list;
mod sheet;

pub use awarders::Awarders;
pub use days::DaysLeft;
pub use list::Notices;
pub use sheet::NoticeSheetPage;
