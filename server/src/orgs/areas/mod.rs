//! What the system administrator does to areas.

pub(super) mod change;
pub(super) mod create;
pub(super) mod list;
pub(super) mod merge;
mod store;
mod view;
