//! Activities: an organisation announces them and takes attendance, residents sign up and come.
//!
//! What the reader may do comes with the activity, from the rules of the server; the pages only
//! offer it.

mod act;
mod announce;
mod code;
mod detail;
mod doing;
mod list;
mod own;
mod own_detail;
mod people;
mod row;

pub use act::{ActPage, RevokePage};
pub use announce::AnnouncePage;
pub use code::CodePage;
pub use detail::ActivityPage;
pub use list::ActivitiesPage;
pub use own::OwnActivitiesPage;
pub use own_detail::OwnActivityPage;
pub use row::amount;
