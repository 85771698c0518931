//! Lists: cursor pagination, a total where it is cheap.

use serde::{Deserialize, Serialize};

use crate::base::Text;

/// Where a list goes on: opaque to the caller, made by the server.
pub type Cursor = Text<200>;

/// The rows of a page if the caller names no number.
pub const LIMIT_DEFAULT: u32 = 20;
/// The most rows a page may have.
pub const LIMIT_MAX: u32 = 100;

/// One page of a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct List<T> {
    /// The rows of this page.
    pub items: Vec<T>,
    /// The cursor of the next page; absent on the last.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next: Option<Cursor>,
    /// How many rows the whole list has under the same filter, where it is cheap to know.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub total: Option<u32>,
}

/// The page size to use: at least 1, at most [`LIMIT_MAX`].
pub fn page_size(limit: Option<u32>) -> u32 {
    limit.unwrap_or(LIMIT_DEFAULT).clamp(1, LIMIT_MAX)
}
