//! Which awards were drafted from which item of a household.

use diesel::prelude::*;
use shared::base::{AwardId, CheckLineId};
use shared::check_sheets::CheckItem;

use crate::db::Conn;
use crate::db::column::{parsed, texts};
use crate::db::schema::check_awards;
use crate::error::{Error, Result};

/// How many households one statement asks for, within the parameters a database takes.
const BATCH: usize = 500;

/// The awards that were drafted from some households, with the item of each.
pub(in crate::check_sheets) fn drafted(
    conn: &mut Conn,
    lines: &[CheckLineId],
) -> Result<Vec<(CheckLineId, CheckItem, AwardId)>> {
    let mut drafted = Vec::new();
    for batch in lines.chunks(BATCH) {
        let rows: Vec<(String, String, String)> = check_awards::table
            .filter(check_awards::line_id.eq_any(texts(batch)))
            .order((check_awards::line_id, check_awards::item))
            .load(conn)?;
        for (line, item, award) in rows {
            drafted.push((parsed(&line)?, item_of(&item)?, parsed(&award)?));
        }
    }
    Ok(drafted)
}

/// The item of the household that an award was drafted from, if it was drafted from one.
pub(in crate::check_sheets) fn drafted_as(
    conn: &mut Conn,
    award: AwardId,
) -> Result<Option<(CheckLineId, CheckItem)>> {
    let row: Option<(String, String)> = check_awards::table
        .filter(check_awards::award_id.eq(award.to_string()))
        .select((check_awards::line_id, check_awards::item))
        .first(conn)
        .optional()?;
    row.map(|(line, item)| Ok((parsed(&line)?, item_of(&item)?)))
        .transpose()
}

fn item_of(code: &str) -> Result<CheckItem> {
    let odd = || Error::internal("an odd item of a check sheet");
    CheckItem::from_code(code).ok_or_else(odd)
}

/// Files which award was drafted from an item of a household, whose sheet the caller holds.
pub(in crate::check_sheets) fn insert_drafted(
    conn: &mut Conn,
    (line, item): (CheckLineId, CheckItem),
    award: AwardId,
) -> Result<()> {
    diesel::insert_into(check_awards::table)
        .values((
            check_awards::line_id.eq(line.to_string()),
            check_awards::item.eq(item.code()),
            check_awards::award_id.eq(award.to_string()),
        ))
        .execute(conn)?;
    Ok(())
}
