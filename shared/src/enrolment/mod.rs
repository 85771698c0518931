//! Enrolment 子女入学: may this household's child enrol by points, and what decides it.
//!
//! The child or one parent holds a permit in force before registration and on the day of the
//! check; points were applied for before registration; the highest score of the household counts,
//! points are never added up. A freeze neither bars nor shows, so none is asked for.

pub mod api;
mod member;
mod verdict;

pub use member::{Member, MemberRole, PermitShown};
pub use verdict::{EnrolmentTerms, Holder, Ineligible, Verdict};
