//! Becoming an awarder: what an organisation asks for, and what the town and the migrant office
//! decide about it.

mod act;
mod apply;
mod check;
mod file;
mod list;
mod own;

pub use act::{LiftPage, ReturnPage, ReturnRulesPage, SuspendPage};
pub use check::CheckPage;
pub use list::FilesPage;
pub use own::OwnPage;
