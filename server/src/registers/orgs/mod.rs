//! Organisations and the areas they hang on: names on a day, codes on a day and the way up the
//! tree. Other features ask here and never read the tables themselves.
//!
//! What an organisation is called stands in dated rows, of which one is open; a change closes it
//! and opens another. What goes into another is resolved when it is read: [`area_path`] leads
//! through the successors, [`area_subtree`] and [`family`] hold the predecessors and are empty for
//! what has ended itself, [`acting`] reads posts as those of the successor. So rows of residents,
//! jobs, awards and ledger are never touched by a merger.

pub(crate) mod areas;
mod departments;
mod ends;
mod names;
mod org;
mod store;

pub use areas::{
    Area, area_family, area_of_code, area_path, area_subtree, areas_on, grid_of_code, town_of,
};
pub use departments::{answering, set_department, town_above};
pub use ends::{acting, family, successor};
pub use names::{Names, names_of};
pub(crate) use org::behind;
pub use org::{Ending, Org, find, find_named, held_at, of_ids, of_kinds, target};
pub(crate) use store::{EVER, Version, all, ending, gone_into, versions};
