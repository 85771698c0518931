//! An entry that is made and not sent yet: what a device keeps while there is no network.
//!
//! Nobody knows of what was sent without an answer whether it arrived. So whatever is changed
//! after it goes under another id, and an entry that stands in the way is known again by its own.

use serde::{Deserialize, Serialize};

use crate::base::{CheckEntryId, Date};
use crate::check_sheets::Findings;

/// What was filled in for one household and is not sent yet. It names nobody.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct EntryDraft {
    /// The id it is sent under.
    pub entry: CheckEntryId,
    /// How many entries the household had when this one was made.
    pub after: u32,
    /// What was found.
    pub findings: Findings,
    /// What else there is to say.
    pub note: String,
    /// The day somebody looked.
    pub checked_on: Date,
    /// The ids under which something was sent without an answer.
    #[serde(default)]
    tried: Vec<CheckEntryId>,
}

impl EntryDraft {
    /// Begins with what stands, before anything is changed.
    pub fn new(
        entry: CheckEntryId,
        after: u32,
        (findings, note): (Findings, &str),
        checked_on: Date,
    ) -> Self {
        Self {
            entry,
            after,
            findings,
            note: note.to_owned(),
            checked_on,
            tried: Vec::new(),
        }
    }

    /// Something is to be changed: under another id, if it was sent under its own.
    pub fn change(&mut self, fresh: CheckEntryId, checked_on: Date) {
        if self.tried.contains(&self.entry) {
            self.entry = fresh;
        }
        self.checked_on = checked_on;
    }

    /// It is sent now.
    pub fn send(&mut self) {
        if !self.tried.contains(&self.entry) {
            self.tried.push(self.entry);
        }
    }

    /// The household has these entries by now, and the last of them is this one. True if that is
    /// what this device had sent, so that nobody's word stands against sending it again.
    pub fn follow(&mut self, last: Option<CheckEntryId>, entries: u32) -> bool {
        let own = last.is_some_and(|last| self.tried.contains(&last));
        if own {
            self.after = entries;
        }
        own
    }

    /// Whoever made it has seen what stands, and says it anew.
    pub fn insist(&mut self, fresh: CheckEntryId, entries: u32) {
        self.entry = fresh;
        self.after = entries;
    }
}

#[cfg(test)]
mod tests;
