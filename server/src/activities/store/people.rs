//! Who has signed up, and who was there.

use std::collections::BTreeMap;

use diesel::prelude::*;
use shared::activities::{ActivityAct, AttendanceSource};
use shared::base::{ActivityId, AttendanceMarkId, PersonId, SignUpId};

use super::{count_of, stored};
use crate::activities::{Mark, OnList, SignUpRow};
use crate::db::column::{parsed, texts};
use crate::db::schema::{activities, activity_sign_ups, activity_steps, attendance_marks};
use crate::db::{AmongTexts, Conn};
use crate::either;
use crate::error::{Error, Result};

type SignUpColumns = (String, String, String, i64, Option<i64>);

#[derive(Queryable, Selectable)]
#[diesel(table_name = attendance_marks)]
struct MarkRow {
    id: String,
    activity_id: String,
    person_id: String,
    number: i32,
    present: bool,
    tenths: i32,
    source: String,
    account_id: String,
    at: i64,
}

impl MarkRow {
    fn read(self) -> Result<Mark> {
        let odd = || Error::internal("a mark of an odd source");
        Ok(Mark {
            id: parsed(&self.id)?,
            activity: parsed(&self.activity_id)?,
            person: parsed(&self.person_id)?,
            number: self.number,
            present: self.present,
            tenths: count_of(self.tenths)?,
            source: AttendanceSource::from_code(&self.source).ok_or_else(odd)?,
            account: parsed(&self.account_id)?,
            at: self.at,
        })
    }
}

/// The sign-up of an id, if it is known.
pub(in crate::activities) fn sign_up(conn: &mut Conn, id: SignUpId) -> Result<Option<SignUpRow>> {
    let row: Option<SignUpColumns> = activity_sign_ups::table
        .find(id.to_string())
        .first(conn)
        .optional()?;
    row.map(|(id, activity, person, at, withdrawn_at)| {
        Ok(SignUpRow {
            id: parsed(&id)?,
            activity: parsed(&activity)?,
            person: parsed(&person)?,
            at,
            withdrawn_at,
        })
    })
    .transpose()
}

/// Takes a place and signs the person up; false if no place is left.
pub(in crate::activities) fn insert_sign_up(conn: &mut Conn, sign_up: &SignUpRow) -> Result<bool> {
    let taken = diesel::update(activities::table.find(sign_up.activity.to_string()))
        .filter(activities::taken.lt(activities::places))
        .set(activities::taken.eq(activities::taken + 1))
        .execute(conn)?;
    if taken == 0 {
        return Ok(false);
    }
    diesel::insert_into(activity_sign_ups::table)
        .values((
            activity_sign_ups::id.eq(sign_up.id.to_string()),
            activity_sign_ups::activity_id.eq(sign_up.activity.to_string()),
            activity_sign_ups::person_id.eq(sign_up.person.to_string()),
            activity_sign_ups::signed_up_at.eq(sign_up.at),
        ))
        .execute(conn)?;
    Ok(true)
}

/// Takes a sign-up back, which frees its place; once it is, nothing happens.
pub(in crate::activities) fn withdraw(conn: &mut Conn, sign_up: &SignUpRow, at: i64) -> Result<()> {
    let withdrawn = diesel::update(activity_sign_ups::table.find(sign_up.id.to_string()))
        .filter(activity_sign_ups::withdrawn_at.is_null())
        .set(activity_sign_ups::withdrawn_at.eq(Some(at)))
        .execute(conn)?;
    if withdrawn == 1 {
        diesel::update(activities::table.find(sign_up.activity.to_string()))
            .set(activities::taken.eq(activities::taken - 1))
            .execute(conn)?;
    }
    Ok(())
}

/// The mark of an id, if it is known.
pub(in crate::activities) fn mark(conn: &mut Conn, id: AttendanceMarkId) -> Result<Option<Mark>> {
    let row: Option<MarkRow> = attendance_marks::table
        .find(id.to_string())
        .select(MarkRow::as_select())
        .first(conn)
        .optional()?;
    row.map(MarkRow::read).transpose()
}

