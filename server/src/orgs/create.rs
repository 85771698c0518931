//! Enter an organisation.

use actix_web::web::{Data, Json};
use shared::access::Target;
use shared::api::FieldProblem;
use shared::base::{AreaId, Bilingual, Date, OrgId};
use shared::orgs::api::{CreateOrg, OrgDetail};
use shared::orgs::{AreaKind, OrgEntry, OrgFacts, OrgKind, OrgRefusal};

use crate::State;
use crate::clock::Now;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::orgs::read::detail;
use crate::orgs::store;
use crate::registers::audit::{self, Entry, Event};
use crate::registers::orgs::areas::kind_on;
use crate::registers::orgs::{self as register, Version};
use crate::registers::orgs::{area_path, areas_on, find};
use crate::web::{Authorized, Permit, Reply};

pub(super) async fn handler(
    Authorized { request, permit }: Authorized<CreateOrg>,
    state: Data<State>,
) -> Reply<OrgDetail> {
    let now = state.clock.now();
    let facts = OrgEntry {
        kind: request.kind,
        name_zh: &request.name_zh,
        name_en: &request.name_en,
        uscc: &request.uscc,
        has_school_area: request.school_area.is_some(),
    };
    let facts = facts.read().map_err(Error::invalid)?;
    let work = move |conn: &mut Conn| create(conn, now, &permit, (&request, &facts));
    state.db.write(work).await.map(Json)
}

fn create(
    conn: &mut Conn,
    now: Now,
    permit: &Permit<CreateOrg>,
    (request, facts): (&CreateOrg, &OrgFacts),
) -> Result<OrgDetail> {
    let district = permit.actor.district.as_str();
    permit.within(&Target {
        district: district.to_owned(),
        ..Target::default()
    })?;
    store::take_register(conn, district)?;
    if let Some(first) = register::versions(conn, &[request.org])?.into_iter().next() {
        let known = find(conn, request.org, now.date)?;
        let same = known.district == district
            && known.kind == request.kind
            && first.name == facts.name
            && first.uscc == facts.uscc
            && first.area == request.area
            && first.school_area == request.school_area;
        if !same {
            return Err(Error::refused(&OrgRefusal::IdReused));
        }
        return detail(conn, now, known);
    }
    let places = (request.area, request.school_area);
    check_places(conn, now.date, district, (request.kind, places))?;
    refuse_taken(conn, facts.uscc.as_deref(), (request.org, now.date))?;
    let version = first(now, request.org, facts, places);
    enter(
        conn,
        now,
        (district, request.kind),
        &version,
        Some(permit.actor.account),
    )?;
    let entry = Entry::by(&permit.actor, &permit.request_id, Event::OrgCreated);
    audit::record(conn, now, entry.of_org(request.org).subject(request.org))?;
    let created = find(conn, request.org, now.date)?;
    detail(conn, now, created)
}

/// The first version of an organisation, from today.
pub(super) fn first(
    now: Now,
    org: OrgId,
    facts: &OrgFacts,
    (area, school_area): (AreaId, Option<AreaId>),
) -> Version {
    Version {
        org,
        name: facts.name.clone(),
        uscc: facts.uscc.clone(),
        area,
        school_area,
        from: now.date,
        to: None,
        reason: String::new(),
    }
}

/// Writes an organisation with its first version.
pub(super) fn enter(
    conn: &mut Conn,
    now: Now,
    what: (&str, OrgKind),
    version: &Version,
    by: Option<shared::base::AccountId>,
) -> Result<()> {
    store::insert(conn, now, version.org, what)?;
    store::open_version(conn, now, by, version)
}

/// Refuses places that are not of the district or not for this kind, each with its field.
pub(super) fn check_places(
    conn: &mut Conn,
    on: Date,
    district: &str,
    (kind, (area, school_area)): (OrgKind, (AreaId, Option<AreaId>)),
) -> Result<()> {
    let mut problems = Vec::new();
    let mut check = |pointer: &str, area: AreaId, kinds: &[AreaKind]| -> Result<()> {
        let found = kind_on(conn, area, on)?;
        let path = area_path(conn, area, on)?;
        let root = path.last().copied().unwrap_or(area);
        let code = areas_on(conn, &[root], on)?;
        let here = code.values().any(|one| one.code == district);
        let fits = here && found.is_some_and(|found| kinds.contains(&found));
        if !fits {
            let names: Vec<Bilingual> = kinds.iter().map(|kind| kind.words()).collect();
            let join = |of: fn(&Bilingual) -> &str, with: &str| {
                names.iter().map(of).collect::<Vec<_>>().join(with)
            };
            problems.push(FieldProblem {
                pointer: pointer.to_owned(),
                zh: format!("请选本区现有的{}。", join(|name| &name.zh, "、")),
                en: format!(
                    "Choose one of this district: {}.",
                    join(|name| &name.en, ", ")
                ),
            });
        }
        Ok(())
    };
    check("/area", area, kind.places())?;
    if let Some(area) = school_area {
        check("/school_area", area, &[AreaKind::SchoolArea])?;
    }
    if problems.is_empty() {
        Ok(())
    } else {
        Err(Error::invalid(problems))
    }
}

/// Refuses a credit code that another organisation holds.
pub(super) fn refuse_taken(
    conn: &mut Conn,
    uscc: Option<&str>,
    (org, from): (OrgId, Date),
) -> Result<()> {
    let Some(uscc) = uscc else { return Ok(()) };
    if store::holder_of(conn, uscc, (Some(org), from))?.is_some() {
        return Err(Error::refused(&OrgRefusal::UsccTaken));
    }
    Ok(())
}
