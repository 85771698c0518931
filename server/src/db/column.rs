//! Stored texts read back into their types; what does not read is a fault of ours.

use std::str::FromStr;

use crate::error::{Error, Result};

/// An id, or another type with a text form, as a row holds it.
pub fn parsed<T: FromStr>(stored: &str) -> Result<T> {
    stored
        .parse()
        .map_err(|_error| Error::internal("a stored text does not read back"))
}

/// The ids of a list in their stored form, for a filter.
pub fn texts<T: ToString>(ids: &[T]) -> Vec<String> {
    ids.iter().map(T::to_string).collect()
}
