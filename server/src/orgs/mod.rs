//! Organisations and the areas they hang on.
//!
//! Other features ask here for names on a day, codes on a day and the way up the tree; they never
//! read the tables themselves.
//!
//! What an organisation is called stands in dated rows, of which one is open; a change closes it
//! and opens another. What goes into another is resolved when it is read: [`area_path`] leads
//! through the successors, [`area_subtree`] and [`family`] hold the predecessors and are empty for
//! what has ended itself, [`acting`] reads posts as those of the successor. So rows of residents,
//! jobs, awards and ledger are never touched by a merger. Whoever changes anything takes the
//! district's register first, so changes follow one another; keys and unique indexes hold the rest.

mod areas;
mod change;
mod close;
mod create;
mod departments;
mod ends;
mod import;
mod list;
mod merge;
mod names;
mod org;
mod read;
mod refusals;
mod store;

pub use areas::{
    Area, area_family, area_of_code, area_path, area_subtree, areas_on, grid_of_code, town_of,
};
pub use departments::{answering, set_department};
pub use ends::{acting, family, successor};
pub use import::import;
pub use names::{Names, names_of};
pub use org::{Ending, Org, find, find_named, held_at, of_ids, of_kinds, target};

use shared::orgs::api::{
    ChangeArea, ChangeOrg, CloseOrg, CreateArea, CreateOrg, ImportOrgs, ListAreas, ListOrgs,
    MergeArea, MergeOrg, ReadOrg,
};

use crate::web::{Operation, operation};

/// The operations of organisations and areas.
pub fn operations() -> Vec<Operation> {
    vec![
        operation::<ListOrgs, _, _>(list::handler),
        operation::<CreateOrg, _, _>(create::handler).refuses(refusals::CREATE_ORG),
        operation::<ReadOrg, _, _>(read::handler).kept_by_tag(),
        operation::<ChangeOrg, _, _>(change::handler).refuses(refusals::CHANGE_ORG),
        operation::<CloseOrg, _, _>(close::handler).refuses(refusals::CLOSE_ORG),
        operation::<MergeOrg, _, _>(merge::handler).refuses(refusals::MERGE_ORG),
        operation::<ImportOrgs, _, _>(import::handler).refuses(refusals::IMPORT_ORGS),
        operation::<ListAreas, _, _>(areas::list::handler).refuses(refusals::LIST_AREAS),
        operation::<CreateArea, _, _>(areas::create::handler).refuses(refusals::CREATE_AREA),
        operation::<ChangeArea, _, _>(areas::change::handler).refuses(refusals::CHANGE_AREA),
        operation::<MergeArea, _, _>(areas::merge::handler).refuses(refusals::MERGE_AREA),
    ]
}
