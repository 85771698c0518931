//! Codes from a counter: they bind an account to a person, or set a forgotten password.
//!
//! A code is shown once, to whom it is issued; it follows from its id and the installation's
//! keys, so that sending the same again shows the same, and nothing but its hash is stored.

mod bind;
mod check;
mod issue;
mod reset;
mod store;

use shared::base::CodeId;

use crate::keys::Keys;
use crate::letters;

pub(super) use bind::handler as bind_handler;
pub(super) use check::handler as check_handler;
pub(super) use issue::{binding_handler, reset_handler as issue_reset_handler};
pub(super) use reset::handler as reset_handler;
pub(super) use store::{
    bind, bound_to, end_of_account, end_of_person, forget_old_codes, old_codes,
};

/// Letters of a code, in two groups of equal length.
const LENGTH: usize = 10;
/// Microseconds a code is accepted.
const VALID_MICROS: i64 = 7 * 24 * 3600 * 1_000_000;

/// The code of an id, like "K7QM2-XWA9F".
fn spell(keys: &Keys, id: CodeId) -> String {
    let mut bytes = [0; 16];
    let derived = keys.derive("account_code", &id.to_string());
    bytes.copy_from_slice(derived.split_at(16).0);
    letters::grouped(&letters::spell(bytes, LENGTH), LENGTH / 2)
}

/// The hash under which a code is kept.
fn hash(keys: &Keys, typed: &str) -> String {
    keys.hash("account_code_index", &letters::plain(typed))
}
