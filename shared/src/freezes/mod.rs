//! Freezes 冻结: a dated negative fact makes the usable score 0 for a time.
//!
//! A score is still computed and shown to the person; what a freeze bars is each policy's own
//! switch. Whether somebody is frozen on a day is the score's word and nobody else's, so that
//! awarding and scoring never differ.

mod standing;

pub use standing::FreezeStanding;
