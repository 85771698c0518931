//! The tables of objections.

mod forget;
mod page;

use diesel::prelude::*;
use shared::base::{AwardId, Date, ObjectionId, ObjectionStepId, PersonId};
use shared::objections::{ObjectionAct, ObjectionState};

use crate::db::Conn;
use crate::db::column::parsed;
use crate::db::schema::{objection_steps, objections};
use crate::either;
use crate::error::{Error, Result};
use crate::objections::objection::{Next, Objection, StepOnRecord};

pub use forget::forget;
pub(super) use page::{count, page};

#[derive(Queryable, Selectable)]
#[diesel(table_name = objections)]
struct Row {
    id: String,
    district: String,
    award_id: String,
    org_id: String,
    person_id: String,
    desk_id: String,
    reason: String,
    evidence: String,
    filed_at: i64,
    filed_on: Date,
    notice_until: Date,
    state: String,
    turn: i32,
    due_on: Option<Date>,
    held_until: Option<Date>,
    expires_on: Option<Date>,
}

impl Row {
    fn read(self) -> Result<Objection> {
        let odd = || Error::internal("an objection in an odd state");
        Ok(Objection {
            id: parsed(&self.id)?,
            district: self.district,
            award: parsed(&self.award_id)?,
            org: parsed(&self.org_id)?,
            person: parsed(&self.person_id)?,
            desk: parsed(&self.desk_id)?,
            reason: self.reason,
            evidence: self.evidence,
            filed_at: self.filed_at,
            filed_on: self.filed_on,
            notice_until: self.notice_until,
            state: ObjectionState::from_code(&self.state).ok_or_else(odd)?,
            turn: self.turn,
            due_on: self.due_on,
            holds: self.held_until.zip(self.expires_on),
        })
    }
}

#[derive(Queryable, Selectable)]
#[diesel(table_name = objection_steps)]
struct StepRow {
    id: String,
    objection_id: String,
    number: i32,
    act: String,
    account_id: String,
    org_id: Option<String>,
    at: i64,
    note: String,
    due_on: Option<Date>,
    calendar_version: Option<String>,
}

impl StepRow {
    fn read(self) -> Result<StepOnRecord> {
        let odd = || Error::internal("an odd act on an objection");
        Ok(StepOnRecord {
            id: parsed(&self.id)?,
            objection: parsed(&self.objection_id)?,
            number: self.number,
            act: ObjectionAct::from_code(&self.act).ok_or_else(odd)?,
            account: parsed(&self.account_id)?,
            org: self.org_id.as_deref().map(parsed).transpose()?,
            at: self.at,
            note: self.note,
            due: self.due_on.zip(self.calendar_version),
        })
    }
}

/// One objection, whosever it is.
pub(super) fn find(conn: &mut Conn, id: ObjectionId) -> Result<Option<Objection>> {
    let row: Option<Row> = objections::table
        .find(id.to_string())
        .select(Row::as_select())
        .first(conn)
        .optional()?;
    row.map(Row::read).transpose()
}

/// True if a person has objected to a line, however that ended.
pub(super) fn objected_before(conn: &mut Conn, award: AwardId, person: PersonId) -> Result<bool> {
    let known = objections::table
        .filter(objections::award_id.eq(award.to_string()))
        .filter(objections::person_id.eq(person.to_string()));
    Ok(diesel::select(diesel::dsl::exists(known)).get_result(conn)?)
}

/// Files an objection; false if its id is taken, or the person has objected to the line.
pub(super) fn insert(conn: &mut Conn, objection: &Objection) -> Result<bool> {
    let (held_until, expires_on) = objection.holds.unzip();
    let values = (
        objections::id.eq(objection.id.to_string()),
        objections::district.eq(objection.district.clone()),
        objections::award_id.eq(objection.award.to_string()),
        objections::org_id.eq(objection.org.to_string()),
        objections::person_id.eq(objection.person.to_string()),
        objections::desk_id.eq(objection.desk.to_string()),
        objections::reason.eq(objection.reason.clone()),
        objections::evidence.eq(objection.evidence.clone()),
        objections::filed_at.eq(objection.filed_at),
        objections::filed_on.eq(objection.filed_on),
        objections::notice_until.eq(objection.notice_until),
        objections::state.eq(objection.state.code()),
        objections::turn.eq(objection.turn),
        objections::due_on.eq(objection.due_on),
        objections::held_until.eq(held_until),
        objections::expires_on.eq(expires_on),
    );
    let inserted = either!(conn, conn => diesel::insert_into(objections::table)
        .values(values)
        .on_conflict_do_nothing()
        .execute(conn))?;
    Ok(inserted == 1)
}

/// Moves an objection behind its next step; false if somebody else did so since it was read.
pub(super) fn advance(conn: &mut Conn, objection: &Objection, next: Next) -> Result<bool> {
    let (held_until, expires_on) = next.holds.unzip();
    let moved = diesel::update(objections::table)
        .filter(objections::id.eq(objection.id.to_string()))
        .filter(objections::turn.eq(objection.turn))
        .set((
            objections::state.eq(next.state.code()),
            objections::turn.eq(objection.turn + 1),
            objections::due_on.eq(next.due_on),
            objections::held_until.eq(held_until),
            objections::expires_on.eq(expires_on),
        ))
        .execute(conn)?;
    Ok(moved == 1)
}

/// The step of an id, if it is known.
pub(super) fn step(conn: &mut Conn, id: ObjectionStepId) -> Result<Option<StepOnRecord>> {
    let row: Option<StepRow> = objection_steps::table
        .find(id.to_string())
        .select(StepRow::as_select())
        .first(conn)
        .optional()?;
    row.map(StepRow::read).transpose()
}

/// Writes a step; false if its id or its number is taken.
pub(super) fn insert_step(conn: &mut Conn, step: &StepOnRecord) -> Result<bool> {
    let (due_on, calendar) = step.due.clone().unzip();
    let values = (
        objection_steps::id.eq(step.id.to_string()),
        objection_steps::objection_id.eq(step.objection.to_string()),
        objection_steps::number.eq(step.number),
        objection_steps::act.eq(step.act.code()),
        objection_steps::account_id.eq(step.account.to_string()),
        objection_steps::org_id.eq(step.org.map(|org| org.to_string())),
        objection_steps::at.eq(step.at),
        objection_steps::note.eq(step.note.clone()),
        objection_steps::due_on.eq(due_on),
        objection_steps::calendar_version.eq(calendar),
    );
    let inserted = either!(conn, conn => diesel::insert_into(objection_steps::table)
        .values(values)
        .on_conflict_do_nothing()
        .execute(conn))?;
    Ok(inserted == 1)
}

/// The steps of an objection, the oldest first.
pub(super) fn steps(conn: &mut Conn, id: ObjectionId) -> Result<Vec<StepOnRecord>> {
    let rows: Vec<StepRow> = objection_steps::table
        .filter(objection_steps::objection_id.eq(id.to_string()))
        .order(objection_steps::number)
        .select(StepRow::as_select())
        .load(conn)?;
    rows.into_iter().map(StepRow::read).collect()
}
