//! Organisations and areas, as their administrators keep them: entered, changed, closed, merged and
//! taken in as a list. Who asks what one was called on a day asks [`crate::registers::orgs`].
//!
//! Whoever changes anything takes the district's register first, so changes follow one another;
//! keys and unique indexes hold the rest.

mod areas;
mod change;
mod close;
mod create;
mod import;
mod list;
mod merge;
mod read;
mod refusals;
mod store;

pub(crate) use import::LISTED;
pub use import::import;

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
