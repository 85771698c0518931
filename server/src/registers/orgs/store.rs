//! The tables of organisations, as they are read.

use diesel::prelude::*;
use shared::base::{AreaId, Bilingual, Date, OrgId};
use shared::orgs::OrgKind;

use crate::db::column::{parsed, texts};
use crate::db::schema::{org_endings, org_versions, orgs};
use crate::db::{AmongTexts, Conn};
use crate::error::{Error, Result};
use crate::registers::orgs::{Ending, Org};

/// A day behind every other, in the form both databases compare.
pub(crate) const EVER: Date = match Date::from_ymd_opt(9999, 12, 31) {
    Some(day) => day,
    None => Date::MAX,
};
/// How many organisations one statement asks for, within the parameters a database takes.
const BATCH: usize = 500;

type Row = (
    (String, String, String),
    (String, String, Option<String>, String, Option<String>),
    Option<(Date, Option<String>, String)>,
);

/// Organisations as they stand on a day.
macro_rules! standing {
    ($on:expr) => {{
        let on: Date = $on;
        let valid = org_versions::valid_to
            .is_null()
            .or(org_versions::valid_to.gt(on));
        orgs::table
            .inner_join(org_versions::table)
            .left_join(org_endings::table.on(org_endings::org_id.eq(orgs::id)))
            .filter(org_versions::valid_from.le(on))
            .filter(valid)
            .select((
                (orgs::id, orgs::district, orgs::kind),
                (
                    org_versions::name_zh,
                    org_versions::name_en,
                    org_versions::uscc,
                    org_versions::area_id,
                    org_versions::school_area_id,
                ),
                (
                    org_endings::from_on,
                    org_endings::into_id,
                    org_endings::reason,
                )
                    .nullable(),
            ))
    }};
}

fn read(row: Row) -> Result<Org> {
    let ((id, district, kind), (zh, en, uscc, area, school_area), ending) = row;
    let ending = ending.map(|(from, into, reason)| {
        let into = into.as_deref().map(parsed).transpose()?;
        Ok::<_, Error>(Ending { from, into, reason })
    });
    Ok(Org {
        id: parsed(&id)?,
        district,
        kind: OrgKind::from_code(&kind)
            .ok_or_else(|| Error::internal("an organisation of an unknown kind"))?,
        name: Bilingual::new(zh, en),
        uscc,
        area: parsed(&area)?,
        school_area: school_area.as_deref().map(parsed).transpose()?,
        ending: ending.transpose()?,
    })
}

pub(super) fn by_id(conn: &mut Conn, id: OrgId, on: Date) -> Result<Option<Org>> {
    let row: Option<Row> = standing!(on)
        .filter(orgs::id.eq(id.to_string()))
        .first(conn)
        .optional()?;
    row.map(read).transpose()
}

pub(super) fn by_ids(conn: &mut Conn, ids: &[OrgId], on: Date) -> Result<Vec<Org>> {
    let mut all = Vec::new();
    for batch in ids.chunks(BATCH) {
        let rows: Vec<Row> = standing!(on)
            .filter(orgs::id.among(texts(batch)))
            .load(conn)?;
        for row in rows {
            all.push(read(row)?);
        }
    }
    Ok(all)
}

pub(super) fn by_code_or_name(conn: &mut Conn, text: &str, on: Date) -> Result<Vec<Org>> {
    let named = org_versions::uscc
        .eq(text.to_owned())
        .assume_not_null()
        .or(org_versions::name_zh.eq(text.to_owned()))
        .or(org_versions::name_en.eq(text.to_owned()));
    let rows: Vec<Row> = standing!(on).filter(named).load(conn)?;
    rows.into_iter().map(read).collect()
}

/// The organisations of a district by kind, name and id, in the order of their letters.
pub(crate) fn all(
    conn: &mut Conn,
    district: &str,
    kinds: &[OrgKind],
    on: Date,
) -> Result<Vec<Org>> {
    let kinds: Vec<&str> = kinds.iter().map(|kind| kind.code()).collect();
    let rows: Vec<Row> = standing!(on)
        .filter(orgs::district.eq(district.to_owned()))
        .filter(orgs::kind.eq_any(kinds))
        .load(conn)?;
    let all: Result<Vec<Org>> = rows.into_iter().map(read).collect();
    let mut all = all?;
    all.sort_by(|one, other| {
        let key = |org: &Org| (org.kind.code(), org.id);
        let (kind, id) = key(one);
        let (other_kind, other_id) = key(other);
        (kind, &one.name.zh, id).cmp(&(other_kind, &other.name.zh, other_id))
    });
    Ok(all)
}

/// How an organisation stood for a time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Version {
    pub(crate) org: OrgId,
    pub(crate) name: Bilingual,
    pub(crate) uscc: Option<String>,
    pub(crate) area: AreaId,
    pub(crate) school_area: Option<AreaId>,
    pub(crate) from: Date,
    pub(crate) to: Option<Date>,
    pub(crate) reason: String,
}

#[derive(Queryable, Selectable)]
#[diesel(table_name = org_versions)]
struct VersionRow {
    org_id: String,
    name_zh: String,
    name_en: String,
    uscc: Option<String>,
    area_id: String,
    school_area_id: Option<String>,
    valid_from: Date,
    valid_to: Option<Date>,
    reason: String,
}

impl VersionRow {
    fn read(self) -> Result<Version> {
        Ok(Version {
            org: parsed(&self.org_id)?,
            name: Bilingual::new(self.name_zh, self.name_en),
            uscc: self.uscc,
            area: parsed(&self.area_id)?,
            school_area: self.school_area_id.as_deref().map(parsed).transpose()?,
            from: self.valid_from,
            to: self.valid_to,
            reason: self.reason,
        })
    }
}

/// How some organisations stood, oldest first.
pub(crate) fn versions(conn: &mut Conn, ids: &[OrgId]) -> Result<Vec<Version>> {
    let mut all = Vec::new();
    for batch in ids.chunks(BATCH) {
        let rows: Vec<VersionRow> = org_versions::table
            .filter(org_versions::org_id.among(texts(batch)))
            .order((org_versions::org_id, org_versions::valid_from))
            .select(VersionRow::as_select())
            .load(conn)?;
        for row in rows {
            all.push(row.read()?);
        }
    }
    Ok(all)
}

/// The end of an organisation, where one is on record.
pub(crate) fn ending(conn: &mut Conn, org: OrgId) -> Result<Option<Ending>> {
    let row: Option<(Date, Option<String>, String)> = org_endings::table
        .find(org.to_string())
        .select((
            org_endings::from_on,
            org_endings::into_id,
            org_endings::reason,
        ))
        .first(conn)
        .optional()?;
    row.map(|(from, into, reason)| {
        let into = into.as_deref().map(parsed).transpose()?;
        Ok(Ending { from, into, reason })
    })
    .transpose()
}

/// Those that have gone into some others by a day.
pub(crate) fn gone_into(conn: &mut Conn, into: &[OrgId], on: Date) -> Result<Vec<OrgId>> {
    let ids: Vec<String> = org_endings::table
        .filter(org_endings::into_id.among(texts(into)))
        .filter(org_endings::from_on.le(on))
        .order(org_endings::org_id)
        .select(org_endings::org_id)
        .load(conn)?;
    ids.iter().map(|id| parsed(id)).collect()
}
