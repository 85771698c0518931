//! Which organisation is which department of the scheme, and which town's office answers where.

mod store;

use shared::base::{AreaId, Date, OrgId};
use shared::orgs::OrgKind;

use crate::clock::Now;
use crate::db::Conn;
use crate::error::Result;
use crate::registers::audit::{self, Entry, Event};
use crate::registers::orgs::store as org_store;
use crate::registers::orgs::{Org, area_family, successor, town_of};

/// The department of the scheme that stands for the office of the town of registration.
const TOWN: &str = "town";
/// The department of the scheme that is the migrant office.
const OFFICE: &str = "mo";

/// The organisations of a district that are these departments of a scheme on a day, for someone
/// registered in a village; the migrant office where none of them is set up.
pub fn answering(
    conn: &mut Conn,
    (district, on): (&str, Date),
    departments: &[&str],
    village: AreaId,
) -> Result<Vec<OrgId>> {
    let mut orgs = Vec::new();
    for department in departments {
        let found = match *department {
            TOWN => {
                let town = town_of(conn, village, on)?;
                let town = area_family(conn, town, on)?;
                first(conn, (district, on), OrgKind::Town, Some(&town))?
            }
            OFFICE => first(conn, (district, on), OrgKind::MigrantOffice, None)?,
            named => match store::department(conn, district, named)? {
                Some(org) => at_work(conn, org, on)?,
                None => None,
            },
        };
        orgs.extend(found);
    }
    if orgs.is_empty() {
        let office = first(conn, (district, on), OrgKind::MigrantOffice, None)?;
        orgs.extend(office);
    }
    orgs.dedup();
    Ok(orgs)
}

/// The town's organisation that an enterprise or a village gets its quota from; nothing for the
/// others, and where no town's office stands between it and the district.
pub fn town_above(conn: &mut Conn, org: &Org, on: Date) -> Result<Option<OrgId>> {
    if !matches!(org.kind, OrgKind::Enterprise | OrgKind::Village) {
        return Ok(None);
    }
    let town = town_of(conn, org.area, on)?;
    let town = area_family(conn, town, on)?;
    first(conn, (&org.district, on), OrgKind::Town, Some(&town))
}

/// The first organisation of a kind that has not ended, in some areas if they are named.
fn first(
    conn: &mut Conn,
    (district, on): (&str, Date),
    kind: OrgKind,
    areas: Option<&[AreaId]>,
) -> Result<Option<OrgId>> {
    let all = org_store::all(conn, district, &[kind], on)?;
    let there = all.into_iter().filter(|org| {
        let there = areas.is_none_or(|areas| areas.contains(&org.area));
        there && !org.is_ended(on)
    });
    Ok(there.map(|org| org.id).min())
}

/// What an organisation has become, unless it is closed.
fn at_work(conn: &mut Conn, org: OrgId, on: Date) -> Result<Option<OrgId>> {
    let org = successor(conn, org, on)?;
    let org = org_store::by_id(conn, org, on)?.filter(|org| !org.is_ended(on));
    Ok(org.map(|org| org.id))
}

/// Says which department of the scheme an organisation is; an organisation that was it before
/// gives its place.
pub fn set_department(conn: &mut Conn, now: Now, org: &Org, department: &str) -> Result<()> {
    store::set(conn, org, department)?;
    let entry = Entry {
        event: Event::DepartmentSet,
        district: org.district.clone(),
        account: None,
        for_account: None,
        org: Some(org.id),
        person: None,
        subject: Some(department.to_owned()),
        detail: serde_json::json!({ "by": "command_line" }),
        request_id: String::new(),
        proxy: None,
    };
    audit::record(conn, now, entry)
}
