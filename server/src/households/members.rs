//! Who belongs to which household on a day.

use std::collections::BTreeMap;

use shared::base::{Date, PersonId};
use shared::enrolment::MemberRole;

use crate::db::Conn;
use crate::error::{Error, Result};
use crate::households::store;

/// One member of a household on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct HouseholdMember {
    /// The person.
    pub person: PersonId,
    /// Who that is to the child.
    pub kin: MemberRole,
}

/// The verified households a person belongs to on a day.
pub fn households_of(conn: &mut Conn, person: PersonId, on: Date) -> Result<Vec<String>> {
    let all = store::memberships(conn, &[person])?;
    let now = all.into_iter().filter(|one| one.holds_on(on));
    Ok(now.map(|one| one.household).collect())
}

/// How many persons one statement asks for, within the parameters a database takes.
const BATCH: usize = 500;

/// The verified seats of some people on a day: the household of each, and who they are there.
pub fn seats_of(
    conn: &mut Conn,
    people: &[PersonId],
    on: Date,
) -> Result<BTreeMap<PersonId, (String, MemberRole)>> {
    let mut seats = BTreeMap::new();
    for batch in people.chunks(BATCH) {
        let all = store::memberships(conn, batch)?;
        for one in all.into_iter().filter(|one| one.holds_on(on)) {
            seats.insert(one.person, (one.household, one.kin));
        }
    }
    Ok(seats)
}

/// The verified members of a household on a day.
pub fn members_of(conn: &mut Conn, household: &str, on: Date) -> Result<Vec<HouseholdMember>> {
    let all = store::members(conn, &[household.to_owned()])?;
    let now = all.into_iter().filter(|one| one.holds_on(on));
    let member = |one: store::Membership| HouseholdMember {
        person: one.person,
        kin: one.kin,
    };
    Ok(now.map(member).collect())
}

/// A member's role, as stored.
pub(super) const fn role_code(kin: MemberRole) -> &'static str {
    match kin {
        MemberRole::Father => "father",
        MemberRole::Mother => "mother",
        MemberRole::Guardian => "guardian",
        MemberRole::Spouse => "spouse",
        MemberRole::Child => "child",
    }
}

/// The role of a stored name.
pub(super) fn role_of(code: &str) -> Result<MemberRole> {
    match code {
        "father" => Ok(MemberRole::Father),
        "mother" => Ok(MemberRole::Mother),
        "guardian" => Ok(MemberRole::Guardian),
        "spouse" => Ok(MemberRole::Spouse),
        "child" => Ok(MemberRole::Child),
        _ => Err(Error::internal("a household member of an odd kind")),
    }
}
