//! Schemes as they are served: which versions there are, and the compiled program of each.

pub mod api;
