//! Schemes and policies as they are served.

mod list;
mod preview;
mod program;
