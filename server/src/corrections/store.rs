//! The tables of corrections.

mod forget;

use diesel::prelude::*;
use diesel::result::{DatabaseErrorKind, Error as DieselError};
use serde_json::Value;
use shared::base::{CorrectionId, CorrectionStepId, Date, OrgId, PersonId};
use shared::corrections::{CorrectionAct, CorrectionState};

use crate::corrections::correction::{Correction, Which};
use crate::corrections::{Claim, StepOnRecord};
use crate::db::column::{parsed, texts};
use crate::db::schema::{correction_desks, correction_steps, corrections};
use crate::db::{AmongTexts, Conn};
use crate::either;
use crate::error::{Error, Result};

pub use forget::forget;

#[derive(Queryable, Selectable)]
#[diesel(table_name = corrections)]
struct Row {
    id: String,
    district: String,
    person_id: String,
    fact: String,
    scheme: String,
    scheme_version: i32,
    value: String,
    reason: String,
    evidence: String,
    started_at: i64,
    state: String,
    turn: i32,
    due_on: Option<Date>,
}

impl Row {
    fn read(self) -> Result<Correction> {
        let odd = || Error::internal("a correction in an odd state");
        let version = u32::try_from(self.scheme_version).map_err(Error::internal)?;
        Ok(Correction {
            id: parsed(&self.id)?,
            district: self.district,
            person: parsed(&self.person_id)?,
            fact: self.fact,
            scheme: (self.scheme, version),
            value: json(&self.value)?,
            reason: self.reason,
            evidence: self.evidence,
            started_at: self.started_at,
            state: CorrectionState::from_code(&self.state).ok_or_else(odd)?,
            turn: self.turn,
            due_on: self.due_on,
        })
    }
}

fn json(text: &str) -> Result<Value> {
    serde_json::from_str(text).map_err(|_error| Error::internal("a claim is no JSON"))
}

#[derive(Queryable, Selectable)]
#[diesel(table_name = correction_steps)]
struct StepRow {
    id: String,
    correction_id: String,
    number: i32,
    act: String,
    account_id: String,
    org_id: Option<String>,
    at: i64,
    note: String,
    evidence: Option<String>,
    due_on: Option<Date>,
    calendar_version: Option<String>,
}

impl StepRow {
    fn read(self) -> Result<StepOnRecord> {
        let odd = || Error::internal("an odd act on a correction");
        Ok(StepOnRecord {
            id: parsed(&self.id)?,
            correction: parsed(&self.correction_id)?,
            number: self.number,
            act: CorrectionAct::from_code(&self.act).ok_or_else(odd)?,
            account: parsed(&self.account_id)?,
            org: self.org_id.as_deref().map(parsed).transpose()?,
            at: self.at,
            note: self.note,
            evidence: self.evidence,
            due: self.due_on.zip(self.calendar_version),
        })
    }
}

/// One correction, whosever it is.
pub(super) fn find(conn: &mut Conn, id: CorrectionId) -> Result<Option<Correction>> {
    let row: Option<Row> = corrections::table
        .find(id.to_string())
        .select(Row::as_select())
        .first(conn)
        .optional()?;
    row.map(Row::read).transpose()
}