/// Writes a mark behind the last one of its activity, which the caller holds; false if its id is
/// taken.
pub(in crate::activities) fn insert_mark(conn: &mut Conn, mark: &Mark) -> Result<bool> {
    let values = (
        attendance_marks::id.eq(mark.id.to_string()),
        attendance_marks::activity_id.eq(mark.activity.to_string()),
        attendance_marks::person_id.eq(mark.person.to_string()),
        attendance_marks::number.eq(mark.number),
        attendance_marks::present.eq(mark.present),
        attendance_marks::tenths.eq(stored(mark.tenths)?),
        attendance_marks::source.eq(mark.source.code()),
        attendance_marks::account_id.eq(mark.account.to_string()),
        attendance_marks::at.eq(mark.at),
    );
    let inserted = either!(conn, conn => diesel::insert_into(attendance_marks::table)
        .values(values)
        .on_conflict_do_nothing()
        .execute(conn))?;
    diesel::update(activities::table.find(mark.activity.to_string()))
        .set(activities::marks.eq(mark.number))
        .execute(conn)?;
    Ok(inserted == 1)
}

/// Who has signed up for an activity and not withdrawn, the first first; and everyone's last mark
/// and what was revoked.
pub(in crate::activities) fn people(
    conn: &mut Conn,
    id: ActivityId,
) -> Result<Vec<(PersonId, OnList)>> {
    let signed_up: Vec<(String, String)> = activity_sign_ups::table
        .filter(activity_sign_ups::activity_id.eq(id.to_string()))
        .filter(activity_sign_ups::withdrawn_at.is_null())
        .order((activity_sign_ups::signed_up_at, activity_sign_ups::id))
        .select((activity_sign_ups::person_id, activity_sign_ups::id))
        .load(conn)?;
    let marks: Vec<MarkRow> = attendance_marks::table
        .filter(attendance_marks::activity_id.eq(id.to_string()))
        .order(attendance_marks::number)
        .select(MarkRow::as_select())
        .load(conn)?;
    let mut last = BTreeMap::new();
    for mark in marks {
        let mark = mark.read()?;
        last.insert(mark.person, mark);
    }
    let mut revoked = BTreeMap::new();
    for step in super::steps(conn, id)? {
        if let Some(person) = step.person {
            revoked.insert(person, step.note);
        }
    }
    let mut people = Vec::new();
    for (person, sign_up) in signed_up {
        let person = parsed(&person)?;
        let on_list = OnList {
            signed_up: Some(parsed(&sign_up)?),
            mark: last.remove(&person),
            revoked: revoked.remove(&person),
        };
        people.push((person, on_list));
    }
    Ok(people)
}

/// How a person stands to one activity.
pub(in crate::activities) fn on_list(
    conn: &mut Conn,
    id: ActivityId,
    person: PersonId,
) -> Result<OnList> {
    Ok(on_lists(conn, &[id], person)?
        .remove(&id)
        .unwrap_or_default())
}

/// How a person stands to some activities.
pub(in crate::activities) fn on_lists(
    conn: &mut Conn,
    ids: &[ActivityId],
    person: PersonId,
) -> Result<BTreeMap<ActivityId, OnList>> {
    let mut lists: BTreeMap<ActivityId, OnList> = BTreeMap::new();
    let signed_up: Vec<(String, String)> = activity_sign_ups::table
        .filter(activity_sign_ups::person_id.eq(person.to_string()))
        .filter(activity_sign_ups::activity_id.among(texts(ids)))
        .filter(activity_sign_ups::withdrawn_at.is_null())
        .select((activity_sign_ups::activity_id, activity_sign_ups::id))
        .load(conn)?;
    for (activity, sign_up) in signed_up {
        let list = lists.entry(parsed(&activity)?).or_default();
        list.signed_up = Some(parsed(&sign_up)?);
    }
    let marks: Vec<MarkRow> = attendance_marks::table
        .filter(attendance_marks::person_id.eq(person.to_string()))
        .filter(attendance_marks::activity_id.among(texts(ids)))
        .order((attendance_marks::activity_id, attendance_marks::number))
        .select(MarkRow::as_select())
        .load(conn)?;
    for mark in marks {
        let mark = mark.read()?;
        let list = lists.entry(mark.activity).or_default();
        list.mark = Some(mark);
    }
    let revoked: Vec<(String, String)> = activity_steps::table
        .filter(activity_steps::act.eq(ActivityAct::Revoked.code()))
        .filter(activity_steps::person_id.eq(person.to_string()))
        .filter(activity_steps::activity_id.among(texts(ids)))
        .select((activity_steps::activity_id, activity_steps::note))
        .load(conn)?;
    for (activity, note) in revoked {
        lists.entry(parsed(&activity)?).or_default().revoked = Some(note);
    }
    Ok(lists)
}
