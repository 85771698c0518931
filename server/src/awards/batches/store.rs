//! The tables of lists that were taken in.

use std::collections::BTreeMap;

use diesel::dsl::count_star;
use diesel::prelude::*;
use shared::awards::batches::BatchColumn;
use shared::base::{AwardId, BatchId, Bilingual, OrgId, Points};

use super::{Batch, Became, Line, Problem};
use crate::awards::Step;
use crate::db::column::{parsed, texts};
use crate::db::schema::{award_batch_lines, award_batches, awards};
use crate::db::{AmongTexts, Conn};
use crate::either;
use crate::error::{Error, Result};

/// Rows of one statement, within the parameters a database takes.
const BATCH: usize = 500;

#[derive(Queryable, Selectable, Insertable)]
#[diesel(table_name = award_batches)]
struct BatchRow {
    id: String,
    district: String,
    org_id: String,
    file_name: String,
    digest: String,
    partial: bool,
    line_count: i32,
    drafted: i32,
    known: i32,
    bad: i32,
    taken_by: String,
    taken_on: shared::base::Date,
    taken_at: i64,
}

#[derive(Queryable, Selectable, Insertable)]
#[diesel(table_name = award_batch_lines)]
struct LineRow {
    batch_id: String,
    line: i32,
    award_id: Option<String>,
    drafted: bool,
    problem_column: Option<String>,
    problem: Option<String>,
    problem_zh: Option<String>,
    problem_en: Option<String>,
}

fn small(number: u32) -> Result<i32> {
    i32::try_from(number).map_err(Error::internal)
}

fn count(number: i32) -> Result<u32> {
    u32::try_from(number).map_err(Error::internal)
}

impl BatchRow {
    fn read(self) -> Result<Batch> {
        Ok(Batch {
            id: parsed(&self.id)?,
            district: self.district,
            org: parsed(&self.org_id)?,
            file_name: self.file_name,
            digest: self.digest,
            partial: self.partial,
            lines: count(self.line_count)?,
            drafted: count(self.drafted)?,
            known: count(self.known)?,
            bad: count(self.bad)?,
            taken_by: parsed(&self.taken_by)?,
            taken_on: self.taken_on,
            taken_at: self.taken_at,
        })
    }
}

impl LineRow {
    fn of(batch: BatchId, line: &Line) -> Result<Self> {
        let (award, drafted, problem) = match &line.became {
            Became::Drafted(award) => (Some(award), true, None),
            Became::Known(award) => (Some(award), false, None),
            Became::Bad(problem) => (None, false, Some(problem)),
        };
        Ok(Self {
            batch_id: batch.to_string(),
            line: small(line.row)?,
            award_id: award.map(ToString::to_string),
            drafted,
            problem_column: problem.map(|problem| problem.column.code().to_owned()),
            problem: problem.map(|problem| problem.code.clone()),
            problem_zh: problem.map(|problem| problem.words.zh.clone()),
            problem_en: problem.map(|problem| problem.words.en.clone()),
        })
    }

    fn read(self) -> Result<Line> {
        let odd = || Error::internal("a row of a list that is neither good nor bad");
        let became = match (self.award_id, self.problem) {
            (Some(award), _) if self.drafted => Became::Drafted(parsed(&award)?),
            (Some(award), _) => Became::Known(parsed(&award)?),
            (None, Some(code)) => {
                let column = self.problem_column.as_deref();
                let words = self.problem_zh.zip(self.problem_en);
                let (zh, en) = words.ok_or_else(odd)?;
                Became::Bad(Problem {
                    column: column.and_then(BatchColumn::from_code).ok_or_else(odd)?,
                    code,
                    words: Bilingual::new(zh, en),
                })
            }
            (None, None) => return Err(odd()),
        };
        Ok(Line {
            row: count(self.line)?,
            became,
        })
    }
}

/// The list of an id, whosever it is.
pub(super) fn find(conn: &mut Conn, id: BatchId) -> Result<Option<Batch>> {
    let row: Option<BatchRow> = award_batches::table
        .find(id.to_string())
        .select(BatchRow::as_select())
        .first(conn)
        .optional()?;
    row.map(BatchRow::read).transpose()
}

