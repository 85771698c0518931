//! The confirmed attendance of some people, for their scores.

use std::collections::{BTreeMap, BTreeSet};

use diesel::prelude::*;
use shared::activities::{ActivityAct, ActivityState, Counting};
use shared::base::{ActivityId, Date, OrgId, PersonId};

use super::count_of;
use crate::activities::Attended;
use crate::db::column::{parsed, texts};
use crate::db::schema::{activities, activity_steps, attendance_marks};
use crate::db::{AmongTexts, Conn};
use crate::error::{Error, Result};

/// How many persons one statement asks for, within the parameters a database takes.
const BATCH: usize = 500;

type Row = (String, String, bool, i32, String, String, Date, String);

/// What was confirmed of some people and not revoked, of activities held by a day, with who held
/// them; the oldest first.
pub(in crate::activities) fn attended(
    conn: &mut Conn,
    people: &[PersonId],
    on: Date,
) -> Result<BTreeMap<PersonId, Vec<(OrgId, Attended)>>> {
    let mut found: BTreeMap<PersonId, BTreeMap<ActivityId, (OrgId, Attended)>> = BTreeMap::new();
    for batch in people.chunks(BATCH) {
        let rows: Vec<Row> = attendance_marks::table
            .inner_join(activities::table)
            .filter(attendance_marks::person_id.among(texts(batch)))
            .filter(activities::state.eq(ActivityState::Confirmed.code()))
            .filter(activities::held_on.le(on))
            .order((attendance_marks::person_id, attendance_marks::number))
            .select((
                attendance_marks::person_id,
                attendance_marks::activity_id,
                attendance_marks::present,
                attendance_marks::tenths,
                activities::counting,
                activities::title,
                activities::held_on,
                activities::org_id,
            ))
            .load(conn)?;
        let revoked = revoked(conn, batch)?;
        for (person, activity, present, tenths, counting, title, held_on, org) in rows {
            let (person, activity) = (parsed(&person)?, parsed(&activity)?);
            let odd = || Error::internal("an activity that counts oddly");
            // The last word stands, and marks come in the order of their numbers.
            let of_person = found.entry(person).or_default();
            of_person.remove(&activity);
            if present && !revoked.contains(&(person, activity)) {
                let one = Attended {
                    activity,
                    counting: Counting::from_code(&counting).ok_or_else(odd)?,
                    tenths: count_of(tenths)?,
                    title,
                    held_on,
                };
                of_person.insert(activity, (parsed(&org)?, one));
            }
        }
    }
    let sorted = found.into_iter().map(|(person, activities)| {
        let mut activities: Vec<_> = activities.into_values().collect();
        activities.sort_by_key(|(_, one)| (one.held_on, one.activity));
        (person, activities)
    });
    Ok(sorted.collect())
}

fn revoked(conn: &mut Conn, people: &[PersonId]) -> Result<BTreeSet<(PersonId, ActivityId)>> {
    let rows: Vec<(Option<String>, String)> = activity_steps::table
        .filter(activity_steps::act.eq(ActivityAct::Revoked.code()))
        .filter(activity_steps::person_id.among(texts(people)))
        .select((activity_steps::person_id, activity_steps::activity_id))
        .load(conn)?;
    let mut revoked = BTreeSet::new();
    for (person, activity) in rows {
        if let Some(person) = person {
            revoked.insert((parsed(&person)?, parsed(&activity)?));
        }
    }
    Ok(revoked)
}
