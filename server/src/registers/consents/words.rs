//! The last words of a person on the items that need a consent.

use std::collections::{BTreeMap, BTreeSet};

use shared::base::PersonId;

use crate::db::Conn;
use crate::error::Result;
use crate::registers::consents::store::{self, Word};

/// The facts of a person whose consent is withdrawn: the official score leaves them out.
pub fn withdrawn(conn: &mut Conn, person: PersonId) -> Result<BTreeSet<String>> {
    let last = last_words(conn, person)?;
    let gone = last.into_values().filter(|word| !word.given);
    Ok(gone.map(|word| word.item).collect())
}

/// The last word of a person on each item.
pub(crate) fn last_words(conn: &mut Conn, person: PersonId) -> Result<BTreeMap<String, Word>> {
    let words = store::words_of(conn, person)?.into_iter();
    Ok(words.map(|word| (word.item.clone(), word)).collect())
}
