//! Two people who are kin or live in one household, and for how long.

use crate::base::{Date, PersonId};

/// Two people whom a declared or verified link, or one household, brings together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bond {
    /// One of them.
    pub one: PersonId,
    /// The other.
    pub other: PersonId,
    /// The first day.
    pub since: Date,
    /// The first day it no longer holds.
    pub until: Option<Date>,
}

impl Bond {
    /// True if it is between these two, whichever is which.
    pub fn is_between(&self, one: PersonId, other: PersonId) -> bool {
        (self.one, self.other) == (one, other) || (self.one, self.other) == (other, one)
    }

    /// True if it holds on a day.
    pub fn holds_on(&self, on: Date) -> bool {
        self.since <= on && self.until.is_none_or(|until| on < until)
    }
}
