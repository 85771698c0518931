//! The frame of every page: brand, ways through, marker of example data, language, footer.
//!
//! Both programs stand in it; each hands in its own ways through and its own tools.

mod frame;
mod logo;
mod stripes;

pub use frame::{NavItem, Shell};
pub use logo::Logo;