/// Files a correction with the organisations that answer; false if its id is taken, or the fact
/// has one that is not finished.
pub(super) fn insert(conn: &mut Conn, correction: &Correction, desks: &[OrgId]) -> Result<bool> {
    let (scheme, version) = &correction.scheme;
    let values = (
        corrections::id.eq(correction.id.to_string()),
        corrections::district.eq(correction.district.clone()),
        corrections::person_id.eq(correction.person.to_string()),
        corrections::fact.eq(correction.fact.clone()),
        corrections::scheme.eq(scheme.clone()),
        corrections::scheme_version.eq(i32::try_from(*version).map_err(Error::internal)?),
        corrections::value.eq(correction.value.to_string()),
        corrections::reason.eq(correction.reason.clone()),
        corrections::evidence.eq(correction.evidence.clone()),
        corrections::started_at.eq(correction.started_at),
        corrections::state.eq(correction.state.code()),
        corrections::turn.eq(correction.turn),
        corrections::due_on.eq(correction.due_on),
    );
    let inserted = either!(conn, conn => diesel::insert_into(corrections::table)
        .values(values)
        .on_conflict_do_nothing()
        .execute(conn))?;
    if inserted == 0 {
        return Ok(false);
    }
    for desk in desks {
        diesel::insert_into(correction_desks::table)
            .values((
                correction_desks::correction_id.eq(correction.id.to_string()),
                correction_desks::org_id.eq(desk.to_string()),
            ))
            .execute(conn)?;
    }
    Ok(true)
}

/// True while the person has a correction of the fact that is not finished.
pub(super) fn is_open(conn: &mut Conn, person: PersonId, fact: &str) -> Result<bool> {
    let open = corrections::table
        .filter(corrections::person_id.eq(person.to_string()))
        .filter(corrections::fact.eq(fact))
        .filter(corrections::state.eq_any(open_states()));
    Ok(diesel::select(diesel::dsl::exists(open)).get_result(conn)?)
}

fn open_states() -> Vec<&'static str> {
    let open = CorrectionState::ALL.iter().filter(|state| state.is_open());
    open.map(|state| state.code()).collect()
}

/// Moves a correction behind its next step; false if somebody else did so since it was read, none
/// if another correction of the fact stands in the way.
pub(super) fn advance(
    conn: &mut Conn,
    correction: &Correction,
    state: CorrectionState,
    due_on: Option<Date>,
) -> Result<Option<bool>> {
    let moved = diesel::update(corrections::table)
        .filter(corrections::id.eq(correction.id.to_string()))
        .filter(corrections::turn.eq(correction.turn))
        .set((
            corrections::state.eq(state.code()),
            corrections::turn.eq(correction.turn + 1),
            corrections::due_on.eq(due_on),
        ))
        .execute(conn);
    match moved {
        Err(DieselError::DatabaseError(DatabaseErrorKind::UniqueViolation, _)) => Ok(None),
        moved => Ok(Some(moved? == 1)),
    }
}

/// The step of an id, if it is known.
pub(super) fn step(conn: &mut Conn, id: CorrectionStepId) -> Result<Option<StepOnRecord>> {
    let row: Option<StepRow> = correction_steps::table
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
        correction_steps::id.eq(step.id.to_string()),
        correction_steps::correction_id.eq(step.correction.to_string()),
        correction_steps::number.eq(step.number),
        correction_steps::act.eq(step.act.code()),
        correction_steps::account_id.eq(step.account.to_string()),
        correction_steps::org_id.eq(step.org.map(|org| org.to_string())),
        correction_steps::at.eq(step.at),
        correction_steps::note.eq(step.note.clone()),
        correction_steps::evidence.eq(step.evidence.clone()),
        correction_steps::due_on.eq(due_on),
        correction_steps::calendar_version.eq(calendar),
    );
    let inserted = either!(conn, conn => diesel::insert_into(correction_steps::table)
        .values(values)
        .on_conflict_do_nothing()
        .execute(conn))?;
    Ok(inserted == 1)
}

/// The steps of a correction, the oldest first.
pub(super) fn steps(conn: &mut Conn, id: CorrectionId) -> Result<Vec<StepOnRecord>> {
    let rows: Vec<StepRow> = correction_steps::table
        .filter(correction_steps::correction_id.eq(id.to_string()))
        .order(correction_steps::number)
        .select(StepRow::as_select())
        .load(conn)?;
    rows.into_iter().map(StepRow::read).collect()
}

