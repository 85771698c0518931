//! What the preview keeps on the device: the draft, the program and the policies.
//!
//! Nothing of it leaves the device. A device that keeps nothing (a private window, full storage)
//! loses no more than that: everything works from memory.

use gloo_storage::{LocalStorage, Storage};
use serde::{Deserialize, Serialize};
use shared::base::Date;
use shared::scoring::Answers;

const DRAFT: &str = "jifen.preview.draft";
const PACKED: &str = "jifen.preview.packed";

/// The answer that holds program and policies, as it came; it serves while the server is out of
/// reach.
#[derive(PartialEq, Eq)]
pub(super) struct Packed(pub(super) Vec<u8>);

impl Packed {
    /// The answer kept, if any.
    pub(super) fn kept() -> Option<Self> {
        let text = LocalStorage::raw().get_item(PACKED).ok().flatten()?;
        text.chars()
            .map(|byte| u8::try_from(byte).ok())
            .collect::<Option<_>>()
            .map(Self)
    }

    /// Keeps this answer in place of the one before, a character for each byte.
    pub(super) fn keep(&self) {
        let text: String = self.0.iter().copied().map(char::from).collect();
        drop(LocalStorage::raw().set_item(PACKED, &text));
    }
}

/// The answers so far, and what they were given under.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Draft {
    pub(super) scheme: String,
    pub(super) version: u32,
    #[serde(with = "shared::base::iso")]
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
