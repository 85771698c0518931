//! Residents: the file by role, the search, statements of points.

mod data;
mod file;
mod names;
mod search;
mod statement;
mod timeline;
