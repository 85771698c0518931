//! The tables of areas.

mod way;

use std::collections::BTreeMap;

use diesel::prelude::*;
use shared::base::{AreaId, Bilingual, Date};
use shared::orgs::AreaKind;
use shared::orgs::api::AreaVersion;

use crate::db::column::{parsed, texts};
use crate::db::schema::{area_codes, area_successions, areas};
use crate::db::{AmongTexts, Conn};
use crate::error::{Error, Result};
use crate::registers::orgs::Area;

pub(super) use way::way;

/// How many areas one statement asks for, within the parameters a database takes.
const BATCH: usize = 500;

/// An area without its names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct AreaOnRecord {
    pub(crate) id: AreaId,
    pub(crate) kind: AreaKind,
    pub(crate) parent: Option<AreaId>,
}

/// What an area goes into, and when.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Succession {
    pub(crate) into: AreaId,
    pub(crate) from: Date,
    pub(crate) reason: String,
}

type Row = (String, String, Option<String>);

fn read((id, kind, parent): Row) -> Result<AreaOnRecord> {
    Ok(AreaOnRecord {
        id: parsed(&id)?,
        kind: AreaKind::from_code(&kind)
            .ok_or_else(|| Error::internal("an area of an unknown kind"))?,
        parent: parent.as_deref().map(parsed).transpose()?,
    })
}

pub(crate) fn find(conn: &mut Conn, area: AreaId) -> Result<Option<AreaOnRecord>> {
    let row: Option<Row> = areas::table.find(area.to_string()).first(conn).optional()?;
    row.map(read).transpose()
}

/// What lies right below some areas, without what has gone into another by a day.
pub(super) fn children(conn: &mut Conn, parents: &[AreaId], on: Date) -> Result<Vec<AreaId>> {
    let mut all = Vec::new();
    for batch in parents.chunks(BATCH) {
        let gone = area_successions::table
            .filter(area_successions::from_on.le(on))
            .select(area_successions::area_id);
        let ids: Vec<String> = areas::table
            .filter(areas::parent_id.among(texts(batch)))
            .filter(areas::id.ne_all(gone))
            .order(areas::id)
            .select(areas::id)
            .load(conn)?;
        for id in ids {
            all.push(parsed(&id)?);
        }
    }
    Ok(all)
}

/// Every area right below one, with those that have gone into another.
pub(crate) fn below(conn: &mut Conn, parent: AreaId) -> Result<Vec<AreaOnRecord>> {
    let rows: Vec<Row> = areas::table
        .filter(areas::parent_id.eq(parent.to_string()))
        .order(areas::id)
        .load(conn)?;
    rows.into_iter().map(read).collect()
}

/// What an area goes into, where that is on record.
pub(crate) fn ending(conn: &mut Conn, area: AreaId) -> Result<Option<Succession>> {
    let row: Option<(String, Date, String)> = area_successions::table
        .find(area.to_string())
        .select((
            area_successions::into_id,
            area_successions::from_on,
            area_successions::reason,
        ))
        .first(conn)
        .optional()?;
    row.map(|(into, from, reason)| {
        let into = parsed(&into)?;
        Ok(Succession { into, from, reason })
    })
    .transpose()
}

/// What some areas have gone into by a day; those that stay are left out.
pub(super) fn successors(
    conn: &mut Conn,
    ids: &[AreaId],
    on: Date,
) -> Result<BTreeMap<AreaId, AreaId>> {
    let mut all = BTreeMap::new();
    for batch in ids.chunks(BATCH) {
        let rows: Vec<(String, String)> = area_successions::table
            .filter(area_successions::area_id.among(texts(batch)))
            .filter(area_successions::from_on.le(on))
            .select((area_successions::area_id, area_successions::into_id))
            .load(conn)?;
        for (area, into) in rows {
            all.insert(parsed(&area)?, parsed(&into)?);
        }
    }
    Ok(all)
}

/// Those that have gone into some areas by a day.
pub(crate) fn gone_into(conn: &mut Conn, into: &[AreaId], on: Date) -> Result<Vec<AreaId>> {
    let mut all = Vec::new();
    for batch in into.chunks(BATCH) {
        let ids: Vec<String> = area_successions::table
            .filter(area_successions::into_id.among(texts(batch)))
            .filter(area_successions::from_on.le(on))
            .order(area_successions::area_id)
            .select(area_successions::area_id)
            .load(conn)?;
        for id in ids {
            all.push(parsed(&id)?);
        }
    }
    Ok(all)
}

pub(crate) fn codes_on(
    conn: &mut Conn,
    areas: &[AreaId],
    date: Date,
) -> Result<Vec<(AreaId, Area)>> {
    let mut all = Vec::new();
    for batch in areas.chunks(BATCH) {
        let rows: Vec<(String, String, String, String)> = area_codes::table
            .filter(area_codes::area_id.among(texts(batch)))
            .filter(area_codes::valid_from.le(date))
            .filter(
                area_codes::valid_to
                    .is_null()
                    .or(area_codes::valid_to.gt(date)),
            )
            .select((
                area_codes::area_id,
                area_codes::code,
                area_codes::name_zh,
                area_codes::name_en,
            ))
            .load(conn)?;
        for (id, code, zh, en) in rows {
            let name = Bilingual::new(zh, en);
            all.push((parsed(&id)?, Area { code, name }));
        }
    }
    Ok(all)
}

pub(super) fn area_of_code(conn: &mut Conn, code: &str, date: Date) -> Result<AreaId> {
    let id: String = area_codes::table
        .filter(area_codes::code.eq(code))
        .filter(area_codes::valid_from.le(date))
        .filter(
            area_codes::valid_to
                .is_null()
                .or(area_codes::valid_to.gt(date)),
        )
        .select(area_codes::area_id)
        .first(conn)?;
    id.parse().map_err(Error::internal)
}

pub(super) fn grid_of_code(conn: &mut Conn, code: &str, date: Date) -> Result<Option<AreaId>> {
    let id: Option<String> = area_codes::table
        .inner_join(areas::table)
        .filter(areas::kind.eq("grid"))
        .filter(area_codes::code.eq(code))
        .filter(area_codes::valid_from.le(date))
        .filter(
            area_codes::valid_to
                .is_null()
                .or(area_codes::valid_to.gt(date)),
        )
        .select(area_codes::area_id)
        .first(conn)
        .optional()?;
    id.map(|id| id.parse().map_err(Error::internal)).transpose()
}

/// What some areas were called, oldest first.
pub(crate) fn versions(
    conn: &mut Conn,
    ids: &[AreaId],
) -> Result<BTreeMap<AreaId, Vec<AreaVersion>>> {
    let mut all: BTreeMap<AreaId, Vec<AreaVersion>> = BTreeMap::new();
    for batch in ids.chunks(BATCH) {
        let rows: Vec<(String, String, String, String, Date, Option<Date>)> = area_codes::table
            .filter(area_codes::area_id.among(texts(batch)))
            .order((area_codes::area_id, area_codes::valid_from))
            .select((
                area_codes::area_id,
                area_codes::code,
                area_codes::name_zh,
                area_codes::name_en,
                area_codes::valid_from,
                area_codes::valid_to,
            ))
            .load(conn)?;
        for (id, code, zh, en, from, to) in rows {
            let name = Bilingual::new(zh, en);
            let version = AreaVersion {
                code,
                name,
                from,
                to,
            };
            all.entry(parsed(&id)?).or_default().push(version);
        }
    }
    Ok(all)
}
