//! Policies: their terms, and what they say to one score. The terms are data of the server, the
//! outlook is `shared`'s; here they only become words.

mod sheet;
mod terms;

pub use sheet::sheet_address;
pub use terms::Terms;
