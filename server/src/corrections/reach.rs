//! Which corrections an actor reaches.

use shared::access::{Grant, Target};
use shared::api::{Endpoint, ErrorCode};
use shared::base::{CorrectionId, OrgId};

use crate::corrections::correction::Correction;
use crate::corrections::store;
use crate::db::Conn;
use crate::error::Result;
use crate::web::Permit;

/// A correction with the organisations that answer for it, and the grant that reaches it.
pub(super) struct Reached {
    pub(super) correction: Correction,
    pub(super) desks: Vec<OrgId>,
    pub(super) grant: Grant,
}

/// The correction, if the actor reaches it; what is out of reach is not found.
pub(super) fn reached<E: Endpoint>(
    conn: &mut Conn,
    permit: &Permit<E>,
    id: CorrectionId,
) -> Result<Reached> {
    let correction = store::find(conn, id)?.ok_or(ErrorCode::NotFound)?;
    let desks = store::desks(conn, &[id])?;
    let desks: Vec<OrgId> = desks.into_iter().map(|(_, org)| org).collect();
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
    })
}
