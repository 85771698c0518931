//! Organisations: the list of the district.

mod list;

pub use list::OrgsPage;
