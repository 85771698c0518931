//! The tables of erasures.

use diesel::prelude::*;
use shared::base::{Date, ErasureId, ErasureStepId, PersonId};
use shared::erasures::api::ErasureFilter;
use shared::erasures::{ErasureAct, ErasureGround, ErasureReason, ErasureState};

use crate::db::Conn;
use crate::db::column::parsed;
use crate::db::schema::{erasure_steps, erasures};
use crate::either;
use crate::erasures::erasure::{Erasure, StepOnRecord};
use crate::error::{Error, Result};

#[derive(Queryable, Selectable)]
#[diesel(table_name = erasures)]
struct Row {
    id: String,
    district: String,
    person_id: String,
    reason: String,
    asked_by: String,
    asked_at: i64,
    due_on: Date,
    calendar_version: String,
    state: String,
    turn: i32,
}

impl Row {
    fn read(self) -> Result<Erasure> {
        let odd = || Error::internal("an odd request to be erased");
        Ok(Erasure {
            id: parsed(&self.id)?,
            district: self.district,
            person: parsed(&self.person_id)?,
            reason: ErasureReason::from_code(&self.reason).ok_or_else(odd)?,
            asked_by: parsed(&self.asked_by)?,
            asked_at: self.asked_at,
            due: (self.due_on, self.calendar_version),
            state: ErasureState::from_code(&self.state).ok_or_else(odd)?,
            turn: self.turn,
        })
    }
}

#[derive(Queryable, Selectable)]
#[diesel(table_name = erasure_steps)]
struct StepRow {
    id: String,
    erasure_id: String,
    number: i32,
    act: String,
    account_id: String,
    at: i64,
    ground: Option<String>,
}

impl StepRow {
    fn read(self) -> Result<StepOnRecord> {
        let odd = || Error::internal("an odd act on a request to be erased");
        Ok(StepOnRecord {
            id: parsed(&self.id)?,
            erasure: parsed(&self.erasure_id)?,
            number: self.number,
            act: ErasureAct::from_code(&self.act).ok_or_else(odd)?,
            account: parsed(&self.account_id)?,
            at: self.at,
            ground: self.ground.as_deref().and_then(ErasureGround::from_code),
        })
    }
}

/// One request, whosever it is.
pub(super) fn find(conn: &mut Conn, id: ErasureId) -> Result<Option<Erasure>> {
    let row: Option<Row> = erasures::table
        .find(id.to_string())
        .select(Row::as_select())
        .first(conn)
        .optional()?;
    row.map(Row::read).transpose()
}

/// The requests of a person, newest first.
pub(super) fn of_person(conn: &mut Conn, person: PersonId) -> Result<Vec<Erasure>> {
    let rows: Vec<Row> = erasures::table
        .filter(erasures::person_id.eq(person.to_string()))
        .order((erasures::asked_at.desc(), erasures::id.desc()))
        .select(Row::as_select())
        .load(conn)?;
    rows.into_iter().map(Row::read).collect()
}

/// Files a request; false if its id is taken, or the person has one under way.
pub(super) fn insert(conn: &mut Conn, one: &Erasure) -> Result<bool> {
    let (due_on, calendar) = &one.due;
    let values = (
        erasures::id.eq(one.id.to_string()),
        erasures::district.eq(one.district.clone()),
        erasures::person_id.eq(one.person.to_string()),
        erasures::reason.eq(one.reason.code()),
        erasures::asked_by.eq(one.asked_by.to_string()),
        erasures::asked_at.eq(one.asked_at),
        erasures::due_on.eq(*due_on),
        erasures::calendar_version.eq(calendar.clone()),
        erasures::state.eq(one.state.code()),
        erasures::turn.eq(one.turn),
    );
    let inserted = either!(conn, conn => diesel::insert_into(erasures::table)
        .values(values)
        .on_conflict_do_nothing()
        .execute(conn))?;
    Ok(inserted == 1)
}

/// Moves a request behind its next step; false if somebody else did so since it was read.
pub(super) fn advance(conn: &mut Conn, one: &Erasure, state: ErasureState) -> Result<bool> {
    let moved = diesel::update(erasures::table)
        .filter(erasures::id.eq(one.id.to_string()))
        .filter(erasures::turn.eq(one.turn))
        .set((
            erasures::state.eq(state.code()),
            erasures::turn.eq(one.turn + 1),
        ))
        .execute(conn)?;
    Ok(moved == 1)
}

/// The step of an id, if it is known.
pub(super) fn step(conn: &mut Conn, id: ErasureStepId) -> Result<Option<StepOnRecord>> {
    let row: Option<StepRow> = erasure_steps::table
        .find(id.to_string())
        .select(StepRow::as_select())
        .first(conn)
        .optional()?;
    row.map(StepRow::read).transpose()
}

/// Writes a step; false if its id or its number is taken.
pub(super) fn insert_step(conn: &mut Conn, step: &StepOnRecord) -> Result<bool> {
    let values = (
        erasure_steps::id.eq(step.id.to_string()),
        erasure_steps::erasure_id.eq(step.erasure.to_string()),
        erasure_steps::number.eq(step.number),
        erasure_steps::act.eq(step.act.code()),
        erasure_steps::account_id.eq(step.account.to_string()),
        erasure_steps::at.eq(step.at),
        erasure_steps::ground.eq(step.ground.map(ErasureGround::code)),
    );
    let inserted = either!(conn, conn => diesel::insert_into(erasure_steps::table)
        .values(values)
        .on_conflict_do_nothing()
        .execute(conn))?;
    Ok(inserted == 1)
}

/// The steps of a request, the oldest first.
pub(super) fn steps(conn: &mut Conn, id: ErasureId) -> Result<Vec<StepOnRecord>> {
    let rows: Vec<StepRow> = erasure_steps::table
        .filter(erasure_steps::erasure_id.eq(id.to_string()))
        .order(erasure_steps::number)
        .select(StepRow::as_select())
        .load(conn)?;
    rows.into_iter().map(StepRow::read).collect()
}

fn states(filter: ErasureFilter) -> Vec<&'static str> {
    let open = filter == ErasureFilter::Waiting;
    let all = ErasureState::ALL.iter();
    let fits = all.filter(|state| state.is_open() == open);
    fits.map(|state| state.code()).collect()
}

/// A page of the district's requests, what was asked first first, from behind one.
pub(super) fn page(
    conn: &mut Conn,
    (district, filter): (&str, ErasureFilter),
    after: Option<&Erasure>,
    limit: u32,
) -> Result<Vec<Erasure>> {
    let mut query = erasures::table
        .filter(erasures::district.eq(district.to_owned()))
        .filter(erasures::state.eq_any(states(filter)))
        .into_boxed();
    if let Some(after) = after {
        let id = after.id.to_string();
        let same = erasures::asked_at
            .eq(after.asked_at)
            .and(erasures::id.gt(id));
        query = query.filter(erasures::asked_at.gt(after.asked_at).or(same));
    }
    let rows: Vec<Row> = query
        .order((erasures::asked_at, erasures::id))
        .limit(i64::from(limit))
        .select(Row::as_select())
        .load(conn)?;
    rows.into_iter().map(Row::read).collect()
}

/// How many there are.
pub(super) fn count(conn: &mut Conn, district: &str, filter: ErasureFilter) -> Result<u32> {
    let count: i64 = erasures::table
        .filter(erasures::district.eq(district.to_owned()))
        .filter(erasures::state.eq_any(states(filter)))
        .count()
        .get_result(conn)?;
    u32::try_from(count).map_err(Error::internal)
}
