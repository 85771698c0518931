//! The tables of public notice.

mod corrected;
mod few;
mod lists;
mod named;

use std::collections::BTreeMap;

use diesel::dsl::{count_star, exists, min, not};
use diesel::prelude::*;
use shared::base::{AreaId, AwardId, Date, OrgId, PersonId, Points};
use shared::publicity::api::NoticeStanding;
use shared::publicity::{Entry, PublicLine};

use crate::db::column::{parsed, texts};
use crate::db::schema::{award_endings, award_rule_clauses, awards, notice_lines};
use crate::db::{AmongTexts, Conn};
use crate::error::{Error, Result};
use crate::publicity::Posting;
use crate::registers::orgs::Org;

pub(super) use corrected::{correct, corrected_on, days, shown};
pub(super) use few::{held, page_of_few};
pub(super) use lists::{Day, days_of, days_of_lines, keep, kept, listed};
pub(super) use named::{named_of, old_named, unname};

/// One line in notice, with what its award says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct LineOnRecord {
    pub(super) award: AwardId,
    pub(super) org: OrgId,
    pub(super) town: AreaId,
    pub(super) line: PublicLine,
    pub(super) clause: u32,
    pub(super) clause_text: shared::base::Bilingual,
    pub(super) posted_on: Date,
    pub(super) until: Date,
}

#[derive(Queryable, Selectable)]
#[diesel(table_name = notice_lines)]
struct LineRow {
    award_id: String,
    org_id: String,
    town_id: String,
    village_id: String,
    name: String,
    id_tail: String,
    points: i64,
    posted_on: Date,
    until_on: Date,
}

type Row = (LineRow, i32, String, String);

fn read((row, clause, zh, en): Row) -> Result<LineOnRecord> {
    Ok(LineOnRecord {
        award: parsed(&row.award_id)?,
        org: parsed(&row.org_id)?,
        town: parsed(&row.town_id)?,
        line: PublicLine {
            name: row.name,
            id_tail: row.id_tail,
            village: parsed(&row.village_id)?,
            points: Points::from_hundredths(row.points),
        },
        clause: u32::try_from(clause).map_err(Error::internal)?,
        clause_text: shared::base::Bilingual::new(zh, en),
        posted_on: row.posted_on,
        until: row.until_on,
    })
}

/// Which lines are asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Which {
    pub(super) standing: NoticeStanding,
    pub(super) award: Option<AwardId>,
    pub(super) today: Date,
    /// The town, with those that have gone into it.
    pub(super) towns: Option<Vec<AreaId>>,
    pub(super) org: Option<OrgId>,
}

