//! Residents: the list and the file an officer sees, and what the person sees of the own file.
//!
//! Names and IDs arrive masked. The official total comes from the server; where it also sends the
//! facts, the same engine draws the score from them here.

mod awards;
mod data;
mod data_sheet;
mod declared;
mod facts;
mod file;
mod freezes;
mod list;
mod looks;
mod own;
mod score;
mod statement;
mod timeline;

pub use data::OwnDataPage;
pub use file::ResidentPage;
pub use list::ResidentsPage;
pub use own::OwnPage;
pub use statement::OwnStatementPage;
