//! One organisation, for the features that name it.

use std::collections::BTreeMap;

use shared::access::{Grant, Role, Target};
use shared::api::ErrorCode;
use shared::base::{AreaId, Bilingual, OrgId};
use shared::orgs::OrgKind;

use crate::db::Conn;
use crate::error::Result;
use crate::orgs::{area_path, store};
use crate::web::bad_cursor;

/// An organisation as it stands in the tables.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Org {
    /// The organisation.
    pub id: OrgId,
    /// Its district's six digits.
    pub district: String,
    /// Its kind.
    pub kind: OrgKind,
    /// Its name.
    pub name: Bilingual,
    /// Its unified social credit code, where it has one.
    pub uscc: Option<String>,
    /// The area it lies in.
    pub area: AreaId,
    /// The school area it enrols from, for a school.
    pub school_area: Option<AreaId>,
}

/// The organisation of an id, or the refusal that there is none.
pub fn find(conn: &mut Conn, id: OrgId) -> Result<Org> {
    store::by_id(conn, id)?.ok_or_else(|| ErrorCode::NotFound.into())
}

/// The organisations someone may mean by an id, a social credit code or a whole name.
pub fn find_named(conn: &mut Conn, typed: &str) -> Result<Vec<Org>> {
    if let Ok(id) = typed.parse() {
        return Ok(store::by_id(conn, id)?.into_iter().collect());
    }
    store::by_code_or_name(conn, typed)
}

/// The organisations of some ids; an unknown id is left out.
pub fn of_ids(conn: &mut Conn, ids: &[OrgId]) -> Result<BTreeMap<OrgId, Org>> {
    let orgs = store::by_ids(conn, ids)?;
    Ok(orgs.into_iter().map(|org| (org.id, org)).collect())
}

/// What a permit is held against when something belongs to this organisation.
pub fn target(conn: &mut Conn, org: &Org) -> Result<Target> {
    Ok(Target {
        district: org.district.clone(),
        person: None,
        org: Some(org.id),
        areas: area_path(conn, org.area)?,
        employers: Vec::new(),
    })
}

/// A page of the organisations of some kinds by kind, name and id, from behind `after`; and how
/// many there are in all.
pub fn of_kinds(
    conn: &mut Conn,
    district: &str,
    kinds: &[OrgKind],
    after: Option<OrgId>,
    limit: u32,
) -> Result<(Vec<Org>, u32)> {
    let after = match after {
        None => None,
        Some(id) => Some(store::by_id(conn, id)?.ok_or_else(bad_cursor)?),
    };
    let orgs = store::list(conn, district, kinds, after.as_ref(), limit)?;
    Ok((orgs, store::count(conn, district, kinds)?))
}

/// A role as it is held at an organisation: a village or town officer's reaches its
/// area, the staff's of a school the school area.
pub fn held_at(role: Role, org: Option<&Org>) -> Grant {
    let area = match (role, org) {
        (Role::VillageOfficer | Role::TownOfficer, Some(org)) => Some(org.area),
        (Role::SchoolStaff, Some(org)) => org.school_area,
        _ => None,
    };
    Grant {
        role,
        org: org.map(|org| org.id),
        area,
    }
}
