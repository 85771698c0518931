//! The table of lines in public notice.

use diesel::dsl::{count_star, exists, not};
use diesel::prelude::*;
use shared::base::{AreaId, AwardId, Date, OrgId, PersonId, Points};
use shared::publicity::{Entry, PublicLine};

use crate::db::Conn;
use crate::db::column::{parsed, texts};
use crate::db::schema::{award_endings, award_rule_clauses, awards, notice_lines};
use crate::error::{Error, Result};
use crate::publicity::Posting;
use crate::registers::orgs::Org;

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
    pub(super) today: Date,
    /// The town, with those that have gone into it.
    pub(super) towns: Option<Vec<AreaId>>,
    pub(super) org: Option<OrgId>,
}

/// The lines in notice whose award has not ended, narrowed to what is asked for. All that this
/// reads stands in an index.
macro_rules! in_notice {
    ($which:expr) => {{
        let which: &Which = $which;
        let ended = award_endings::table.filter(award_endings::award_id.eq(notice_lines::award_id));
        let mut query = notice_lines::table
            .filter(notice_lines::until_on.ge(which.today))
            .filter(not(exists(ended)))
            .into_boxed();
        if let Some(towns) = &which.towns {
            query = query.filter(notice_lines::town_id.eq_any(texts(towns)));
        }
        if let Some(org) = which.org {
            query = query.filter(notice_lines::org_id.eq(org.to_string()));
        }
        query
    }};
}

/// The lines in notice, newest first, from behind a place in the list.
pub(super) fn page(
    conn: &mut Conn,
    which: &Which,
    after: Option<(Date, AwardId)>,
    limit: u32,
) -> Result<Vec<LineOnRecord>> {
    let mut shown = in_notice!(which).select(notice_lines::award_id);
    if let Some((day, award)) = after {
        let same_day = notice_lines::posted_on
            .eq(day)
            .and(notice_lines::award_id.lt(award.to_string()));
        shown = shown.filter(notice_lines::posted_on.lt(day).or(same_day));
    }
    let newest = (
        notice_lines::posted_on.desc(),
        notice_lines::award_id.desc(),
    );
    // First which, then what they say: who reads thousands of lines to sort them reads an index.
    let shown: Vec<String> = shown.order(newest).limit(i64::from(limit)).load(conn)?;
    let rows: Vec<Row> = notice_lines::table
        .inner_join(
            awards::table.inner_join(
                award_rule_clauses::table.on(award_rule_clauses::rules_id
                    .eq(awards::rules_id)
                    .and(award_rule_clauses::clause.eq(awards::clause))),
            ),
        )
        .filter(notice_lines::award_id.eq_any(shown))
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

/// How many lines are in notice.
pub(super) fn count(conn: &mut Conn, which: &Which) -> Result<u32> {
    let count: i64 = in_notice!(which).count().get_result(conn)?;
    u32::try_from(count).map_err(Error::internal)
}

/// How many lines of each organisation in each town are in notice.
pub(super) fn places(conn: &mut Conn, today: Date) -> Result<Vec<(OrgId, AreaId, u32)>> {
    let ended = award_endings::table.filter(award_endings::award_id.eq(notice_lines::award_id));
    let rows: Vec<(String, String, i64)> = notice_lines::table
        .filter(notice_lines::until_on.ge(today))
        .filter(not(exists(ended)))
        .group_by((notice_lines::org_id, notice_lines::town_id))
        .order((notice_lines::org_id, notice_lines::town_id))
        .select((notice_lines::org_id, notice_lines::town_id, count_star()))
        .load(conn)?;
    let place = |(org, town, lines): (String, String, i64)| {
        let lines = u32::try_from(lines).map_err(Error::internal)?;
        Ok((parsed(&org)?, parsed(&town)?, lines))
    };
    rows.into_iter().map(place).collect()
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

/// Forgets whom the lines of a person are about.
pub fn forget(conn: &mut Conn, person: PersonId) -> Result<()> {
    let theirs = awards::table
        .filter(awards::person_id.eq(person.to_string()))
        .select(awards::id);
    let named = notice_lines::table
        .filter(notice_lines::award_id.eq_any(theirs))
        .filter(notice_lines::name.ne(""));
    diesel::update(named)
        .set((notice_lines::name.eq(""), notice_lines::id_tail.eq("")))
        .execute(conn)?;
    Ok(())
}

/// How many lines whose notice ended before a day still have a name.
pub fn old_lines(conn: &mut Conn, before: Date) -> Result<i64> {
    let old = notice_lines::table
        .filter(notice_lines::until_on.lt(before))
        .filter(notice_lines::name.ne(""));
    Ok(old.count().get_result(conn)?)
}

/// Forgets whom some of them are about; how many.
pub fn forget_old_lines(conn: &mut Conn, before: Date, limit: i64) -> Result<usize> {
    let ids: Vec<String> = notice_lines::table
        .filter(notice_lines::until_on.lt(before))
        .filter(notice_lines::name.ne(""))
        .order(notice_lines::award_id)
        .limit(limit)
        .select(notice_lines::award_id)
        .load(conn)?;
    let some = notice_lines::table.filter(notice_lines::award_id.eq_any(ids));
    Ok(diesel::update(some)
        .set((notice_lines::name.eq(""), notice_lines::id_tail.eq("")))
        .execute(conn)?)
}
