//! Publicity: what everyone may see, masked when it was posted; no identity is touched when it
//! is read.

mod correct;
mod digests;
mod filters;
mod forget;
mod list;
mod post;
mod store;

pub use correct::{correct, shown};
pub use forget::{forget, forget_old_lines};
pub use post::{Posting, post};
pub use store::{is_in_notice, old_lines};

use shared::publicity::api::{ListNoticeDigests, ListNoticeFilters, ListNotices};

use crate::web::{Operation, operation};

/// The operations of publicity.
pub fn operations() -> Vec<Operation> {
    vec![
        operation::<ListNotices, _, _>(list::handler),
        operation::<ListNoticeFilters, _, _>(filters::handler),
        operation::<ListNoticeDigests, _, _>(digests::handler),
    ]
}

/// How long an answer may be kept by whoever passes it on; a void shows after that at the latest.
const CACHED: &str = "public, max-age=60";
