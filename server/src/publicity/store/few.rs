//! The lines that are few at any time: those held by an objection, and those just corrected.

use std::collections::BTreeSet;

use diesel::dsl::{exists, not};
use diesel::prelude::*;
use shared::base::{AwardId, Date};
use shared::publicity::api::NoticeStanding;

use super::{LineOnRecord, Which, lines};
use crate::db::column::{parsed, texts};
use crate::db::schema::{award_endings, notice_corrections, notice_lines, objections};
use crate::db::{AmongTexts, Conn};
use crate::error::{Error, Result};

/// The awards with an objection that holds them on a day.
macro_rules! held_on {
    ($day:expr) => {{
        let day: Date = $day;
        let open = objections::table.filter(objections::held_until.is_null());
        let decided = objections::table.filter(objections::held_until.ge(day));
        let open = open.select(objections::award_id);
        let decided = decided.select(objections::award_id);
        let in_open = notice_lines::award_id.eq_any(open);
        in_open.or(notice_lines::award_id.eq_any(decided))
    }};
}

/// The open objections to the line of a query.
#[diesel::dsl::auto_type]
pub(super) fn open_objections() -> _ {
    objections::table
        .filter(objections::award_id.eq(notice_lines::award_id))
        .filter(objections::held_until.is_null())
}

/// The lines that are asked for, of those that are few.
macro_rules! few {
    ($which:expr) => {{
        let which: &Which = $which;
        let mut query = notice_lines::table.into_boxed();
        let corrected = notice_corrections::table
            .filter(notice_corrections::shown_until.ge(which.today))
            .select(notice_corrections::award_id);
        let ended = award_endings::table.filter(award_endings::award_id.eq(notice_lines::award_id));
        query = match which.standing {
            NoticeStanding::Corrected => query.filter(notice_lines::award_id.eq_any(corrected)),
            NoticeStanding::InNotice | NoticeStanding::Held => query
                .filter(held_on!(which.today))
                .filter(not(exists(ended))),
        };
        if let Some(towns) = &which.towns {
            query = query.filter(notice_lines::town_id.among(texts(towns)));
        }
        if let Some(org) = which.org {
            query = query.filter(notice_lines::org_id.eq(org.to_string()));
        }
        if let Some(award) = which.award {
            query = query.filter(notice_lines::award_id.eq(award.to_string()));
        }
        query
    }};
}

/// Lines that are held or corrected, newest first, from behind a place in the list; and how many
/// there are in all.
pub(in crate::publicity) fn page_of_few(
    conn: &mut Conn,
    which: &Which,
    after: Option<(Date, AwardId)>,
    limit: u32,
) -> Result<(Vec<LineOnRecord>, u32)> {
    let total: i64 = few!(which).count().get_result(conn)?;
    let mut query = few!(which).select(notice_lines::award_id);
    if let Some((day, award)) = after {
        let same_day = notice_lines::posted_on
            .eq(day)
            .and(notice_lines::award_id.lt(award.to_string()));
        query = query.filter(notice_lines::posted_on.lt(day).or(same_day));
    }
    let ids: Vec<String> = query
        .order((
            notice_lines::posted_on.desc(),
            notice_lines::award_id.desc(),
        ))
        .limit(i64::from(limit))
        .load(conn)?;
    let total = u32::try_from(total).map_err(Error::internal)?;
    Ok((lines(conn, &ids)?, total))
}

/// Which of some lines an objection holds on a day.
pub(in crate::publicity) fn held(
    conn: &mut Conn,
    ids: &[AwardId],
    today: Date,
) -> Result<BTreeSet<AwardId>> {
    let open = objections::held_until.is_null();
    let rows: Vec<String> = objections::table
        .filter(objections::award_id.among(texts(ids)))
        .filter(open.or(objections::held_until.ge(today)))
        .select(objections::award_id)
        .load(conn)?;
    rows.iter().map(|award| parsed(award)).collect()
}
