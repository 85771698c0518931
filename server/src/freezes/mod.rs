//! Freezes on record; how a person stands follows from them and the date.

mod store;

pub use store::{FreezeOnRecord, forget, freezes_of, freezes_of_many};
