//! The tables of organisations.

use diesel::prelude::*;
use shared::base::{AccountId, AreaId, Bilingual, Date, OrgId};
use shared::orgs::OrgKind;

use crate::clock::Now;
use crate::db::Conn;
use crate::db::column::{parsed, texts};
use crate::db::schema::{org_endings, org_registers, org_versions, orgs};
use crate::either;
use crate::error::{Error, Result};
use crate::orgs::{Ending, Org};

/// A day behind every other, in the form both databases compare.
pub(super) const EVER: Date = match Date::from_ymd_opt(9999, 12, 31) {
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
            .filter(orgs::id.eq_any(texts(batch)))
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
pub(super) fn all(
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
pub(super) struct Version {
    pub(super) org: OrgId,
    pub(super) name: Bilingual,
    pub(super) uscc: Option<String>,
    pub(super) area: AreaId,
    pub(super) school_area: Option<AreaId>,
    pub(super) from: Date,
    pub(super) to: Option<Date>,
    pub(super) reason: String,
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
pub(super) fn versions(conn: &mut Conn, ids: &[OrgId]) -> Result<Vec<Version>> {
    let mut all = Vec::new();
    for batch in ids.chunks(BATCH) {
        let rows: Vec<VersionRow> = org_versions::table
            .filter(org_versions::org_id.eq_any(texts(batch)))
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
pub(super) fn ending(conn: &mut Conn, org: OrgId) -> Result<Option<Ending>> {
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
pub(super) fn gone_into(conn: &mut Conn, into: &[OrgId], on: Date) -> Result<Vec<OrgId>> {
    let ids: Vec<String> = org_endings::table
        .filter(org_endings::into_id.eq_any(texts(into)))
        .filter(org_endings::from_on.le(on))
        .order(org_endings::org_id)
        .select(org_endings::org_id)
        .load(conn)?;
    ids.iter().map(|id| parsed(id)).collect()
}

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
