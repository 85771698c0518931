//! The tables of awards, as a score reads them.

use diesel::prelude::*;
use shared::base::{AwardId, Date, OrgId, PersonId, Points};

use crate::db::Conn;
use crate::db::column::parsed;
use crate::db::schema::{award_signatures, awards};
use crate::error::Result;

/// An award that counts, as stored.
pub(super) struct Counted {
    pub(super) org: OrgId,
    pub(super) indicator: String,
    pub(super) points: Points,
    pub(super) signed_on: Date,
    pub(super) posts_on: Date,
    pub(super) expires_on: Date,
}

type Row = (String, String, i64, Date, Date, Date);

/// Whose award it is.
pub(super) fn recipient_of(conn: &mut Conn, award: AwardId) -> Result<Option<PersonId>> {
    let person: Option<String> = awards::table
        .filter(awards::id.eq(award.to_string()))
        .select(awards::person_id)
        .first(conn)
        .optional()?;
    person.as_deref().map(parsed).transpose()
}

/// The signed awards of a person that count on a day, those drafted last first.
pub(super) fn in_effect(conn: &mut Conn, person: PersonId, on: Date) -> Result<Vec<Counted>> {
    let rows: Vec<Row> = awards::table
        .inner_join(award_signatures::table)
        .filter(awards::person_id.eq(person.to_string()))
        .filter(awards::step.eq("signed"))
        .filter(award_signatures::posts_on.le(on))
        .filter(award_signatures::expires_on.ge(on))
        .order((awards::drafted_at.desc(), awards::id.desc()))
        .select((
            awards::org_id,
            awards::indicator,
            awards::points,
            award_signatures::signed_on,
            award_signatures::posts_on,
            award_signatures::expires_on,
        ))
        .load(conn)?;
    rows.into_iter().map(read).collect()
}

fn read((org, indicator, points, signed_on, posts_on, expires_on): Row) -> Result<Counted> {
    Ok(Counted {
        org: parsed(&org)?,
        indicator,
        points: Points::from_hundredths(points),
        signed_on,
        posts_on,
        expires_on,
    })
}
