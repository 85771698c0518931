//! The public notices: who was awarded what, by whom, under which clause, and for how long anyone
//! may object. Masked by the server; nothing here is more than what it sends.

mod days;
mod list;
mod sheet;

pub use days::DaysLeft;
pub use list::Notices;
pub use sheet::NoticeSheetPage;
