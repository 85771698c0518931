//! The awards of a year to kin of who drafted, signed or is responsible.

use std::collections::{BTreeMap, BTreeSet};

use shared::base::{AccountId, AwardId, OrgId, PersonId};
use shared::fairness::{Involved, NearBy, near};

use crate::accounts::{Holder, holders};
use crate::awarders::responsible;
use crate::db::Conn;
use crate::error::Result;
use crate::fairness::gather::{ByAccount, active};
use crate::fairness::store;
use crate::households::bonds_of;

/// The awards of each awarder to kin, and whose. Few people draft and sign, and each has few kin,
/// so their bonds are read first and only then what their kin were given.
pub(super) fn of_year(
    conn: &mut Conn,
    orgs: &[OrgId],
    year: i32,
    hands: &[&BTreeMap<OrgId, ByAccount>],
) -> Result<BTreeMap<OrgId, BTreeMap<AwardId, Vec<NearBy>>>> {
    let responsible = responsible(conn, orgs)?;
    let mut accounts = active(hands);
    accounts.extend(responsible.values().flatten());
    let accounts: Vec<AccountId> = accounts.into_iter().collect();
    let holders = holders(conn, &accounts)?;
    let person = |account: &AccountId| holders.get(account).and_then(person_of);
    let people: BTreeSet<PersonId> = accounts.iter().filter_map(person).collect();
    let people: Vec<PersonId> = people.into_iter().collect();
    let bonds = bonds_of(conn, &people)?;
    let kin: BTreeSet<PersonId> = bonds
        .iter()
        .flat_map(|bond| [bond.one, bond.other])
        .collect();
    let kin: Vec<PersonId> = kin.into_iter().collect();
    let mut found: BTreeMap<OrgId, BTreeMap<AwardId, Vec<NearBy>>> = BTreeMap::new();
    for given in store::given_to(conn, orgs, year, &kin)? {
        let answerable = responsible.get(&given.org).map(Vec::as_slice);
        let answerable: Vec<PersonId> = answerable
            .unwrap_or_default()
            .iter()
            .filter_map(person)
            .collect();
        let involved = Involved {
            drafter: person(&given.drafted_by),
            signer: person(&given.signed_by),
            responsible: &answerable,
        };
        let near = near(given.person, given.signed_on, &involved, &bonds);
        if !near.is_empty() {
            found
                .entry(given.org)
                .or_default()
                .insert(given.award, near);
        }
    }
    Ok(found)
}

fn person_of(holder: &Holder) -> Option<PersonId> {
    holder.person
}
