//! Freezes 冻结: a dated negative fact makes the usable score 0 for a time.
//!
//! A score is still computed and shown to the person; what a freeze bars is each policy's own
//! switch. The reason is never public, so nothing here carries one but the indicator's id.

mod standing;

pub use standing::{Freeze, FreezeStanding, FreezeSwitch};
