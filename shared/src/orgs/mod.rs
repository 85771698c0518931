//! Organisations: the district, its towns, villages, enterprises, schools and offices.
//!
//! Organisations hang on areas; an area's code is a dated attribute, rows hold the area's id. What
//! an organisation is called, its credit code and its place are dated too: a rename from a day is
//! one more row, so that what happened before reads as it was named then.
//!
//! An organisation ends once: it is closed, or it goes into another. A town, village or grid goes
//! into another of its kind. What goes into another is read as the other from that day on; what
//! happened before, awards and ledger among it, stays where it was.
//!
//! Invariants: nothing ends twice; both sides of a merger are of one kind and one district; what
//! takes another in has not ended itself. So each has at most one way on, no way leads back, and
//! whoever follows the ways on arrives.

pub mod api;
mod area_kind;
mod change;
mod entry;
mod kind;
mod listed;
mod refusal;

pub use area_kind::AreaKind;
pub use change::{EffectiveDay, admit_area_merger, admit_end, admit_org_merger};
pub use entry::{OrgEntry, OrgFacts};
pub use kind::OrgKind;
pub use listed::{COLUMNS, ListedOrg, OrgColumn, TEMPLATE, read_row};
pub use refusal::OrgRefusal;
