//! Corrections: the resident says what is right, the department that answers for it decides.
//!
//! What the reader may do comes with the correction, from the rules of the server; the pages only
//! offer it.

mod act;
mod detail;
mod list;
mod start;
mod state;

pub use act::ActPage;
pub use detail::CorrectionPage;
pub use list::{OwnCorrectionsPage, QueuePage};
pub use start::StartPage;
pub use state::StateWord;
