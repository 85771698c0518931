//! One organisation, for the features that name it.

use std::collections::BTreeMap;

use shared::access::{Grant, Role, Target};
use shared::api::ErrorCode;
use shared::base::{AreaId, Bilingual, Date, OrgId};
use shared::orgs::OrgKind;

use crate::db::Conn;
use crate::error::Result;
use crate::registers::orgs::{area_path, store};
use crate::web::bad_cursor;

/// An organisation as it stands on a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Org {
    /// The organisation.
    pub id: OrgId,
    /// Its district's six digits.
    pub district: String,
    /// Its kind.
    pub kind: OrgKind,
    /// Its name that day.
    pub name: Bilingual,
    /// Its unified social credit code, where it has one.
    pub uscc: Option<String>,
    /// The area it lies in.
    pub area: AreaId,
    /// The school area it enrols from, for a school.
    pub school_area: Option<AreaId>,
    /// Its end, where one is on record; the day may lie ahead.
    pub ending: Option<Ending>,
}

/// The end of an organisation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ending {
    /// The first day it is no more.
    pub from: Date,
    /// What it goes into; nothing where it is closed.
    pub into: Option<OrgId>,
    /// Why.
    pub reason: String,
}

impl Org {
    /// True if it is closed or has gone into another on a day.
    pub fn is_ended(&self, on: Date) -> bool {
        self.ending.as_ref().is_some_and(|end| end.from <= on)
    }
}

/// The organisation of an id as it stands on a day, or the refusal that there is none.
pub fn find(conn: &mut Conn, id: OrgId, on: Date) -> Result<Org> {
    store::by_id(conn, id, on)?.ok_or_else(|| ErrorCode::NotFound.into())
}

/// The organisations someone may mean on a day by an id, a social credit code or a whole name.
pub fn find_named(conn: &mut Conn, typed: &str, on: Date) -> Result<Vec<Org>> {
    if let Ok(id) = typed.parse() {
        return Ok(store::by_id(conn, id, on)?.into_iter().collect());
    }
    store::by_code_or_name(conn, typed, on)
}

/// The organisations of some ids as they stand on a day; an unknown id is left out.
pub fn of_ids(conn: &mut Conn, ids: &[OrgId], on: Date) -> Result<BTreeMap<OrgId, Org>> {
    let orgs = store::by_ids(conn, ids, on)?;
    Ok(orgs.into_iter().map(|org| (org.id, org)).collect())
}

/// What a permit is held against when something belongs to this organisation.
pub fn target(conn: &mut Conn, org: &Org, on: Date) -> Result<Target> {
    Ok(Target {
        district: org.district.clone(),
        person: None,
        org: Some(org.id),
        areas: area_path(conn, org.area, on)?,
        employers: Vec::new(),
    })
}

/// A page of the organisations of some kinds by kind, name and id, from behind `after`, those
/// that have ended among them; and how many there are in all.
pub fn of_kinds(
    conn: &mut Conn,
    (district, on): (&str, Date),
    kinds: &[OrgKind],
    after: Option<OrgId>,
    limit: u32,
) -> Result<(Vec<Org>, u32)> {
    behind(store::all(conn, district, kinds, on)?, after, limit)
}

/// The rows behind one of them, as many as asked for, and how many there are in all.
pub(crate) fn behind(
    mut all: Vec<Org>,
    after: Option<OrgId>,
    limit: u32,
) -> Result<(Vec<Org>, u32)> {
    let total = u32::try_from(all.len()).unwrap_or(u32::MAX);
    if let Some(after) = after {
        let place = all.iter().position(|org| org.id == after);
        all.drain(..=place.ok_or_else(bad_cursor)?);
    }
    all.truncate(usize::try_from(limit).unwrap_or(usize::MAX));
    Ok((all, total))
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
