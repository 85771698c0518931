//! What organisations posted day by day, and the digests that are kept of it.

use std::collections::BTreeSet;

use diesel::dsl::{count_star, max};
use diesel::prelude::*;
use shared::base::{Date, OrgId, Points};
use shared::publicity::ListedLine;

use crate::clock::Now;
use crate::db::Conn;
use crate::db::column::parsed;
use crate::db::schema::{awards, notice_lines, notice_lists};
use crate::either;
use crate::error::{Error, Result};

/// One day of an organisation: when, until when its notice lasts, and how many lines it has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::publicity) struct Day {
    pub(in crate::publicity) posted_on: Date,
    pub(in crate::publicity) until: Date,
    pub(in crate::publicity) lines: u32,
}

/// The days on which an organisation posted something that are over, the newest first, from before
/// one of them.
pub(in crate::publicity) fn days_of(
    conn: &mut Conn,
    org: OrgId,
    before: Date,
    limit: u32,
) -> Result<Vec<Day>> {
    let rows: Vec<(Date, Option<Date>, i64)> = notice_lines::table
        .filter(notice_lines::org_id.eq(org.to_string()))
        .filter(notice_lines::posted_on.lt(before))
        .group_by(notice_lines::posted_on)
        .select((
            notice_lines::posted_on,
            max(notice_lines::until_on),
            count_star(),
        ))
        .order(notice_lines::posted_on.desc())
        .limit(i64::from(limit))
        .load(conn)?;
    let day = |(posted_on, until, lines): (Date, Option<Date>, i64)| {
        Ok(Day {
            posted_on,
            until: until.unwrap_or(posted_on),
            lines: u32::try_from(lines).map_err(Error::internal)?,
        })
    };
    rows.into_iter().map(day).collect()
}

/// The lines an organisation posted on a day, as they stand.
pub(in crate::publicity) fn listed(
    conn: &mut Conn,
    org: OrgId,
    posted_on: Date,
) -> Result<Vec<ListedLine>> {
    type Row = (String, String, String, String, i32, i64, Date);
    let rows: Vec<Row> = notice_lines::table
        .inner_join(awards::table)
        .filter(notice_lines::org_id.eq(org.to_string()))
        .filter(notice_lines::posted_on.eq(posted_on))
        .select((
            notice_lines::award_id,
            notice_lines::name,
            notice_lines::id_tail,
            notice_lines::village_id,
            awards::clause,
            notice_lines::points,
            notice_lines::until_on,
        ))
        .load(conn)?;
    let line = |(award, name, id_tail, village, clause, points, until): Row| {
        Ok(ListedLine {
            award: parsed(&award)?,
            name,
            id_tail,
            village: parsed(&village)?,
            clause: u32::try_from(clause).map_err(Error::internal)?,
            points: Points::from_hundredths(points),
            until,
        })
    };
    rows.into_iter().map(line).collect()
}

/// The digest that is kept of a day of an organisation, if it is.
pub(in crate::publicity) fn kept(
    conn: &mut Conn,
    org: OrgId,
    posted_on: Date,
) -> Result<Option<String>> {
    let digest = notice_lists::table
        .find((org.to_string(), posted_on))
        .select(notice_lists::digest)
        .first(conn)
        .optional()?;
    Ok(digest)
}

/// Keeps the digest of a day of an organisation; the first that is kept stays.
pub(in crate::publicity) fn keep(
    conn: &mut Conn,
    now: Now,
    (org, posted_on): (OrgId, Date),
    (lines, digest): (usize, &str),
) -> Result<()> {
    let values = (
        notice_lists::org_id.eq(org.to_string()),
        notice_lists::posted_on.eq(posted_on),
        notice_lists::lines.eq(i32::try_from(lines).map_err(Error::internal)?),
        notice_lists::digest.eq(digest),
        notice_lists::kept_at.eq(now.micros),
    );
    either!(conn, conn => diesel::insert_into(notice_lists::table)
        .values(values)
        .on_conflict_do_nothing()
        .execute(conn))?;
    Ok(())
}

/// The organisations and days of some lines.
pub(in crate::publicity) fn days_of_lines(
    conn: &mut Conn,
    ids: &[String],
) -> Result<BTreeSet<(OrgId, Date)>> {
    let rows: Vec<(String, Date)> = notice_lines::table
        .filter(notice_lines::award_id.eq_any(ids))
        .select((notice_lines::org_id, notice_lines::posted_on))
        .distinct()
        .load(conn)?;
    let day = |(org, day): (String, Date)| Ok((parsed(&org)?, day));
    rows.into_iter().map(day).collect()
}
