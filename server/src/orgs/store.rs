//! What is written of organisations; how they are read stands in [`crate::registers::orgs`].

use diesel::prelude::*;
use shared::base::{AccountId, Date, OrgId};
use shared::orgs::OrgKind;

use crate::clock::Now;
use crate::db::Conn;
use crate::db::column::parsed;
use crate::db::schema::{org_endings, org_registers, org_versions, orgs};
use crate::either;
use crate::error::Result;
use crate::registers::orgs::{Ending, Version};

/// Takes the register of a district, so that no other change of organisations or areas runs until
/// this one has been committed.
pub(super) fn take_register(conn: &mut Conn, district: &str) -> Result<()> {
    let row = (
        org_registers::district.eq(district.to_owned()),
        org_registers::changes.eq(0_i64),
    );
    either!(conn, conn => diesel::insert_into(org_registers::table)
        .values(row)
        .on_conflict(org_registers::district)
        .do_nothing()
        .execute(conn))?;
    diesel::update(org_registers::table.find(district.to_owned()))
        .set(org_registers::changes.eq(org_registers::changes + 1))
        .execute(conn)?;
    Ok(())
}

/// Enters an organisation; its first version is entered apart.
pub(super) fn insert(
    conn: &mut Conn,
    now: Now,
    org: OrgId,
    (district, kind): (&str, OrgKind),
) -> Result<()> {
    diesel::insert_into(orgs::table)
        .values((
            orgs::id.eq(org.to_string()),
            orgs::district.eq(district.to_owned()),
            orgs::kind.eq(kind.code()),
            orgs::created_at.eq(now.micros),
        ))
        .execute(conn)?;
    Ok(())
}

/// Opens a version.
pub(super) fn open_version(
    conn: &mut Conn,
    now: Now,
    by: Option<AccountId>,
    version: &Version,
) -> Result<()> {
    diesel::insert_into(org_versions::table)
        .values((
            org_versions::org_id.eq(version.org.to_string()),
            org_versions::name_zh.eq(version.name.zh.clone()),
            org_versions::name_en.eq(version.name.en.clone()),
            org_versions::uscc.eq(version.uscc.clone()),
            org_versions::area_id.eq(version.area.to_string()),
            org_versions::school_area_id.eq(version.school_area.map(|area| area.to_string())),
            org_versions::valid_from.eq(version.from),
            org_versions::reason.eq(version.reason.clone()),
            org_versions::recorded_by.eq(by.map(|account| account.to_string())),
            org_versions::recorded_at.eq(now.micros),
        ))
        .execute(conn)?;
    Ok(())
}

/// Closes the open version of an organisation, if it began before that day.
pub(super) fn close_version(conn: &mut Conn, org: OrgId, to: Date) -> Result<bool> {
    let closed = diesel::update(org_versions::table)
        .filter(org_versions::org_id.eq(org.to_string()))
        .filter(org_versions::valid_to.is_null())
        .filter(org_versions::valid_from.lt(to))
        .set(org_versions::valid_to.eq(Some(to)))
        .execute(conn)?;
    Ok(closed == 1)
}

/// Who holds a credit code on a day or after it, but for one that may.
pub(super) fn holder_of(
    conn: &mut Conn,
    uscc: &str,
    (own, from): (Option<OrgId>, Date),
) -> Result<Option<OrgId>> {
    let own = own.map(|own| own.to_string()).unwrap_or_default();
    let org: Option<String> = org_versions::table
        .filter(org_versions::uscc.eq(uscc.to_owned()))
        .filter(org_versions::org_id.ne(own))
        .filter(
            org_versions::valid_to
                .is_null()
                .or(org_versions::valid_to.gt(from)),
        )
        .select(org_versions::org_id)
        .first(conn)
        .optional()?;
    org.as_deref().map(parsed).transpose()
}

/// Records the end of an organisation; false if one is on record.
pub(super) fn end(
    conn: &mut Conn,
    now: Now,
    by: AccountId,
    org: OrgId,
    ending: &Ending,
) -> Result<bool> {
    let row = (
        org_endings::org_id.eq(org.to_string()),
        org_endings::into_id.eq(ending.into.map(|into| into.to_string())),
        org_endings::from_on.eq(ending.from),
        org_endings::reason.eq(ending.reason.clone()),
        org_endings::recorded_by.eq(Some(by.to_string())),
        org_endings::recorded_at.eq(now.micros),
    );
    let inserted = either!(conn, conn => diesel::insert_into(org_endings::table)
        .values(row)
        .on_conflict(org_endings::org_id)
        .do_nothing()
        .execute(conn))?;
    Ok(inserted == 1)
}
