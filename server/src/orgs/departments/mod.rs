//! Which organisation is which department of the scheme, and which town's office answers where.

mod store;

use shared::base::{AreaId, OrgId};
use shared::orgs::OrgKind;

use crate::db::Conn;
use crate::error::Result;
use crate::orgs::town_of;

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
