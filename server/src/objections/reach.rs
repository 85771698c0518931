//! Which objections an actor reaches.

use shared::access::{Grant, Target};
use shared::api::{Endpoint, ErrorCode};
use shared::base::{Date, ObjectionId, OrgId};

use crate::awards::{ObjectedAward, objected};
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::objections::{Objection, store};
use crate::registers::orgs;
use crate::web::Permit;

/// An objection with its line and the office that answers, and the grant that reaches it.
pub(super) struct Reached {
    pub(super) objection: Objection,
    pub(super) line: ObjectedAward,
    /// The office, or what it has gone into.
    pub(super) desk: OrgId,
    pub(super) grant: Grant,
}

/// The objection, if the actor reaches it; what is out of reach is not found.
pub(super) fn reached<E: Endpoint>(
    conn: &mut Conn,
    today: Date,
    permit: &Permit<E>,
    id: ObjectionId,
) -> Result<Reached> {
    let objection = store::find(conn, id)?.ok_or(ErrorCode::NotFound)?;
    let desk = orgs::successor(conn, objection.desk, today)?;
    let target = |org| Target {
        district: objection.district.clone(),
        person: Some(objection.person),
        org,
        ..Target::default()
    };
    // The own objection first, whatever else the account may; then the office.
    let grant = [None, Some(desk)]
        .map(target)
        .iter()
        .find_map(|target| permit.within(target).ok())
        .ok_or(ErrorCode::NotFound)?;
    let line = objected(conn, &[objection.award])?.remove(&objection.award);
    Ok(Reached {
        line: line.ok_or_else(|| Error::internal("an objection to nothing"))?,
        objection,
        desk,
        grant,
    })
}
