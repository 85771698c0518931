//! Whom the register links to some people, and for how long.

use shared::base::PersonId;
use shared::households::Bond;

use crate::db::Conn;
use crate::error::Result;
use crate::households::around::earlier;
use crate::households::store::{self, Membership};
use crate::registers::residents;

/// Every bond of some people, the past ones among them: from declared and verified links of either
/// side, and from living in one household. A link that was refused or taken back is none.
pub fn bonds_of(conn: &mut Conn, people: &[PersonId]) -> Result<Vec<Bond>> {
    let indexes = residents::indexes_of(conn, people)?;
    let links = store::open_among(conn, people, &indexes)?;
    let named: Vec<String> = links.iter().map(|link| link.other_index.clone()).collect();
    let named = residents::people_of_indexes(conn, &named)?;
    let mut bonds = Vec::new();
    for link in &links {
        let other = link.other.or_else(|| named.get(&link.other_index).copied());
        bonds.extend(other.map(|other| Bond {
            one: link.person,
            other,
            since: link.from_on,
            until: link.to_on,
        }));
    }
    let seats = store::memberships(conn, people)?;
    let households: Vec<String> = seats.iter().map(|seat| seat.household.clone()).collect();
    let members = store::members(conn, &households)?;
    for seat in &seats {
        let together = members.iter().filter_map(|other| together(seat, other));
        bonds.extend(together);
    }
    Ok(bonds)
}

/// The time that two people have lived in one household, if there is one.
fn together(one: &Membership, other: &Membership) -> Option<Bond> {
    let since = one.from_on.max(other.from_on);
    let until = earlier(one.to_on, other.to_on);
    let together = one.household == other.household
        && one.person != other.person
        && until.is_none_or(|until| until > since);
    together.then_some(Bond {
        one: one.person,
        other: other.person,
        since,
        until,
    })
}
