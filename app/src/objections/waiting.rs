//! How many objections wait for an office, for its home page.

use shared::api::List;
use shared::objections::api::{ListObjections, ObjectionFilter, ObjectionRow};

use crate::session::{Loaded, use_load};

/// How many wait, and how many of them are overdue.
#[derive(Clone, Copy)]
pub struct Waiting {
    waiting: Loaded<List<ObjectionRow>>,
    overdue: Loaded<List<ObjectionRow>>,
}

/// Asks for both numbers.
pub fn use_waiting() -> Waiting {
    let counted = |filter| {
        use_load(move || {
            Some(ListObjections {
                filter: Some(filter),
                cursor: None,
                limit: Some(1),
            })
        })
    };
    Waiting {
        waiting: counted(ObjectionFilter::Waiting),
        overdue: counted(ObjectionFilter::Overdue),
    }
}

impl Waiting {
    /// How many wait in all; `None` while they are read.
    pub fn all(self) -> Option<u32> {
        let total = self.waiting.ready(|list| list.total)?;
        Some(total.unwrap_or_default())
    }

    /// How many of them are overdue.
    pub fn overdue(self) -> Option<u32> {
        let total = self.overdue.ready(|list| list.total)?;
        Some(total.unwrap_or_default())
    }
}