/// The organisations that answer for some corrections.
pub(super) fn desks(conn: &mut Conn, ids: &[CorrectionId]) -> Result<Vec<(CorrectionId, OrgId)>> {
    let rows: Vec<(String, String)> = correction_desks::table
        .filter(correction_desks::correction_id.among(texts(ids)))
        .order((correction_desks::correction_id, correction_desks::org_id))
        .select((correction_desks::correction_id, correction_desks::org_id))
        .load(conn)?;
    let read = |(id, org): (String, String)| Ok((parsed(&id)?, parsed(&org)?));
    rows.into_iter().map(read).collect()
}

/// Narrows a query to what a list holds.
macro_rules! narrow {
    ($query:ident, $which:ident) => {
        $query = $query
            .filter(corrections::district.eq($which.district.clone()))
            .filter(corrections::state.eq_any($which.states()));
        if let Some(person) = $which.person {
            $query = $query.filter(corrections::person_id.eq(person.to_string()));
        }
        if let Some(desks) = &$which.desks {
            let theirs = correction_desks::table
                .filter(correction_desks::org_id.among(texts(desks)))
                .select(correction_desks::correction_id);
            $query = $query.filter(corrections::id.eq_any(theirs));
        }
        if $which.filter == Some(shared::corrections::api::CorrectionFilter::Overdue) {
            $query = $query.filter(corrections::due_on.lt($which.today));
        }
    };
}

/// The corrections of a list, from behind one of them.
pub(super) fn page(
    conn: &mut Conn,
    which: &Which,
    after: Option<&Correction>,
    limit: u32,
) -> Result<Vec<Correction>> {
    let mut query = corrections::table.select(Row::as_select()).into_boxed();
    narrow!(query, which);
    let after = after.map(|one| (one.started_at, one.id.to_string()));
    if which.newest_first() {
        if let Some((at, id)) = after {
            let same = corrections::started_at.eq(at).and(corrections::id.lt(id));
            query = query.filter(corrections::started_at.lt(at).or(same));
        }
        query = query.order((corrections::started_at.desc(), corrections::id.desc()));
    } else {
        if let Some((at, id)) = after {
            let same = corrections::started_at.eq(at).and(corrections::id.gt(id));
            query = query.filter(corrections::started_at.gt(at).or(same));
        }
        query = query.order((corrections::started_at.asc(), corrections::id.asc()));
    }
    let rows: Vec<Row> = query.limit(i64::from(limit)).load(conn)?;
    rows.into_iter().map(Row::read).collect()
}

/// How many corrections a list holds.
pub(super) fn count(conn: &mut Conn, which: &Which) -> Result<u32> {
    let mut query = corrections::table.into_boxed();
    narrow!(query, which);
    let count: i64 = query.count().get_result(conn)?;
    u32::try_from(count).map_err(Error::internal)
}

/// What the corrections of a person that are not finished claim.
pub fn claims_of(conn: &mut Conn, person: PersonId) -> Result<Vec<Claim>> {
    let rows: Vec<Row> = corrections::table
        .filter(corrections::person_id.eq(person.to_string()))
        .filter(corrections::state.eq_any(open_states()))
        .order((corrections::started_at, corrections::id))
        .select(Row::as_select())
        .load(conn)?;
    rows.into_iter()
        .map(|row| {
            let correction = row.read()?;
            Ok(Claim {
                correction: correction.id,
                fact: correction.fact,
                value: correction.value,
                state: correction.state,
            })
        })
        .collect()
}

/// What was done to the corrections of a person, with the fact each is about.
pub fn history_of(conn: &mut Conn, person: PersonId) -> Result<Vec<(String, StepOnRecord)>> {
    let mine = corrections::table.filter(corrections::person_id.eq(person.to_string()));
    let facts: Vec<(String, String)> = mine
        .select((corrections::id, corrections::fact))
        .load(conn)?;
    let mut all = Vec::new();
    for (id, fact) in facts {
        let steps = steps(conn, parsed(&id)?)?;
        all.extend(steps.into_iter().map(|step| (fact.clone(), step)));
    }
    Ok(all)
}
