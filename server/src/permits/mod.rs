//! Permits on record; what a permit reads as follows from them and the date.

mod store;

pub use store::{cards_of, permit_of, permits_of};
