//! Residence permits 居住证: what a card reads as on a day, and since when without a break.
//!
//! Nothing is set by a job: a permit is due, suspended or ended because of the date. The law
//! behind it: the permit is endorsed every year in the month before each full year since issue;
//! missed, its use is suspended; a late endorsement restores it, but the years count anew.
//!
//! The register holds entries that are only ever added; a mistaken one is revoked by another.

pub mod api;
mod entry;
mod permit;
mod refusal;
mod register;
mod state;
mod stretches;

pub use entry::{EntryAct, PermitKind};

pub use permit::{Card, CardKind, EndorsementWindow, Permit};
pub use refusal::PermitRefusal;
pub use register::{Act, Admitted, Entry, Register};
pub use state::PermitState;
pub use stretches::PermitStretch;
