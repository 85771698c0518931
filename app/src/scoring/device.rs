//! What the preview keeps on the device: the draft, the program and the policies.
//!
//! Nothing of it leaves the device. A device that keeps nothing (a private window, full storage)
//! loses no more than that: everything works from memory.

use gloo_storage::{LocalStorage, Storage};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use shared::base::Date;
use shared::scoring::Answers;

const DRAFT: &str = "jifen.preview.draft";

/// What was fetched once and serves while the server is out of reach.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kept {
    /// The compiled program.
    Program,
    /// The policies.
    Policies,
}

impl Kept {
    fn key(self) -> &'static str {
        match self {
            Self::Program => "jifen.preview.program",
            Self::Policies => "jifen.preview.policies",
        }
    }

    /// The text kept, if any.
    pub(super) fn text(self) -> Option<String> {
        LocalStorage::raw().get_item(self.key()).ok().flatten()
    }

    /// The content kept, if this version of the client can read it.
    pub(super) fn read<T: DeserializeOwned>(self) -> Option<T> {
        serde_json::from_str(&self.text()?).ok()
    }

    /// Keeps a text in place of the one before.
    pub(super) fn keep(self, text: &str) {
        drop(LocalStorage::raw().set_item(self.key(), text));
    }
}

/// The answers so far, and what they were given under.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Draft {
    pub(super) scheme: String,
    pub(super) version: u32,
    pub(super) saved_on: Date,
    pub(super) answers: Answers,
}

impl Draft {
    pub(super) fn load() -> Option<Self> {
        LocalStorage::get(DRAFT).ok()
    }

    pub(super) fn save(&self) {
        drop(LocalStorage::set(DRAFT, self));
    }

    pub(super) fn discard() {
        LocalStorage::delete(DRAFT);
    }
}
