//! The tables of check sheets: the sheets and what was done about them.

mod awards;
mod entries;
mod forget;
mod lines;
mod sums;

use diesel::prelude::*;
use shared::base::{CheckSheetId, CheckStepId, Date, OrgId};
use shared::check_sheets::{CheckAct, CheckState};

use crate::check_sheets::{Sheet, StepOnRecord};
use crate::db::Conn;
use crate::db::column::parsed;
use crate::db::schema::{check_sheets, check_steps};
use crate::either;
use crate::error::{Error, Result};

pub(super) use awards::{drafted, drafted_as, insert_drafted};
pub(super) use entries::{entry, insert_entry, of_person};
pub use forget::forget;
pub(super) use lines::{insert_lines, line, lines, lines_of, own, people};
pub(super) use sums::{Sums, sums};

#[derive(Queryable, Selectable, Insertable)]
#[diesel(table_name = check_sheets)]
struct Row {
    id: String,
    district: String,
    org_id: String,
    month: Date,
    opened_at: i64,
    state: String,
    turn: i32,
}

impl Row {
    fn read(self) -> Result<Sheet> {
        let odd = || Error::internal("a check sheet of an odd state");
        Ok(Sheet {
            id: parsed(&self.id)?,
            district: self.district,
            org: parsed(&self.org_id)?,
            month: self.month,
            opened_at: self.opened_at,
            state: CheckState::from_code(&self.state).ok_or_else(odd)?,
            turn: self.turn,
        })
    }
}

#[derive(Queryable, Selectable, Insertable)]
#[diesel(table_name = check_steps)]
struct StepRow {
    id: String,
    sheet_id: String,
    number: i32,
    act: String,
    account_id: String,
    at: i64,
}

impl StepRow {
    fn read(self) -> Result<StepOnRecord> {
        let odd = || Error::internal("an odd act about a check sheet");
        Ok(StepOnRecord {
            id: parsed(&self.id)?,
            sheet: parsed(&self.sheet_id)?,
            number: self.number,
            act: CheckAct::from_code(&self.act).ok_or_else(odd)?,
            account: parsed(&self.account_id)?,
            at: self.at,
        })
    }
}

/// A number of a column that is never negative.
fn count_of(stored: i32) -> Result<u32> {
    u32::try_from(stored).map_err(Error::internal)
}

/// The same the other way round.
fn stored(count: u32) -> Result<i32> {
    i32::try_from(count).map_err(Error::internal)
}

/// One sheet, whosever it is.
pub(super) fn find(conn: &mut Conn, id: CheckSheetId) -> Result<Option<Sheet>> {
    let row: Option<Row> = check_sheets::table
        .find(id.to_string())
        .select(Row::as_select())
        .first(conn)
        .optional()?;
    row.map(Row::read).transpose()
}

/// The same, held until the transaction ends, so that nobody changes it or its entries meanwhile.
pub(super) fn hold(conn: &mut Conn, id: CheckSheetId) -> Result<Option<Sheet>> {
    diesel::update(check_sheets::table.find(id.to_string()))
        .set(check_sheets::turn.eq(check_sheets::turn))
        .execute(conn)?;
    find(conn, id)
}

/// A village's sheet of a month, if it is opened.
pub(super) fn of_month(conn: &mut Conn, org: OrgId, month: Date) -> Result<Option<Sheet>> {
    let row: Option<Row> = check_sheets::table
        .filter(check_sheets::org_id.eq(org.to_string()))
        .filter(check_sheets::month.eq(month))
        .select(Row::as_select())
        .first(conn)
        .optional()?;
    row.map(Row::read).transpose()
}

/// A village's sheets from a month on, the latest first.
pub(super) fn of_org(conn: &mut Conn, org: OrgId, from: Date) -> Result<Vec<Sheet>> {
    let rows: Vec<Row> = check_sheets::table
        .filter(check_sheets::org_id.eq(org.to_string()))
        .filter(check_sheets::month.ge(from))
        .order(check_sheets::month.desc())
        .select(Row::as_select())
        .load(conn)?;
    rows.into_iter().map(Row::read).collect()
}

/// Opens a sheet; false if its id is taken, or the village has one of that month.
pub(super) fn insert(conn: &mut Conn, sheet: &Sheet) -> Result<bool> {
    let row = Row {
        id: sheet.id.to_string(),
        district: sheet.district.clone(),
        org_id: sheet.org.to_string(),
        month: sheet.month,
        opened_at: sheet.opened_at,
        state: sheet.state.code().to_owned(),
        turn: sheet.turn,
    };
    let inserted = either!(conn, conn => diesel::insert_into(check_sheets::table)
        .values(&row)
        .on_conflict_do_nothing()
        .execute(conn))?;
    Ok(inserted == 1)
}

/// Moves a sheet behind its next step.
pub(super) fn advance(conn: &mut Conn, sheet: &Sheet, state: CheckState) -> Result<()> {
    diesel::update(check_sheets::table.find(sheet.id.to_string()))
        .filter(check_sheets::turn.eq(sheet.turn))
        .set((
            check_sheets::state.eq(state.code()),
            check_sheets::turn.eq(sheet.turn + 1),
        ))
        .execute(conn)?;
    Ok(())
}

/// The step of an id, if it is known.
pub(super) fn step(conn: &mut Conn, id: CheckStepId) -> Result<Option<StepOnRecord>> {
    let row: Option<StepRow> = check_steps::table
        .find(id.to_string())
        .select(StepRow::as_select())
        .first(conn)
        .optional()?;
    row.map(StepRow::read).transpose()
}

/// Writes a step; false if its id is taken.
pub(super) fn insert_step(conn: &mut Conn, step: &StepOnRecord) -> Result<bool> {
    let row = StepRow {
        id: step.id.to_string(),
        sheet_id: step.sheet.to_string(),
        number: step.number,
        act: step.act.code().to_owned(),
        account_id: step.account.to_string(),
        at: step.at,
    };
    let inserted = either!(conn, conn => diesel::insert_into(check_steps::table)
        .values(&row)
        .on_conflict_do_nothing()
        .execute(conn))?;
    Ok(inserted == 1)
}

/// The steps of a sheet, the oldest first.
pub(super) fn steps(conn: &mut Conn, id: CheckSheetId) -> Result<Vec<StepOnRecord>> {
    let rows: Vec<StepRow> = check_steps::table
        .filter(check_steps::sheet_id.eq(id.to_string()))
        .order(check_steps::number)
        .select(StepRow::as_select())
        .load(conn)?;
    rows.into_iter().map(StepRow::read).collect()
}
