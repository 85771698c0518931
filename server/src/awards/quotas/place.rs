//! Where a quota stands: whether the permit reaches it, and where its points come from.

use shared::access::{Action, Target};
use shared::awards::{QuotaRefusal, Source};
use shared::base::{OrgId, Points};
use shared::orgs::OrgKind;

use crate::awards::Setting;
use crate::awards::setting::awarder_kind;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::registers::orgs::{self, Org, target, town_above};
use crate::web::Permit;

/// An organisation, if the permit reaches it: the own one, one of the town, or any of the district.
pub(super) fn org_of<E: shared::api::Endpoint>(
    conn: &mut Conn,
    setting: &Setting,
    permit: &Permit<E>,
    org: OrgId,
) -> Result<Org> {
    let org = orgs::find(conn, org, setting.today())?;
    permit.within(&target(conn, &org, setting.today())?)?;
    Ok(org)
}

/// The organisation of a town, for what only a town has.
pub(super) fn town_of<E: shared::api::Endpoint>(
    conn: &mut Conn,
    setting: &Setting,
    permit: &Permit<E>,
    org: OrgId,
) -> Result<Org> {
    let org = org_of(conn, setting, permit, org)?;
    if org.kind == OrgKind::Town {
        return Ok(org);
    }
    Err(shared::api::ErrorCode::NotFound.into())
}

/// Where an organisation's quota comes from.
pub(super) fn source_of(conn: &mut Conn, setting: &Setting, org: &Org) -> Result<Source> {
    Ok(match town_above(conn, org, setting.today())? {
        Some(town) => Source::Town(town),
        None => Source::District,
    })
}

/// Refuses a town that would allocate what the district does.
pub(super) fn may_allocate<E: shared::api::Endpoint>(
    permit: &Permit<E>,
    source: Source,
) -> Result<()> {
    let district = Target {
        district: permit.actor.district.clone(),
        ..Target::default()
    };
    let whole = permit.actor.reaches(Action::QuotaAllocate, &district);
    if source == Source::District && !whole {
        return Err(refused(QuotaRefusal::AllocatedByDistrict));
    }
    Ok(())
}

/// The step in which an organisation awards, and so the step of its quota.
pub(super) fn step_of(setting: &Setting, org: &Org) -> Option<Points> {
    let kind = awarder_kind(org.kind);
    let terms = setting.terms();
    let own = terms.indicators.iter();
    let own = own.filter(|indicator| Some(indicator.awarder) == kind);
    own.map(|indicator| indicator.step).min()
}

/// A refusal of the rules as an error of the use case.
pub(super) fn refused(refusal: QuotaRefusal) -> Error {
    Error::refused(&refusal)
}
