//! The operations of organisations and areas.

mod area;
mod change;
mod list;
mod listed;
mod read;

pub use area::{AreaVersion, AreaView, ChangeArea, CreateArea, ListAreas, MergeArea};
pub use change::{ChangeOrg, CloseOrg, CreateOrg, MergeOrg};
pub use list::{ListOrgs, OrgEnding, OrgView};
pub use listed::ImportOrgs;
pub use read::{OrgAccount, OrgDetail, OrgVersion, ReadOrg};
