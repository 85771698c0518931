//! Households: the people whose points count for one another.

use shared::base::{Date, PersonId};
use shared::enrolment::MemberRole;

use crate::db::Conn;
use crate::error::{Error, Result};
use crate::residents::store;

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
    store::households_of(conn, person, on)
}

/// The verified members of a household on a day.
pub fn members_of(conn: &mut Conn, household: &str, on: Date) -> Result<Vec<HouseholdMember>> {
    store::members_of(conn, household, on)?
        .into_iter()
        .map(|(person, kin)| {
            Ok(HouseholdMember {
                person,
                kin: member_role(&kin)?,
            })
        })
        .collect()
}

fn member_role(kin: &str) -> Result<MemberRole> {
    match kin {
        "father" => Ok(MemberRole::Father),
        "mother" => Ok(MemberRole::Mother),
        "guardian" => Ok(MemberRole::Guardian),
        "child" => Ok(MemberRole::Child),
        _ => Err(Error::internal("a household member of an odd kind")),
    }
}
