//! Which corrections an actor reaches.

use shared::access::{Grant, Target};
use shared::api::{Endpoint, ErrorCode};
use shared::base::{CorrectionId, Date, OrgId};

use crate::corrections::correction::Correction;
use crate::corrections::store;
use crate::db::Conn;
use crate::error::Result;
use crate::registers::orgs;
use crate::web::Permit;

/// A correction with the organisations that answer for it, and the grant that reaches it.
pub(super) struct Reached {
    pub(super) correction: Correction,
    pub(super) desks: Vec<OrgId>,
    pub(super) grant: Grant,
    pub(super) today: Date,
}

/// The correction, if the actor reaches it; what is out of reach is not found.
pub(super) fn reached<E: Endpoint>(
    conn: &mut Conn,
    today: Date,
    permit: &Permit<E>,
    id: CorrectionId,
) -> Result<Reached> {
    let correction = store::find(conn, id)?.ok_or(ErrorCode::NotFound)?;
    let desks = store::desks(conn, &[id])?;
    // A department that has gone into another is answered for by the other.
    let desks: Result<Vec<OrgId>> = desks
        .into_iter()
        .map(|(_, org)| orgs::successor(conn, org, today))
        .collect();
    let desks = desks?;
    // The own correction first, whatever else the account may; then the desks.
    let orgs = std::iter::once(None).chain(desks.iter().copied().map(Some));
    let target = |org| Target {
        district: correction.district.clone(),
        person: Some(correction.person),
        org,
        ..Target::default()
    };
    let grant = orgs
        .map(target)
        .find_map(|target| permit.within(&target).ok())
        .ok_or(ErrorCode::NotFound)?;
    Ok(Reached {
        correction,
        desks,
        grant,
        today,
    })
}
