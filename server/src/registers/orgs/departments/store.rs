//! The table of departments.

use diesel::prelude::*;
use shared::base::OrgId;

use crate::db::Conn;
use crate::db::column::parsed;
use crate::db::schema::org_departments;
use crate::error::Result;
use crate::registers::orgs::Org;

/// The organisation of a district that is a department, if one is.
pub(super) fn department(
    conn: &mut Conn,
    district: &str,
    department: &str,
) -> Result<Option<OrgId>> {
    let org: Option<String> = org_departments::table
        .filter(org_departments::district.eq(district))
        .filter(org_departments::department.eq(department))
        .select(org_departments::org_id)
        .first(conn)
        .optional()?;
    org.as_deref().map(parsed).transpose()
}

/// Puts an organisation in the place of a department.
pub(super) fn set(conn: &mut Conn, org: &Org, department: &str) -> Result<()> {
    let same_place = org_departments::district
        .eq(org.district.clone())
        .and(org_departments::department.eq(department));
    diesel::delete(org_departments::table)
        .filter(same_place.or(org_departments::org_id.eq(org.id.to_string())))
        .execute(conn)?;
    diesel::insert_into(org_departments::table)
        .values((
            org_departments::org_id.eq(org.id.to_string()),
            org_departments::district.eq(org.district.clone()),
            org_departments::department.eq(department),
        ))
        .execute(conn)?;
    Ok(())
}
