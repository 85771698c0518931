//! Which organisation is which department of the scheme, and which town's office answers where.

mod store;

use shared::base::{AreaId, OrgId};
use shared::orgs::OrgKind;

use crate::audit::{self, Entry, Event};
use crate::clock::Now;
use crate::db::Conn;
use crate::error::Result;
use crate::orgs::{Org, town_of};

/// The department of the scheme that stands for the office of the town of registration.
const TOWN: &str = "town";
/// The department of the scheme that is the migrant office.
const OFFICE: &str = "mo";

/// The organisations of a district that are these departments of a scheme, for someone registered
/// in a village; the migrant office where none of them is set up.
pub fn answering(
    conn: &mut Conn,
    district: &str,
    departments: &[&str],
    village: AreaId,
) -> Result<Vec<OrgId>> {
    let mut orgs = Vec::new();
    for department in departments {
        let found = match *department {
            TOWN => {
                let town = town_of(conn, village)?;
                store::of_kind(conn, district, OrgKind::Town, Some(town))?
            }
            OFFICE => store::of_kind(conn, district, OrgKind::MigrantOffice, None)?,
            named => store::department(conn, district, named)?,
        };
        orgs.extend(found);
    }
    if orgs.is_empty() {
        orgs.extend(store::of_kind(
            conn,
            district,
            OrgKind::MigrantOffice,
            None,
        )?);
    }
    orgs.dedup();
    Ok(orgs)
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
