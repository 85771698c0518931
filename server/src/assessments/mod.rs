//! Assessments: the official facts of a person and the score they make.
//!
//! Only what was accepted counts; what is pending or rejected is absent from the official score.

mod entries;
mod facts;
mod official;
mod store;
mod verify;

pub(crate) use entries::with_attended;
pub use facts::{FactOnRecord, facts_of};
pub use official::{
    Standing, gain, is_frozen, official_facts, official_facts_of, official_score, score_of,
};
pub use store::forget;
pub use verify::{VerifiedFact, verify};