/// Files a list; false if its id is taken.
pub(super) fn insert(conn: &mut Conn, batch: &Batch) -> Result<bool> {
    let row = BatchRow {
        id: batch.id.to_string(),
        district: batch.district.clone(),
        org_id: batch.org.to_string(),
        file_name: batch.file_name.clone(),
        digest: batch.digest.clone(),
        partial: batch.partial,
        line_count: small(batch.lines)?,
        drafted: small(batch.drafted)?,
        known: small(batch.known)?,
        bad: small(batch.bad)?,
        taken_by: batch.taken_by.to_string(),
        taken_on: batch.taken_on,
        taken_at: batch.taken_at,
    };
    let inserted = either!(conn, conn => diesel::insert_into(award_batches::table)
        .values(&row)
        .on_conflict_do_nothing()
        .execute(conn))?;
    Ok(inserted == 1)
}

/// Files the rows of a list.
pub(super) fn insert_lines(conn: &mut Conn, batch: BatchId, lines: &[Line]) -> Result<()> {
    let rows = lines.iter().map(|line| LineRow::of(batch, line));
    let rows: Vec<LineRow> = rows.collect::<Result<_>>()?;
    for part in rows.chunks(BATCH) {
        either!(conn, conn => diesel::insert_into(award_batch_lines::table)
            .values(part)
            .execute(conn))?;
    }
    Ok(())
}

/// The lists of an organisation, newest first, from behind one.
pub(super) fn page(
    conn: &mut Conn,
    org: OrgId,
    after: Option<&Batch>,
    limit: u32,
) -> Result<Vec<Batch>> {
    let mut query = award_batches::table
        .filter(award_batches::org_id.eq(org.to_string()))
        .into_boxed();
    if let Some(after) = after {
        let (at, id) = (after.taken_at, after.id.to_string());
        let later = award_batches::taken_at.eq(at).and(award_batches::id.lt(id));
        query = query.filter(award_batches::taken_at.lt(at).or(later));
    }
    let rows: Vec<BatchRow> = query
        .order((award_batches::taken_at.desc(), award_batches::id.desc()))
        .limit(i64::from(limit))
        .select(BatchRow::as_select())
        .load(conn)?;
    rows.into_iter().map(BatchRow::read).collect()
}

/// The rows of a list in their order, from behind one: all, or only those whose award waits for a
/// signature, or only the others.
pub(super) fn lines(
    conn: &mut Conn,
    batch: BatchId,
    waiting: Option<bool>,
    (after, limit): (i32, u32),
) -> Result<Vec<Line>> {
    let mut query = award_batch_lines::table
        .left_join(awards::table)
        .filter(award_batch_lines::batch_id.eq(batch.to_string()))
        .filter(award_batch_lines::line.gt(after))
        .into_boxed();
    let drafted = Step::Drafted.code();
    query = match waiting {
        Some(true) => query.filter(awards::step.eq(drafted)),
        Some(false) => query.filter(awards::id.is_null().or(awards::step.ne(drafted))),
        None => query,
    };
    let rows: Vec<LineRow> = query
        .order(award_batch_lines::line)
        .limit(i64::from(limit))
        .select(LineRow::as_select())
        .load(conn)?;
    rows.into_iter().map(LineRow::read).collect()
}

/// So many awards of some lists at a step and of so many points.
pub(super) struct Standing {
    pub(super) step: Step,
    pub(super) points: Points,
    pub(super) awards: u32,
}

/// How the awards of some lists stand.
pub(super) fn standing(
    conn: &mut Conn,
    batches: &[BatchId],
) -> Result<BTreeMap<BatchId, Vec<Standing>>> {
    let of = (award_batch_lines::batch_id, awards::step, awards::points);
    let rows: Vec<(String, String, i64, i64)> = award_batch_lines::table
        .inner_join(awards::table)
        .filter(award_batch_lines::batch_id.among(texts(batches)))
        .group_by(of)
        .select((
            award_batch_lines::batch_id,
            awards::step,
            awards::points,
            count_star(),
        ))
        .load(conn)?;
    let mut found: BTreeMap<BatchId, Vec<Standing>> = BTreeMap::new();
    for (batch, step, points, number) in rows {
        found.entry(parsed(&batch)?).or_default().push(Standing {
            step: Step::from_code(&step)?,
            points: Points::from_hundredths(points),
            awards: u32::try_from(number).map_err(Error::internal)?,
        });
    }
    Ok(found)
}

/// The awards of some rows.
pub(super) fn awards_of(lines: &[Line]) -> Vec<AwardId> {
    let awards = lines.iter().filter_map(|line| match line.became {
        Became::Drafted(award) | Became::Known(award) => Some(award),
        Became::Bad(_) => None,
    });
    awards.collect()
}
