//! Permits on record; what a permit reads as follows from them and the date.

mod store;

pub use store::{permit_of, permits_of};
