//! Becoming an awarder 评价组织: an organisation applies, the town or the migrant office checks,
//! and only then may it publish award rules.
//!
//! Terms. An *act* is one thing done about an organisation's right to award; acts are numbered
//! and only ever added. The *standing* is what the last act leaves: there is no other record of
//! it. Who is *responsible* are accounts of the organisation: one at least drafts and another one
//! signs, so that four eyes see every award.
//!
//! Invariants.
//! - The standing follows from the acts alone, and no act is admitted that does not fit it.
//! - The client makes the id of an act; a known id is answered first, before any refusal.
//! - Nobody checks an application of the own organisation, or one they handed in.
//! - A suspension takes nothing back: what was awarded stays, and lifting it needs no new rules.
//! - Refusals are tried in the order in which [`AwarderRefusal`] declares them.

mod act;
pub mod api;
mod checks;
mod refusal;
mod standing;

pub use act::AwarderAct;
pub use checks::{CheckedBy, Duty, admit_application, admit_checker};
pub use refusal::AwarderRefusal;
pub use standing::AwarderStanding;
