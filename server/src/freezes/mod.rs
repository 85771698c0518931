//! Freezes on record; how a person stands follows from them and the date.

mod store;

pub use store::{FreezeOnRecord, freezes_of, freezes_of_many};
