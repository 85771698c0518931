//! An award as evidence sees it: whose it is, and whether it is a draft still.

use shared::api::Endpoint;
use shared::base::{AwardId, Date, OrgId, PersonId};

use crate::awards::{Step, award_of, org_within, store};
use crate::db::Conn;
use crate::error::Result;
use crate::web::Permit;

/// An award that somebody reaches.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct ReachedAward {
    pub(crate) org: OrgId,
    /// Who receives the points.
    pub(crate) person: PersonId,
    /// It is a draft, which nobody has signed or taken back.
    pub(crate) drafted: bool,
}

/// An award of an organisation, if the permit reaches that.
pub(crate) fn reached_award<E: Endpoint>(
    conn: &mut Conn,
    today: Date,
    permit: &Permit<E>,
    (org, award): (OrgId, AwardId),
) -> Result<ReachedAward> {
    let org = org_within(conn, today, permit, org)?;
    let award = award_of(conn, org.id, award)?;
    Ok(ReachedAward {
        org: org.id,
        person: award.line.person,
        drafted: award.step == Step::Drafted,
    })
}

/// Takes the row of a draft, so that it is not signed until this has been committed; false if it
/// is no draft any more.
pub(crate) fn hold_draft(conn: &mut Conn, award: AwardId) -> Result<bool> {
    store::take_step(conn, award, Step::Drafted, Step::Drafted)
}

/// Every award of a person, at whatever step.
pub(crate) fn awards_of(conn: &mut Conn, person: PersonId) -> Result<Vec<AwardId>> {
    store::ids_of(conn, person)
}
