//! How people are found by name though names are sealed: by keyed hashes of the parts of a name.
//!
//! A part is one letter of the name, two that stand together, or the end of the citizen ID. A
//! search looks one part up and opens whom it finds, so it opens few, and what it shows is decided
//! by the names themselves. The hashes tell who holds the file but not the key which people share
//! a part, and no more.

use std::collections::BTreeSet;

use shared::base::{AreaId, Date, PersonId};

use crate::db::{Conn, Db};
use crate::error::Result;
use crate::keys::Keys;
use crate::registers::residents::identity::TAIL;
use crate::registers::residents::store::{self, names};
use crate::registers::residents::{Identity, Resident, identities};

/// What the keyed hashes of parts of names are for.
const NAME: &str = "name_part";
/// What the keyed hashes of ends of citizen IDs are for.
const END: &str = "citizen_id_end";
/// So many are opened whoever they are; of more, those whom a part finds.
const OPENED_MAX: usize = 1_000;
/// How many are looked at together.
const PART: usize = 200;

/// The parts by which a person is found.
pub fn name_parts(keys: &Keys, identity: &Identity) -> BTreeSet<i64> {
    let letters: Vec<char> = identity.name.chars().collect();
    let one = letters.iter().map(char::to_string);
    let two = letters.windows(2).map(|pair| pair.iter().collect());
    let parts = one.chain(two).map(|text: String| hash(keys, NAME, &text));
    let end = identity.id_tail(TAIL).to_ascii_uppercase();
    parts.chain([hash(keys, END, &end)]).collect()
}

/// The parts of which whoever a query finds has one: the last two letters, which tell more than a
/// surname does, or the end of a citizen ID.
fn asked(keys: &Keys, query: &str) -> Vec<i64> {
    let letters: Vec<char> = query.chars().collect();
    let last = letters.len().saturating_sub(2);
    let name: String = letters.iter().skip(last).collect();
    let mut parts = vec![hash(keys, NAME, &name)];
    if letters.len() == TAIL && query.is_ascii() {
        parts.push(hash(keys, END, &query.to_ascii_uppercase()));
    }
    parts
}

/// The first bytes of a keyed hash; that two parts share it now and then does no harm.
fn hash(keys: &Keys, purpose: &str, text: &str) -> i64 {
    let bytes = keys.derive(purpose, text);
    let [first, second, third, fourth, ..] = bytes;
    i64::from(u32::from_be_bytes([first, second, third, fourth]))
}

/// Whom a query finds.
pub struct Called {
    /// A page of them, by person id.
    pub people: Vec<Resident>,
    /// How many there are in all, where few have to be opened to know it.
    pub total: Option<usize>,
}

/// Whom a query finds among the people registered in some areas on a day: as many as are wanted,
/// from behind one.
pub fn called(
    conn: &mut Conn,
    keys: &Keys,
    here: (&[AreaId], Date),
    query: &str,
    (after, wanted): (Option<PersonId>, usize),
) -> Result<Called> {
    let parts = asked(keys, query);
    if let Some(few) = few(conn, here, &parts)? {
        let mut people = meant(conn, keys, few, query)?;
        let total = Some(people.len());
        people.retain(|resident| after.is_none_or(|after| resident.person > after));
        people.truncate(wanted);
        return Ok(Called { people, total });
    }
    let (mut people, mut behind) = (Vec::new(), after);
    while people.len() < wanted {
        let found = names::having(conn, &parts, behind, PART)?;
        let Some(last) = found.last() else { break };
        behind = Some(*last);
        let found = store::registered_among(conn, here, &found)?;
        people.extend(meant(conn, keys, found, query)?);
    }
    people.truncate(wanted);
    Ok(Called {
        people,
        total: None,
    })
}

/// All who may be meant, where they are few: everyone in reach, or whom the parts find.
fn few(conn: &mut Conn, here: (&[AreaId], Date), parts: &[i64]) -> Result<Option<Vec<Resident>>> {
    if store::count_up_to(conn, here, OPENED_MAX)?.is_some() {
        return store::registered_after(conn, here, None, OPENED_MAX).map(Some);
    }
    let found = names::having(conn, parts, None, OPENED_MAX + 1)?;
    if found.len() > OPENED_MAX {
        return Ok(None);
    }
    store::registered_among(conn, here, &found).map(Some)
}

/// Those whose name or number a query finds.
fn meant(
    conn: &mut Conn,
    keys: &Keys,
    mut people: Vec<Resident>,
    query: &str,
) -> Result<Vec<Resident>> {
    let persons: Vec<PersonId> = people.iter().map(|one| one.person).collect();
    let known = identities(conn, keys, &persons)?;
    people.retain(|one| {
        let identity = known.get(&one.person);
        identity.is_some_and(|identity| identity.matches(query))
    });
    Ok(people)
}

/// Adds the parts of those who were filed before people were found by them; how many they were.
pub fn complete(db: &Db, keys: &Keys) -> Result<usize> {
    let (mut added, mut after) = (0, None);
    loop {
        let missing = db.read_blocking(|conn| names::without(conn, after, OPENED_MAX))?;
        let Some(last) = missing.last() else {
            return Ok(added);
        };
        after = Some(*last);
        db.write_blocking(|conn| {
            for (person, identity) in identities(conn, keys, &missing)? {
                names::insert(conn, person, &name_parts(keys, &identity))?;
            }
            Ok(())
        })?;
        added += missing.len();
    }
}
