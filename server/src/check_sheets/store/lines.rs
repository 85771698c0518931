//! The households of a sheet, with what was said of each last.

use std::collections::BTreeSet;

use diesel::prelude::*;
use shared::base::{AreaId, CheckLineId, CheckSheetId, PersonId};

use super::entries::EntryRow;
use super::{count_of, stored};
use crate::check_sheets::{Line, Reach};
use crate::db::Conn;
use crate::db::column::{parsed, texts};
use crate::db::schema::{check_entries, check_line_people, check_lines};
use crate::either;
use crate::error::Result;

/// Rows of one statement, within the parameters a database takes.
const BATCH: usize = 500;

#[derive(Queryable, Selectable, Insertable)]
#[diesel(table_name = check_lines)]
struct LineRow {
    id: String,
    sheet_id: String,
    number: i32,
    grid_id: Option<String>,
    person_id: String,
    people: i32,
    entries: i32,
}

#[derive(Insertable)]
#[diesel(table_name = check_line_people)]
struct PersonRow {
    line_id: String,
    person_id: String,
}

type Row = (LineRow, Option<EntryRow>);

fn read((row, last): Row) -> Result<Line> {
    Ok(Line {
        id: parsed(&row.id)?,
        sheet: parsed(&row.sheet_id)?,
        number: count_of(row.number)?,
        grid: row.grid_id.as_deref().map(parsed).transpose()?,
        head: parsed(&row.person_id)?,
        people: count_of(row.people)?,
        entries: count_of(row.entries)?,
        last: last.map(EntryRow::read).transpose()?,
    })
}

/// Selects households with their last entry.
macro_rules! select_lines {
    () => {
        check_lines::table
            .left_join(
                check_entries::table.on(check_entries::line_id
                    .eq(check_lines::id)
                    .and(check_entries::number.eq(check_lines::entries))),
            )
            .select((LineRow::as_select(), Option::<EntryRow>::as_select()))
    };
}

/// One household of a sheet.
pub(in crate::check_sheets) fn line(conn: &mut Conn, id: CheckLineId) -> Result<Option<Line>> {
    let row: Option<Row> = select_lines!()
        .filter(check_lines::id.eq(id.to_string()))
        .first(conn)
        .optional()?;
    row.map(read).transpose()
}

/// The households of a sheet within reach, from behind a number.
pub(in crate::check_sheets) fn lines(
    conn: &mut Conn,
    sheet: CheckSheetId,
    reach: &Reach,
    (after, limit): (i32, u32),
) -> Result<Vec<Line>> {
    let mut query = select_lines!()
        .filter(check_lines::sheet_id.eq(sheet.to_string()))
        .filter(check_lines::number.gt(after))
        .into_boxed();
    if let Reach::Grids(grids) = reach {
        let grids: Vec<AreaId> = grids.iter().copied().collect();
        query = query.filter(check_lines::grid_id.eq_any(texts(&grids)));
    }
    let rows: Vec<Row> = query
        .order(check_lines::number)
        .limit(i64::from(limit))
        .load(conn)?;
    rows.into_iter().map(read).collect()
}

/// Files the households of a sheet, each with its people.
pub(in crate::check_sheets) fn insert_lines(
    conn: &mut Conn,
    lines: &[(Line, &[PersonId])],
) -> Result<()> {
    let mut rows = Vec::with_capacity(lines.len());
    let mut people = Vec::with_capacity(lines.len());
    for (line, theirs) in lines {
        rows.push(LineRow {
            id: line.id.to_string(),
            sheet_id: line.sheet.to_string(),
            number: stored(line.number)?,
            grid_id: line.grid.map(|grid| grid.to_string()),
            person_id: line.head.to_string(),
            people: stored(line.people)?,
            entries: stored(line.entries)?,
        });
        people.extend(theirs.iter().map(|person| PersonRow {
            line_id: line.id.to_string(),
            person_id: person.to_string(),
        }));
    }
    for part in rows.chunks(BATCH) {
        either!(conn, conn => diesel::insert_into(check_lines::table)
            .values(part)
            .execute(conn))?;
    }
    for part in people.chunks(BATCH) {
        either!(conn, conn => diesel::insert_into(check_line_people::table)
            .values(part)
            .execute(conn))?;
    }
    Ok(())
}

/// Everyone of a household.
pub(in crate::check_sheets) fn people(
    conn: &mut Conn,
    line: CheckLineId,
) -> Result<BTreeSet<PersonId>> {
    let people: Vec<String> = check_line_people::table
        .filter(check_line_people::line_id.eq(line.to_string()))
        .select(check_line_people::person_id)
        .load(conn)?;
    people.iter().map(|person| parsed(person)).collect()
}

/// Those of some households that somebody belongs to.
pub(in crate::check_sheets) fn own(
    conn: &mut Conn,
    lines: &[CheckLineId],
    person: PersonId,
) -> Result<BTreeSet<CheckLineId>> {
    let mut own = BTreeSet::new();
    for batch in lines.chunks(BATCH) {
        let found: Vec<String> = check_line_people::table
            .filter(check_line_people::person_id.eq(person.to_string()))
            .filter(check_line_people::line_id.eq_any(texts(batch)))
            .select(check_line_people::line_id)
            .load(conn)?;
        for line in found {
            own.insert(parsed(&line)?);
        }
    }
    Ok(own)
}

/// The households that somebody belonged to, whatever the sheet.
pub(in crate::check_sheets) fn lines_of(
    conn: &mut Conn,
    person: PersonId,
) -> Result<Vec<CheckLineId>> {
    let lines: Vec<String> = check_line_people::table
        .filter(check_line_people::person_id.eq(person.to_string()))
        .select(check_line_people::line_id)
        .load(conn)?;
    lines.iter().map(|line| parsed(line)).collect()
}
