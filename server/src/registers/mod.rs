//! The registers: what is on record of a feature, as far as other features ask for it too.
//!
//! Who a person is, which organisation it was, what was consented to and what has to be recorded is
//! asked by nearly every feature, while the features that answer for these ask others in turn. So
//! that part of them stands here, under the same noun, and names no feature: features build on the
//! registers, and on each other in one direction.

pub mod audit;
pub mod awards;
pub mod consents;
pub mod employments;
pub mod orgs;
pub mod residents;
pub mod security;
pub mod statements;
