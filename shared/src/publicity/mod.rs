//! Publicity 公示: the least that lets others spot a wrong entry.
//!
//! A public line carries a masked name, the tail of the citizen ID, the village and the points,
//! and is unique in its list; a child never appears by name. The reason of a freeze never does.

pub mod api;
mod line;
mod window;

pub use line::{Entry, PublicLine};
pub use window::NoticeDays;
