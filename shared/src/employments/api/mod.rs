//! The operations of employment.

mod listed;
mod office;
mod own;
mod view;

pub use listed::{ImportEmployments, ImportStaff};
pub use office::{ConfirmReport, ListWaitingReports, RefuseReport};
pub use own::{ListReports, ListStaff, ReportJoiner, ReportLeaver, WithdrawReport};
pub use view::{ReportView, StaffRow, WaitingReport};
