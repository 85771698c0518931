//! Whom the register links to a person, so that nobody decides about their own family.

use std::collections::BTreeSet;

use shared::base::{Date, PersonId};

use crate::db::Conn;
use crate::error::Result;
use crate::households::members::{households_of, members_of};
use crate::households::store;
use crate::registers::residents;

/// Everyone whom a declared or verified link of a day, from either side, or the same household
/// links to a person. A link that was refused, taken back or has ended is none.
pub fn kin_of(conn: &mut Conn, person: PersonId, on: Date) -> Result<BTreeSet<PersonId>> {
    let mut kin = BTreeSet::new();
    let index = residents::index_of(conn, person)?;
    for link in store::standing_links(conn, (person, index.as_deref()), on)? {
        let other = if link.person == person {
            match link.other {
                Some(other) => Some(other),
                None => residents::person_of_index(conn, &link.other_index)?,
            }
        } else {
            Some(link.person)
        };
        kin.extend(other);
    }
    for household in households_of(conn, person, on)? {
        let members = members_of(conn, &household, on)?;
        kin.extend(members.into_iter().map(|member| member.person));
    }
    kin.remove(&person);
    Ok(kin)
}
