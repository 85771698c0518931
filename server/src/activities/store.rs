//! The tables of activities.

mod attended;
mod forget;
mod page;
mod people;

use diesel::prelude::*;
use shared::activities::{ActivityAct, ActivityKind, ActivityState, Counting};
use shared::base::{ActivityId, ActivityStepId, Date};

use crate::activities::{Activity, StepOnRecord};
use crate::db::Conn;
use crate::db::column::parsed;
use crate::db::schema::{activities, activity_steps};
use crate::either;
use crate::error::{Error, Result};

pub(super) use attended::attended;
pub use forget::forget;
pub(super) use page::{count, page};
pub(super) use people::{
    insert_mark, insert_sign_up, mark, on_list, on_lists, people, sign_up, withdraw,
};

#[derive(Queryable, Selectable)]
#[diesel(table_name = activities)]
struct Row {
    id: String,
    district: String,
    org_id: String,
    kind: String,
    counting: String,
    tenths: i32,
    title: String,
    place: String,
    note: String,
    held_on: Date,
    starts: i32,
    ends: i32,
    places: i32,
    taken: i32,
    announced_at: i64,
    state: String,
    turn: i32,
    marks: i32,
}

impl Row {
    fn read(self) -> Result<Activity> {
        let odd = || Error::internal("an activity of an odd kind or state");
        Ok(Activity {
            id: parsed(&self.id)?,
            district: self.district,
            org: parsed(&self.org_id)?,
            kind: ActivityKind::from_code(&self.kind).ok_or_else(odd)?,
            counting: Counting::from_code(&self.counting).ok_or_else(odd)?,
            tenths: count_of(self.tenths)?,
            title: self.title,
            place: self.place,
            note: self.note,
            held_on: self.held_on,
            starts: count_of(self.starts)?,
            ends: count_of(self.ends)?,
            places: count_of(self.places)?,
            taken: count_of(self.taken)?,
            announced_at: self.announced_at,
            state: ActivityState::from_code(&self.state).ok_or_else(odd)?,
            turn: self.turn,
            marks: self.marks,
        })
    }
}

#[derive(Queryable, Selectable)]
#[diesel(table_name = activity_steps)]
struct StepRow {
    id: String,
    activity_id: String,
    number: i32,
    act: String,
    account_id: String,
    person_id: Option<String>,
    at: i64,
    note: String,
}

impl StepRow {
    fn read(self) -> Result<StepOnRecord> {
        let odd = || Error::internal("an odd act about an activity");
        Ok(StepOnRecord {
            id: parsed(&self.id)?,
            activity: parsed(&self.activity_id)?,
            number: self.number,
            act: ActivityAct::from_code(&self.act).ok_or_else(odd)?,
            account: parsed(&self.account_id)?,
            person: self.person_id.as_deref().map(parsed).transpose()?,
            at: self.at,
            note: self.note,
        })
    }
}

/// A number of a column that is never negative.
fn count_of(stored: i32) -> Result<u32> {
    u32::try_from(stored).map_err(Error::internal)
}

/// The same the other way round; the rules have bounded it.
fn stored(count: u32) -> Result<i32> {
    i32::try_from(count).map_err(Error::internal)
}

/// One activity, whosever it is.
pub(super) fn find(conn: &mut Conn, id: ActivityId) -> Result<Option<Activity>> {
    let row: Option<Row> = activities::table
        .find(id.to_string())
        .select(Row::as_select())
        .first(conn)
        .optional()?;
    row.map(Row::read).transpose()
}

/// The same, held until the transaction ends, so that nobody changes it or its list meanwhile.
pub(super) fn hold(conn: &mut Conn, id: ActivityId) -> Result<Option<Activity>> {
    diesel::update(activities::table.find(id.to_string()))
        .set(activities::marks.eq(activities::marks))
        .execute(conn)?;
    find(conn, id)
}

/// Announces an activity; false if its id is taken.
pub(super) fn insert(conn: &mut Conn, activity: &Activity) -> Result<bool> {
    let values = (
        activities::id.eq(activity.id.to_string()),
        activities::district.eq(activity.district.clone()),
        activities::org_id.eq(activity.org.to_string()),
        activities::kind.eq(activity.kind.code()),
        activities::counting.eq(activity.counting.code()),
        activities::tenths.eq(stored(activity.tenths)?),
        activities::title.eq(activity.title.clone()),
        activities::place.eq(activity.place.clone()),
        activities::note.eq(activity.note.clone()),
        activities::held_on.eq(activity.held_on),
        activities::starts.eq(stored(activity.starts)?),
        activities::ends.eq(stored(activity.ends)?),
        activities::places.eq(stored(activity.places)?),
        activities::taken.eq(stored(activity.taken)?),
        activities::announced_at.eq(activity.announced_at),
        activities::state.eq(activity.state.code()),
        activities::turn.eq(activity.turn),
        activities::marks.eq(activity.marks),
    );
    let inserted = either!(conn, conn => diesel::insert_into(activities::table)
        .values(values)
        .on_conflict_do_nothing()
        .execute(conn))?;
    Ok(inserted == 1)
}

/// Moves an activity behind its next step.
pub(super) fn advance(conn: &mut Conn, activity: &Activity, state: ActivityState) -> Result<()> {
    diesel::update(activities::table.find(activity.id.to_string()))
        .filter(activities::turn.eq(activity.turn))
        .set((
            activities::state.eq(state.code()),
            activities::turn.eq(activity.turn + 1),
        ))
        .execute(conn)?;
    Ok(())
}

/// The step of an id, if it is known.
pub(super) fn step(conn: &mut Conn, id: ActivityStepId) -> Result<Option<StepOnRecord>> {
    let row: Option<StepRow> = activity_steps::table
        .find(id.to_string())
        .select(StepRow::as_select())
        .first(conn)
        .optional()?;
    row.map(StepRow::read).transpose()
}

/// Writes a step; false if its id is taken.
pub(super) fn insert_step(conn: &mut Conn, step: &StepOnRecord) -> Result<bool> {
    let values = (
        activity_steps::id.eq(step.id.to_string()),
        activity_steps::activity_id.eq(step.activity.to_string()),
        activity_steps::number.eq(step.number),
        activity_steps::act.eq(step.act.code()),
        activity_steps::account_id.eq(step.account.to_string()),
        activity_steps::person_id.eq(step.person.map(|person| person.to_string())),
        activity_steps::at.eq(step.at),
        activity_steps::note.eq(step.note.clone()),
    );
    let inserted = either!(conn, conn => diesel::insert_into(activity_steps::table)
        .values(values)
        .on_conflict_do_nothing()
        .execute(conn))?;
    Ok(inserted == 1)
}

/// The steps of an activity, the oldest first.
pub(super) fn steps(conn: &mut Conn, id: ActivityId) -> Result<Vec<StepOnRecord>> {
    let rows: Vec<StepRow> = activity_steps::table
        .filter(activity_steps::activity_id.eq(id.to_string()))
        .order(activity_steps::number)
        .select(StepRow::as_select())
        .load(conn)?;
    rows.into_iter().map(StepRow::read).collect()
}
