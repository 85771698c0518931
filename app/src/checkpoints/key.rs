//! The district's public key, kept on the device so that receipts are checked without a network.

use gloo_storage::{LocalStorage, Storage};
use shared::checkpoints::PublicKey;
use shared::checkpoints::api::ReadCheckpoint;

use crate::api::call;

/// Where it is kept.
const KEPT: &str = "jifen-public-key";

/// The key as the server tells it, or as it was kept.
pub(super) async fn key() -> Option<PublicKey> {
    if let Ok(view) = call(&ReadCheckpoint {}).await
        && let Some(key) = PublicKey::read(&view.key)
    {
        drop(LocalStorage::raw().set_item(KEPT, &view.key));
        return Some(key);
    }
    let kept = LocalStorage::raw().get_item(KEPT).ok().flatten()?;
    PublicKey::read(&kept)
}
