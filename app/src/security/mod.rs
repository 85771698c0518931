//! Security: the rules of passwords and sessions, locks, unusual look-ups, ending sessions.

mod locks;
mod looks;
mod revoke;
mod rules;

pub use locks::LocksPage;
pub use looks::{LooksOfDayPage, UnusualPage};
pub use revoke::RevokePage;
pub use rules::RulesPage;
