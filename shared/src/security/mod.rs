//! Security: the rules of passwords and sessions that a district sets, and what looks unusual.

pub mod api;
mod policy;
mod refusal;
mod unusual;

pub use policy::{Bound, SecurityPolicy};
pub use refusal::SecurityRefusal;
pub use unusual::{LOOKS_A_DAY, OUTSIDE_A_DAY, REFUSED_A_DAY, Tally, Unusual};
