//! The public notices, as everyone sees them.

mod list_notice_digests;
mod list_notice_filters;
mod list_notices;
