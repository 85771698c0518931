//! Organisations and areas.

mod areas;
mod list;