/// The lines in notice, narrowed to what is asked for, also those whose award has ended. All that
/// this reads stands in an index.
macro_rules! in_notice {
    ($which:expr) => {{
        let which: &Which = $which;
        let mut query = notice_lines::table
            .filter(notice_lines::until_on.ge(which.today))
            .into_boxed();
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

/// The awards that have ended since a day, by a clock that may have been set back since.
macro_rules! ended_since {
    ($day:expr) => {{
        let day: Date = $day;
        award_endings::table
            .filter(award_endings::ended_on.ge(day.pred_opt().unwrap_or(day)))
            .select(award_endings::award_id)
    }};
}

/// How many lines are in notice whose award has not ended, and when the oldest was posted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Count {
    pub(super) lines: u32,
    pub(super) oldest: Option<Date>,
}

/// The awards of the lines in notice that have not ended.
macro_rules! standing {
    ($which:expr) => {{
        let ended = award_endings::table.filter(award_endings::award_id.eq(notice_lines::award_id));
        in_notice!($which)
            .filter(not(exists(ended)))
            .select(notice_lines::award_id)
    }};
}

/// The lines in notice whose award has not ended, newest first, from behind a place in the list;
/// they are looked for no further back than to the `oldest` that is in notice.
///
/// First which, then what they say. An index holds their order, and the page ends the reading.
/// What was posted on the day of the place is asked for by itself, so that the reading begins there
/// and not at the newest.
pub(super) fn page(
    conn: &mut Conn,
    which: &Which,
    oldest: Date,
    after: Option<(Date, AwardId)>,
    limit: u32,
) -> Result<Vec<LineOnRecord>> {
    let newest = (
        notice_lines::posted_on.desc(),
        notice_lines::award_id.desc(),
    );
    let mut shown: Vec<String> = Vec::new();
    let mut before = None;
    if let Some((day, award)) = after {
        let same_day = standing!(which)
            .filter(notice_lines::posted_on.eq(day))
            .filter(notice_lines::award_id.lt(award.to_string()));
        let same_day = same_day.order(notice_lines::award_id.desc());
        shown = same_day.limit(i64::from(limit)).load(conn)?;
        before = Some(day);
    }
    let left = i64::from(limit) - i64::try_from(shown.len()).map_err(Error::internal)?;
    if left > 0 {
        let mut rest = standing!(which).filter(notice_lines::posted_on.ge(oldest));
        if let Some(day) = before {
            rest = rest.filter(notice_lines::posted_on.lt(day));
        }
        let rest: Vec<String> = rest.order(newest).limit(left).load(conn)?;
        shown.extend(rest);
    }
    lines(conn, &shown)
}

/// What some lines say, newest first.
fn lines(conn: &mut Conn, ids: &[String]) -> Result<Vec<LineOnRecord>> {
    let newest = (
        notice_lines::posted_on.desc(),
        notice_lines::award_id.desc(),
    );
    let rows: Vec<Row> = notice_lines::table
        .inner_join(
            awards::table.inner_join(
                award_rule_clauses::table.on(award_rule_clauses::rules_id
                    .eq(awards::rules_id)
                    .and(award_rule_clauses::clause.eq(awards::clause))),
            ),
        )
        .filter(notice_lines::award_id.eq_any(ids))
        .select((
            LineRow::as_select(),
            awards::clause,
            award_rule_clauses::text_zh,
            award_rule_clauses::text_en,
        ))
        .order(newest)
        .load(conn)?;
    rows.into_iter().map(read).collect()
}

/// Counts the lines in notice. Few have ended: these are taken from the rest, instead of each line
/// being looked up among all that ever ended.
pub(super) fn count(conn: &mut Conn, which: &Which) -> Result<Count> {
    let all = in_notice!(which).select((count_star(), min(notice_lines::posted_on)));
    let (all, oldest): (i64, Option<Date>) = all.get_result(conn)?;
    let mut lines = all;
    if let Some(oldest) = oldest {
        let ended = in_notice!(which).filter(notice_lines::award_id.eq_any(ended_since!(oldest)));
        let ended: i64 = ended.count().get_result(conn)?;
        lines -= ended;
    }
    let lines = u32::try_from(lines).map_err(Error::internal)?;
    Ok(Count { lines, oldest })
}

/// How many lines of each organisation in each town are in notice.
pub(super) fn places(conn: &mut Conn, today: Date) -> Result<Vec<(OrgId, AreaId, u32)>> {
    let place = (notice_lines::org_id, notice_lines::town_id);
    let all = notice_lines::table
        .filter(notice_lines::until_on.ge(today))
        .group_by(place)
        .select((place, count_star(), min(notice_lines::posted_on)));
    let all: Vec<((String, String), i64, Option<Date>)> = all.load(conn)?;
    let Some(oldest) = all.iter().filter_map(|(_, _, oldest)| *oldest).min() else {
        return Ok(Vec::new());
    };
    let ended = notice_lines::table
        .filter(notice_lines::until_on.ge(today))
        .filter(notice_lines::award_id.eq_any(ended_since!(oldest)))
        .group_by(place)
        .select((place, count_star()));
    let ended: Vec<((String, String), i64)> = ended.load(conn)?;
    let all = all.into_iter().map(|(place, lines, _)| (place, lines));
    let mut lines: BTreeMap<(String, String), i64> = all.collect();
    for (place, ended) in ended {
        *lines.entry(place).or_default() -= ended;
    }
    let shown = lines.into_iter().filter(|(_, lines)| *lines > 0);
    shown
        .map(|((org, town), lines)| {
            let lines = u32::try_from(lines).map_err(Error::internal)?;
            Ok((parsed(&org)?, parsed(&town)?, lines))
        })
        .collect()
}

/// The day a line was posted, to go on behind it.
pub(super) fn posted_on(conn: &mut Conn, award: AwardId) -> Result<Option<Date>> {
    let day = notice_lines::table
        .filter(notice_lines::award_id.eq(award.to_string()))
        .select(notice_lines::posted_on)
        .first(conn)
        .optional()?;
    Ok(day)
}

/// The lines of other people in notice that an entry might look like.
pub(super) fn lines_of_others(
    conn: &mut Conn,
    entry: &Entry<'_>,
    posting: &Posting,
) -> Result<Vec<PublicLine>> {
    let points = posting.points.to_hundredths();
    let rows: Vec<(String, String)> = notice_lines::table
        .inner_join(awards::table)
        .filter(notice_lines::until_on.ge(posting.posted_on))
        .filter(notice_lines::village_id.eq(entry.village.to_string()))
        .filter(notice_lines::points.eq(points.unwrap_or_default()))
        .filter(awards::person_id.ne(posting.person.to_string()))
        .select((notice_lines::name, notice_lines::id_tail))
        .load(conn)?;
    let line = |(name, id_tail)| PublicLine {
        name,
        id_tail,
        village: entry.village,
        points: entry.points,
    };
    Ok(rows.into_iter().map(line).collect())
}

/// Writes a line; it stays as it was posted.
pub(super) fn insert(
    conn: &mut Conn,
    org: &Org,
    posting: &Posting,
    line: &PublicLine,
) -> Result<()> {
    let points = line.points.to_hundredths();
    diesel::insert_into(notice_lines::table)
        .values((
            notice_lines::award_id.eq(posting.award.to_string()),
            notice_lines::district.eq(org.district.clone()),
            notice_lines::org_id.eq(org.id.to_string()),
            notice_lines::town_id.eq(posting.town.to_string()),
            notice_lines::village_id.eq(line.village.to_string()),
            notice_lines::name.eq(line.name.clone()),
            notice_lines::id_tail.eq(line.id_tail.clone()),
            notice_lines::points.eq(points.ok_or_else(|| Error::internal("odd points"))?),
            notice_lines::posted_on.eq(posting.posted_on),
            notice_lines::until_on.eq(posting.until),
        ))
        .execute(conn)?;
    Ok(())
}

/// True if a signed award of a person is in notice on a day.
pub fn is_in_notice(conn: &mut Conn, person: PersonId, today: Date) -> Result<bool> {
    let found = notice_lines::table
        .inner_join(awards::table)
        .filter(awards::person_id.eq(person.to_string()))
        .filter(awards::step.eq("signed"))
        .filter(notice_lines::until_on.ge(today));
    Ok(diesel::select(exists(found)).get_result(conn)?)
}

/// How many lines whose notice ended before a day still have a name, but for those that an
/// objection holds still.
pub fn old_lines(conn: &mut Conn, before: Date) -> Result<i64> {
    let old = notice_lines::table
        .filter(notice_lines::until_on.lt(before))
        .filter(notice_lines::name.ne(""))
        .filter(not(exists(few::open_objections())));
    Ok(old.count().get_result(conn)?)
}
