//! Households: the own with what was declared, an officer's queue and decisions, a grid head's
//! visits.

mod decide;
mod file;
mod grid;
mod leave;
mod links;
mod members;
mod own;
mod queue;

pub use decide::DecidePage;
pub use file::HouseholdPage;
pub use grid::{GridHome, VisitPage};
pub use leave::LeavePage;
pub use own::OwnHouseholdPage;
pub use queue::LinksPage;
