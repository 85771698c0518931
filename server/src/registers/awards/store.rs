//! The tables of awards, as a score reads them.

use diesel::dsl::{exists, not};
use diesel::prelude::*;
use shared::awards::Hold;
use shared::base::{AwardId, Date, OrgId, PersonId, Points};

use crate::db::column::{parsed, texts};
use crate::db::schema::{award_signatures, awards, objections};
use crate::db::{AmongTexts, Conn};
use crate::error::Result;

/// An award that counts, as stored.
pub(super) struct Counted {
    pub(super) person: PersonId,
    pub(super) org: OrgId,
    pub(super) indicator: String,
    pub(super) points: Points,
    pub(super) signed_on: Date,
    pub(super) posts_on: Date,
    pub(super) expires_on: Date,
}

type Row = (String, String, String, i64, Date, Date, Date, Held);

/// How many persons one statement asks for, within the parameters a database takes.
const BATCH: usize = 500;

/// Whether an objection to an award is open, and the last day that decided ones hold it.
pub(crate) type Held = (bool, Option<Date>);

/// Selects [`Held`] of the award of a query.
macro_rules! held {
    () => {{
        let to_it = || {
            crate::db::schema::objections::table
                .filter(crate::db::schema::objections::award_id.eq(crate::db::schema::awards::id))
        };
        let open = to_it().filter(crate::db::schema::objections::held_until.is_null());
        let last = to_it().select(diesel::dsl::max(crate::db::schema::objections::held_until));
        (diesel::dsl::exists(open), last.single_value())
    }};
}
pub(crate) use held;

/// How long objections hold an award.
pub(crate) fn hold((open, last): Held) -> Option<Hold> {
    Hold::of(open.then_some(None).into_iter().chain(last.map(Some)))
}

/// Whose award it is.
pub(super) fn recipient_of(conn: &mut Conn, award: AwardId) -> Result<Option<PersonId>> {
    let person: Option<String> = awards::table
        .filter(awards::id.eq(award.to_string()))
        .select(awards::person_id)
        .first(conn)
        .optional()?;
    person.as_deref().map(parsed).transpose()
}

/// The signed awards of some people that count on a day, those drafted last first.
pub(super) fn in_effect(conn: &mut Conn, people: &[PersonId], on: Date) -> Result<Vec<Counted>> {
    let mut counted = Vec::new();
    for batch in people.chunks(BATCH) {
        let to_it = || objections::table.filter(objections::award_id.eq(awards::id));
        // One that was held counts as many months as it would have, from a later day.
        let longer = exists(to_it().filter(objections::expires_on.ge(on)));
        let open = objections::held_until.is_null();
        let holding = to_it().filter(open.or(objections::held_until.ge(on)));
        let rows: Vec<Row> = awards::table
            .inner_join(award_signatures::table)
            .filter(awards::person_id.among(texts(batch)))
            .filter(awards::step.eq("signed"))
            .filter(award_signatures::posts_on.le(on))
            .filter(award_signatures::expires_on.ge(on).or(longer))
            .filter(not(exists(holding)))
            .order((awards::drafted_at.desc(), awards::id.desc()))
            .select((
                awards::person_id,
                awards::org_id,
                awards::indicator,
                awards::points,
                award_signatures::signed_on,
                award_signatures::posts_on,
                award_signatures::expires_on,
                held!(),
            ))
            .load(conn)?;
        for row in rows {
            counted.push(read(row)?);
        }
    }
    Ok(counted)
}

fn read(row: Row) -> Result<Counted> {
    let (person, org, indicator, points, signed_on, posts_on, expires_on, held) = row;
    let days = (posts_on, expires_on);
    let (posts_on, expires_on) = hold(held).and_then(|hold| hold.days(days)).unwrap_or(days);
    Ok(Counted {
        person: parsed(&person)?,
        org: parsed(&org)?,
        indicator,
        points: Points::from_hundredths(points),
        signed_on,
        posts_on,
        expires_on,
    })
}
