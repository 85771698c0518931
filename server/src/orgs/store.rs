//! The tables of organisations and areas.

use diesel::prelude::*;
use shared::base::{AreaId, Bilingual, Date, OrgId};
use shared::orgs::OrgKind;

use crate::db::Conn;
use crate::db::column::{parsed, texts};
use crate::db::schema::{area_codes, areas, orgs};
use crate::error::{Error, Result};
use crate::orgs::{Area, Org};

#[derive(Queryable, Selectable)]
#[diesel(table_name = orgs)]
struct OrgRow {
    id: String,
    district: String,
    kind: String,
    name_zh: String,
    name_en: String,
    uscc: Option<String>,
    area_id: String,
    school_area_id: Option<String>,
}

impl OrgRow {
    fn read(self) -> Result<Org> {
        Ok(Org {
            id: parsed(&self.id)?,
            district: self.district,
            kind: OrgKind::from_code(&self.kind)
                .ok_or_else(|| Error::internal("an organisation of an unknown kind"))?,
            name: Bilingual::new(self.name_zh, self.name_en),
            uscc: self.uscc,
            area: parsed(&self.area_id)?,
            school_area: self.school_area_id.as_deref().map(parsed).transpose()?,
        })
    }
}

pub(super) fn by_id(conn: &mut Conn, id: OrgId) -> Result<Option<Org>> {
    let row: Option<OrgRow> = orgs::table
        .find(id.to_string())
        .select(OrgRow::as_select())
        .first(conn)
        .optional()?;
    row.map(OrgRow::read).transpose()
}

pub(super) fn by_ids(conn: &mut Conn, ids: &[OrgId]) -> Result<Vec<Org>> {
    let rows: Vec<OrgRow> = orgs::table
        .filter(orgs::id.eq_any(texts(ids)))
        .select(OrgRow::as_select())
        .load(conn)?;
    rows.into_iter().map(OrgRow::read).collect()
}

pub(super) fn by_code_or_name(conn: &mut Conn, text: &str) -> Result<Vec<Org>> {
    let rows: Vec<OrgRow> = orgs::table
        .filter(orgs::uscc.eq(text.to_owned()))
        .or_filter(orgs::name_zh.eq(text.to_owned()))
        .or_filter(orgs::name_en.eq(text.to_owned()))
        .select(OrgRow::as_select())
        .load(conn)?;
    rows.into_iter().map(OrgRow::read).collect()
}

/// Organisations of a district by kind, name and id, from behind `after`.
pub(super) fn list(
    conn: &mut Conn,
    district: &str,
    kinds: &[OrgKind],
    after: Option<&Org>,
    limit: u32,
) -> Result<Vec<Org>> {
    let mut query = orgs::table
        .filter(orgs::district.eq(district.to_owned()))
        .filter(orgs::kind.eq_any(codes(kinds)))
        .select(OrgRow::as_select())
        .order((orgs::kind, orgs::name_zh, orgs::id))
        .limit(i64::from(limit))
        .into_boxed();
    if let Some(org) = after {
        let (kind, name, id) = (org.kind.code(), org.name.zh.clone(), org.id.to_string());
        let same_kind = orgs::name_zh
            .gt(name.clone())
            .or(orgs::name_zh.eq(name).and(orgs::id.gt(id)));
        query = query.filter(orgs::kind.gt(kind).or(orgs::kind.eq(kind).and(same_kind)));
    }
    let rows: Vec<OrgRow> = query.load(conn)?;
    rows.into_iter().map(OrgRow::read).collect()
}

pub(super) fn count(conn: &mut Conn, district: &str, kinds: &[OrgKind]) -> Result<u32> {
    let count: i64 = orgs::table
        .filter(orgs::district.eq(district.to_owned()))
        .filter(orgs::kind.eq_any(codes(kinds)))
        .count()
        .get_result(conn)?;
    u32::try_from(count).map_err(Error::internal)
}

fn codes(kinds: &[OrgKind]) -> Vec<&'static str> {
    kinds.iter().map(|kind| kind.code()).collect()
}

pub(super) fn parent(conn: &mut Conn, area: AreaId) -> Result<Option<AreaId>> {
    let parent: Option<Option<String>> = areas::table
        .find(area.to_string())
        .select(areas::parent_id)
        .first(conn)
        .optional()?;
    parent.flatten().as_deref().map(parsed).transpose()
}

pub(super) fn town_among(conn: &mut Conn, path: &[AreaId]) -> Result<Option<AreaId>> {
    let town: Option<String> = areas::table
        .filter(areas::id.eq_any(texts(path)))
        .filter(areas::kind.eq("town"))
        .select(areas::id)
        .first(conn)
        .optional()?;
    town.as_deref().map(parsed).transpose()
}

pub(super) fn children(conn: &mut Conn, parents: &[AreaId]) -> Result<Vec<AreaId>> {
    let ids: Vec<String> = areas::table
        .filter(areas::parent_id.eq_any(texts(parents)))
        .order(areas::id)
        .select(areas::id)
        .load(conn)?;
    ids.iter().map(|id| parsed(id)).collect()
}

pub(super) fn codes_on(
    conn: &mut Conn,
    areas: &[AreaId],
    date: Date,
) -> Result<Vec<(AreaId, Area)>> {
    let rows: Vec<(String, String, String, String)> = area_codes::table
        .filter(area_codes::area_id.eq_any(texts(areas)))
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
    rows.into_iter()
        .map(|(id, code, zh, en)| {
            let name = Bilingual::new(zh, en);
            Ok((parsed(&id)?, Area { code, name }))
        })
        .collect()
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
    id.as_deref().map(parsed).transpose()
}
