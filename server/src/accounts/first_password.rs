//! First passwords: they follow from an id the client made and the installation's keys, so that
//! sending the same again shows the same, and nothing but the hash is stored.

use crate::accounts::password::hash_password;
use crate::accounts::slowly::slowly;
use crate::error::Result;
use crate::keys::Keys;
use crate::letters;

/// Letters of a first password, and of each of its groups.
const PASSWORD_LENGTH: usize = 16;
const GROUP: usize = 4;

/// A first password with its hash; hashing is slow, so it leaves the request's thread.
pub(super) async fn first_password(
    keys: &Keys,
    id: impl std::fmt::Display,
) -> Result<(String, String)> {
    let password = spell(keys, &id.to_string());
    let typed = password.clone();
    let hash = slowly(move || hash_password(&typed)).await?;
    Ok((password, hash))
}

/// Letters like "k7qm-2xwa-9fhd-r3tz".
fn spell(keys: &Keys, id: &str) -> String {
    let mut bytes = [0; 16];
    let derived = keys.derive("first_password", id);
    bytes.copy_from_slice(derived.split_at(16).0);
    letters::grouped(&letters::spell(bytes, PASSWORD_LENGTH), GROUP).to_lowercase()
}
