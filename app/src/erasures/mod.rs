//! Erasures: the resident asks, one officer proposes, another confirms.
//!
//! What the reader may do comes with the request, from the rules of the server.

mod detail;
mod list;
mod own;
mod steps;

pub use detail::ErasurePage;
pub use list::ErasuresPage;
pub use own::OwnErasurePage;
