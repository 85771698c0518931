//! Who reaches a resident: through the areas of registration, or as an employer.

use shared::access::{Grant, Target};
use shared::api::{Endpoint, ErrorCode};
use shared::base::{Date, PersonId};

use crate::clock::Now;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::registers::employments::employers;
use crate::registers::orgs;
use crate::registers::residents::{Resident, View, resident};
use crate::web::Permit;

/// The resident, if the actor reaches them; whoever is out of reach is not found.
pub(crate) fn reached<E: Endpoint>(
    conn: &mut Conn,
    now: Now,
    permit: &Permit<E>,
    person: PersonId,
) -> Result<(Resident, Grant)> {
    let found = resident(conn, person)?;
    let target = target_of(conn, &found, now.date)?;
    let grant = permit
        .within(&target)
        .map_err(|_refusal| Error::from(ErrorCode::NotFound))?;
    // Who has left is no longer the business of village and town.
    let gone = found.left_on.is_some_and(|left| left <= now.date);
    if gone && View::of(&permit.actor, person, &grant) == View::Area {
        return Err(ErrorCode::NotFound.into());
    }
    Ok((found, grant))
}

/// What an action about a resident is done to.
pub(crate) fn target_of(conn: &mut Conn, found: &Resident, today: Date) -> Result<Target> {
    Ok(Target {
        district: found.district.clone(),
        person: Some(found.person),
        org: None,
        areas: orgs::area_path(conn, found.grid.unwrap_or(found.village), today)?,
        employers: employers(conn, found.person, today)?,
    })
}
