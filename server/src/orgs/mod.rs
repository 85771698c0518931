//! Organisations and the areas they hang on.
//!
//! Other features ask here for names, codes at a date and the way up the tree; they never read
//! the tables themselves.

mod area;
mod departments;
mod list;
mod org;
mod store;

pub use area::{Area, area_of_code, area_path, area_subtree, areas_on, grid_of_code, town_of};
pub use departments::{answering, set_department};
pub use org::{Org, find, find_named, held_at, of_ids, of_kinds, target};

use shared::orgs::api::ListOrgs;

use crate::web::{Operation, operation};

/// The operations of organisations.
pub fn operations() -> Vec<Operation> {
    vec![operation::<ListOrgs, _, _>(list::handler)]
}
