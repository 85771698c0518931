//! The last words of a person on the items that need a consent.

use std::collections::{BTreeMap, BTreeSet};

use shared::base::PersonId;

use crate::db::Conn;
use crate::error::Result;
use crate::registers::consents::store::{self, Word};

/// The facts of some people whose consent is withdrawn: the official score leaves them out. Of
/// whoever withdrew nothing there is nothing.
pub fn withdrawn_of(
    conn: &mut Conn,
    people: &[PersonId],
) -> Result<BTreeMap<PersonId, BTreeSet<String>>> {
    let mut last: BTreeMap<(PersonId, String), bool> = BTreeMap::new();
    for word in store::words_of_many(conn, people)? {
        last.insert((word.person, word.item), word.given);
    }
    let mut withdrawn: BTreeMap<PersonId, BTreeSet<String>> = BTreeMap::new();
    for ((person, item), given) in last {
        if !given {
            withdrawn.entry(person).or_default().insert(item);
        }
    }
    Ok(withdrawn)
}

/// The last word of a person on each item.
pub(crate) fn last_words(conn: &mut Conn, person: PersonId) -> Result<BTreeMap<String, Word>> {
    let words = store::words_of(conn, person)?.into_iter();
    Ok(words.map(|word| (word.item.clone(), word)).collect())
}
