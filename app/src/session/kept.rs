//! What is half done, kept on the device until it is sent, its account signs out or the tab is
//! closed.
//!
//! Each account has its own; whoever signs in next finds nothing of the one before.

use gloo_storage::{SessionStorage, Storage};
use serde::Serialize;
use serde::de::DeserializeOwned;
use shared::base::AccountId;

const BEGIN: &str = "jifen.kept.";

/// The place of one half-done thing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept(String);

impl Kept {
    /// Where an account keeps this thing.
    pub(super) fn new(account: AccountId, thing: &str) -> Self {
        Self(format!("{}{thing}", begin(account)))
    }

    /// What is kept, if this version of the client can read it.
    pub fn read<T: DeserializeOwned>(&self) -> Option<T> {
        SessionStorage::get(&self.0).ok()
    }

    /// Keeps it, if the device lets us.
    pub fn keep<T: Serialize>(&self, thing: &T) {
        drop(SessionStorage::set(&self.0, thing));
    }

    /// It is done, or given up.
    pub fn forget(&self) {
        SessionStorage::delete(&self.0);
    }
}

fn begin(account: AccountId) -> String {
    format!("{BEGIN}{account}.")
}

/// Forgets what all accounts but this one have kept.
pub(super) fn forget_all_but(account: Option<AccountId>) {
    let storage = SessionStorage::raw();
    let own = account.map(begin);
    let keys = (0..SessionStorage::length()).filter_map(|place| storage.key(place).ok().flatten());
    let others = keys
        .filter(|key| key.starts_with(BEGIN))
        .filter(|key| own.as_ref().is_none_or(|own| !key.starts_with(own)));
    for key in others.collect::<Vec<_>>() {
        SessionStorage::delete(key);
    }
}
