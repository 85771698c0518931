//! Publicity 公示: the least that lets others spot a wrong entry.
//!
//! A public line carries a masked name, the tail of the citizen ID, the village and the points,
//! and is unique in its list; a child never appears by name. The reason of a freeze never does.

pub mod api;
mod line;
mod list;
mod window;

pub use line::{Entry, PublicLine};
pub use list::{ListedLine, list_digest, list_text};
pub use window::NoticeDays;
