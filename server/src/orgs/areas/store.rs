//! What is written of areas; how they are read stands in [`crate::registers::orgs::areas`].

use diesel::prelude::*;
use shared::base::{AccountId, AreaId, Date};
use shared::orgs::api::AreaVersion;

use crate::clock::Now;
use crate::db::Conn;
use crate::db::column::parsed;
use crate::db::schema::{area_codes, area_successions, areas};
use crate::either;
use crate::error::Result;
use crate::registers::orgs::areas::{AreaOnRecord, Succession};

/// Who else holds a code on a day or after it.
pub(super) fn holder_of(
    conn: &mut Conn,
    code: &str,
    (own, from): (AreaId, Date),
) -> Result<Option<AreaId>> {
    let later = area_codes::valid_to.gt(from);
    let area: Option<String> = area_codes::table
        .filter(area_codes::code.eq(code))
        .filter(area_codes::area_id.ne(own.to_string()))
        .filter(area_codes::valid_to.is_null().or(later))
        .select(area_codes::area_id)
        .first(conn)
        .optional()?;
    area.as_deref().map(parsed).transpose()
}

/// Enters an area; its first code is entered apart.
pub(super) fn insert(conn: &mut Conn, area: &AreaOnRecord) -> Result<()> {
    diesel::insert_into(areas::table)
        .values((
            areas::id.eq(area.id.to_string()),
            areas::kind.eq(area.kind.code()),
            areas::parent_id.eq(area.parent.map(|parent| parent.to_string())),
        ))
        .execute(conn)?;
    Ok(())
}

/// Opens a code with its name.
pub(super) fn open_code(conn: &mut Conn, area: AreaId, version: &AreaVersion) -> Result<()> {
    diesel::insert_into(area_codes::table)
        .values((
            area_codes::area_id.eq(area.to_string()),
            area_codes::code.eq(version.code.clone()),
            area_codes::name_zh.eq(version.name.zh.clone()),
            area_codes::name_en.eq(version.name.en.clone()),
            area_codes::valid_from.eq(version.from),
        ))
        .execute(conn)?;
    Ok(())
}

/// Closes the open code of an area, if it began before that day.
pub(super) fn close_code(conn: &mut Conn, area: AreaId, to: Date) -> Result<bool> {
    let closed = diesel::update(area_codes::table)
        .filter(area_codes::area_id.eq(area.to_string()))
        .filter(area_codes::valid_to.is_null())
        .filter(area_codes::valid_from.lt(to))
        .set(area_codes::valid_to.eq(Some(to)))
        .execute(conn)?;
    Ok(closed == 1)
}

/// Records what an area goes into; false if that is on record.
pub(super) fn succeed(
    conn: &mut Conn,
    now: Now,
    by: AccountId,
    area: AreaId,
    succession: &Succession,
) -> Result<bool> {
    let row = (
        area_successions::area_id.eq(area.to_string()),
        area_successions::into_id.eq(succession.into.to_string()),
        area_successions::from_on.eq(succession.from),
        area_successions::reason.eq(succession.reason.clone()),
        area_successions::recorded_by.eq(Some(by.to_string())),
        area_successions::recorded_at.eq(now.micros),
    );
    let inserted = either!(conn, conn => diesel::insert_into(area_successions::table)
        .values(row)
        .on_conflict(area_successions::area_id)
        .do_nothing()
        .execute(conn))?;
    Ok(inserted == 1)
}
