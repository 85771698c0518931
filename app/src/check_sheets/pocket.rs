//! What was filled in and not sent yet, as the device keeps it: also when the page is left, and
//! over a restart. It names nobody. Each account has its own.

use std::collections::BTreeMap;

use gloo_storage::{LocalStorage, Storage};
use serde::{Deserialize, Serialize};
use shared::base::{AccountId, Bilingual, CheckLineId, CheckSheetId};
use shared::check_sheets::EntryDraft;

/// What one household's entry waits for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Waiting {
    pub(super) draft: EntryDraft,
    /// Why it is not sent any more by itself.
    pub(super) stopped: Option<Stopped>,
}

/// Why an entry is not sent.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) enum Stopped {
    /// Somebody else has said something since.
    Changed,
    /// The server refuses it, in these words.
    Refused(Bilingual),
}

/// Where an account keeps what it filled in for one sheet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Pocket(String);

impl Pocket {
    pub(super) fn new(account: AccountId, sheet: CheckSheetId) -> Self {
        Self(format!("jifen.checks.{account}.{sheet}"))
    }

    /// What is kept, if this version of the client can read it.
    pub(super) fn read(&self) -> BTreeMap<CheckLineId, Waiting> {
        LocalStorage::get(&self.0).unwrap_or_default()
    }

    /// Keeps it; false if the device does not let us.
    pub(super) fn keep(&self, waiting: &BTreeMap<CheckLineId, Waiting>) -> bool {
        if waiting.is_empty() {
            LocalStorage::delete(&self.0);
            return true;
        }
        LocalStorage::set(&self.0, waiting).is_ok()
    }
}
