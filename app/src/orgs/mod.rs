//! Organisations and areas: the list of the district, their history, and what the system
//! administrator records of them.

mod areas;
mod change;
mod choices;
mod create;
mod detail;
mod ends;
mod fields;
mod import;
mod list;

pub use areas::{AreaPage, AreasPage};
pub use change::ChangePage;
pub use create::CreatePage;
pub use detail::OrgPage;
pub use ends::{ClosePage, MergePage};
pub use import::ImportPage;
pub use list::OrgsPage;
