//! The tables of covers.

use diesel::prelude::*;
use shared::access::{Grant, Role};
use shared::base::{AccountId, CoverId, Date};

use crate::accounts::covers::Cover;
use crate::clock::Now;
use crate::db::column::{parsed, texts};
use crate::db::schema::{cover_endings, covers};
use crate::db::{AmongTexts, Conn};
use crate::either;
use crate::error::{Error, Result};

#[derive(Queryable, Selectable)]
#[diesel(table_name = covers)]
struct Row {
    id: String,
    district: String,
    holder_id: String,
    cover_id: String,
    role: String,
    org_id: Option<String>,
    area_id: Option<String>,
    from_on: Date,
    to_on: Date,
    reason: String,
    named_by: String,
}

fn read((row, ended_on): (Row, Option<Date>)) -> Result<Cover> {
    Ok(Cover {
        id: parsed(&row.id)?,
        district: row.district,
        holder: parsed(&row.holder_id)?,
        by: parsed(&row.cover_id)?,
        grant: Grant {
            role: Role::from_code(&row.role).ok_or_else(|| Error::internal("an unknown role"))?,
            org: row.org_id.as_deref().map(parsed).transpose()?,
            area: row.area_id.as_deref().map(parsed).transpose()?,
        },
        from: row.from_on,
        to: row.to_on,
        reason: row.reason,
        named_by: parsed(&row.named_by)?,
        ended_on,
    })
}

/// Selects covers with the day they were ended.
macro_rules! select_covers {
    () => {
        covers::table
            .left_join(cover_endings::table)
            .select((Row::as_select(), cover_endings::ended_on.nullable()))
    };
}

pub(super) fn find(conn: &mut Conn, id: CoverId) -> Result<Option<Cover>> {
    let row: Option<(Row, Option<Date>)> = select_covers!()
        .filter(covers::id.eq(id.to_string()))
        .first(conn)
        .optional()?;
    row.map(read).transpose()
}

/// The covers in which an account is away or stands in, the newest first.
pub(super) fn around(conn: &mut Conn, account: AccountId, limit: i64) -> Result<Vec<Cover>> {
    let id = account.to_string();
    let rows: Vec<(Row, Option<Date>)> = select_covers!()
        .filter(covers::holder_id.eq(&id).or(covers::cover_id.eq(&id)))
        .order((covers::named_at.desc(), covers::id.desc()))
        .limit(limit)
        .load(conn)?;
    rows.into_iter().map(read).collect()
}

/// The covers of an account's posts of which a day lies within a span, and which go on.
pub(super) fn overlapping(
    conn: &mut Conn,
    holder: AccountId,
    (from, to): (Date, Date),
) -> Result<Vec<Cover>> {
    let rows: Vec<(Row, Option<Date>)> = select_covers!()
        .filter(covers::holder_id.eq(holder.to_string()))
        .filter(covers::from_on.le(to))
        .filter(covers::to_on.ge(from))
        .filter(cover_endings::ended_on.is_null())
        .load(conn)?;
    rows.into_iter().map(read).collect()
}

/// The covers in which one of some accounts stands in on a day of a span, the oldest first.
pub(super) fn standing(
    conn: &mut Conn,
    by: &[AccountId],
    (from, to): (Date, Date),
) -> Result<Vec<Cover>> {
    let rows: Vec<(Row, Option<Date>)> = select_covers!()
        .filter(covers::cover_id.among(texts(by)))
        .filter(covers::from_on.le(to))
        .filter(covers::to_on.ge(from))
        .filter(cover_endings::ended_on.is_null())
        .order((covers::named_at, covers::id))
        .load(conn)?;
    rows.into_iter().map(read).collect()
}

/// Files a cover; false if the id is taken.
pub(super) fn insert(conn: &mut Conn, now: Now, cover: &Cover) -> Result<bool> {
    let values = (
        covers::id.eq(cover.id.to_string()),
        covers::district.eq(&cover.district),
        covers::holder_id.eq(cover.holder.to_string()),
        covers::cover_id.eq(cover.by.to_string()),
        covers::role.eq(cover.grant.role.code()),
        covers::org_id.eq(cover.grant.org.map(|org| org.to_string())),
        covers::area_id.eq(cover.grant.area.map(|area| area.to_string())),
        covers::from_on.eq(cover.from),
        covers::to_on.eq(cover.to),
        covers::reason.eq(&cover.reason),
        covers::named_by.eq(cover.named_by.to_string()),
        covers::named_at.eq(now.micros),
    );
    let inserted = either!(conn, conn => diesel::insert_into(covers::table)
        .values(values)
        .on_conflict_do_nothing()
        .execute(conn))?;
    Ok(inserted == 1)
}

/// Ends a cover; false if it was ended before.
pub(super) fn end(
    conn: &mut Conn,
    now: Now,
    cover: CoverId,
    (by, reason): (AccountId, &str),
) -> Result<bool> {
    let values = (
        cover_endings::cover_id.eq(cover.to_string()),
        cover_endings::ended_by.eq(by.to_string()),
        cover_endings::ended_at.eq(now.micros),
        cover_endings::ended_on.eq(now.date),
        cover_endings::reason.eq(reason),
    );
    let inserted = either!(conn, conn => diesel::insert_into(cover_endings::table)
        .values(values)
        .on_conflict_do_nothing()
        .execute(conn))?;
    Ok(inserted == 1)
}
