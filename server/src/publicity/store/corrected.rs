//! Lines that were voided, and what lines show.

use std::collections::BTreeMap;

use diesel::prelude::*;
use shared::base::{AwardId, Date};

use crate::db::column::{parsed, texts};
use crate::db::schema::{notice_corrections, notice_lines};
use crate::db::{AmongTexts, Conn};
use crate::error::Result;

/// The first and the last day of a line's notice.
pub(in crate::publicity) fn days(conn: &mut Conn, award: AwardId) -> Result<Option<(Date, Date)>> {
    let days = notice_lines::table
        .filter(notice_lines::award_id.eq(award.to_string()))
        .select((notice_lines::posted_on, notice_lines::until_on))
        .first(conn)
        .optional()?;
    Ok(days)
}

/// Writes that a line was voided on a day and is shown so until another.
pub(in crate::publicity) fn correct(
    conn: &mut Conn,
    award: AwardId,
    (corrected_on, shown_until): (Date, Date),
    calendar: &str,
) -> Result<()> {
    diesel::insert_into(notice_corrections::table)
        .values((
            notice_corrections::award_id.eq(award.to_string()),
            notice_corrections::corrected_on.eq(corrected_on),
            notice_corrections::shown_until.eq(shown_until),
            notice_corrections::calendar_version.eq(calendar),
        ))
        .execute(conn)?;
    Ok(())
}

/// When some lines were voided; those that stand are left out.
pub(in crate::publicity) fn corrected_on(
    conn: &mut Conn,
    ids: &[AwardId],
) -> Result<BTreeMap<AwardId, Date>> {
    let rows: Vec<(String, Date)> = notice_corrections::table
        .filter(notice_corrections::award_id.among(texts(ids)))
        .select((
            notice_corrections::award_id,
            notice_corrections::corrected_on,
        ))
        .load(conn)?;
    let read = |(award, on): (String, Date)| Ok((parsed(&award)?, on));
    rows.into_iter().map(read).collect()
}

/// The masked names, empty where forgotten, and the ends of the citizen IDs that some lines show.
pub(in crate::publicity) fn shown(
    conn: &mut Conn,
    ids: &[AwardId],
) -> Result<BTreeMap<AwardId, (String, String)>> {
    let rows: Vec<(String, String, String)> = notice_lines::table
        .filter(notice_lines::award_id.among(texts(ids)))
        .select((
            notice_lines::award_id,
            notice_lines::name,
            notice_lines::id_tail,
        ))
        .load(conn)?;
    let read = |(award, name, tail): (String, _, _)| Ok((parsed(&award)?, (name, tail)));
    rows.into_iter().map(read).collect()
}
