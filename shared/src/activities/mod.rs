//! Activities 活动: training, volunteering, deliberation and campaigns that an awarder holds.
//!
//! A clerk announces one, residents sign up while there are places, and on the day everyone is
//! marked present by a code that the organisation shows or by the clerk. The clerk hands the list
//! in; the head, who took no part in it and is not on it, confirms it or sends it back. Only what
//! is confirmed counts: hours and credits become events of the facts a score reads. A confirmed
//! list never changes; what was wrong with one person is revoked with a reason, by one more row.

mod act;
pub mod api;
mod kind;
mod plan;
mod refusal;
mod rules;

pub use act::{ActivityAct, ActivityState, AttendanceSource};
pub use kind::{ActivityKind, Counting, tenths_words};
pub use plan::{ActivityPlan, CREDITS_MAX, PLACES_MAX, clock_words};
pub use refusal::ActivityRefusal;
pub use rules::{ActivityStanding, AttendanceFinding, Attending, Confirming, OwnStanding};
