//! Employment: the staff of an enterprise, what it reports, and what the migrant office confirms.

mod import;
mod join;
mod leave;
mod office;
mod staff;

pub use import::{OfficeImportPage, StaffImportPage};
pub use leave::LeaverPage;
pub use office::{OfficePage, RefusePage};
pub use staff::StaffPage;
