//! Schemes as they are served: which versions there are, how one of them is named, and the
//! compiled program of each.

pub mod api;
mod name;

pub use name::SchemeName;
