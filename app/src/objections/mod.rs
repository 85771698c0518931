//! Objections: someone says what is wrong with an award in notice, the office above the awarder
//! answers.
//!
//! What the reader may do comes with the objection, from the rules of the server; the pages only
//! offer it.

mod act;
mod detail;
mod file;
mod list;
mod state;
mod waiting;

pub use act::ActPage;
pub use detail::ObjectionPage;
pub use file::FilePage;
pub use list::{OwnObjectionsPage, QueuePage};
pub use waiting::{Waiting, use_waiting};
