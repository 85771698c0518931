//! The tables of households: memberships, spouses, and what grid heads found; the declared links
//! stand in a file of their own.

mod forget;
mod links;

use diesel::prelude::*;
use shared::base::{ConfirmationId, Date, LinkId, PersonId};
use shared::enrolment::MemberRole;
use shared::households::{Finding, LeaveReason};

use crate::clock::Now;
use crate::db::column::{parsed, texts};
use crate::db::schema::{household_confirmations, household_members, household_spouses};
use crate::db::{AmongTexts, Conn};
use crate::either;
use crate::error::{Error, Result};
use crate::households::members::{role_code, role_of};

pub(super) use forget::{
    drop_waiting, end_seat, end_standing, forget_ids, forget_texts, ids_with, standing_of,
};
pub use forget::{forget_old_links, old_links, reseal_links, sealed_links};
pub(super) use links::{
    Queue, end_links, insert, link, links_of, open_among, settle, standing_links, verified_among,
    waiting, waiting_count,
};

/// One verified membership.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Membership {
    pub(super) household: String,
    pub(super) person: PersonId,
    pub(super) kin: MemberRole,
    pub(super) from_on: Date,
    pub(super) to_on: Option<Date>,
    pub(super) why: Option<LeaveReason>,
}

impl Membership {
    /// True if it holds on a day.
    pub(super) fn holds_on(&self, on: Date) -> bool {
        self.from_on <= on && self.to_on.is_none_or(|to_on| to_on > on)
    }
}

type MemberRow = (String, String, String, Date, Option<Date>, Option<String>);

const MEMBER: (
    household_members::household_id,
    household_members::person_id,
    household_members::kin,
    household_members::from_on,
    household_members::to_on,
    household_members::left_why,
) = (
    household_members::household_id,
    household_members::person_id,
    household_members::kin,
    household_members::from_on,
    household_members::to_on,
    household_members::left_why,
);

fn read(row: MemberRow) -> Result<Membership> {
    let (household, person, kin, from_on, to_on, why) = row;
    Ok(Membership {
        household,
        person: parsed(&person)?,
        kin: role_of(&kin)?,
        from_on,
        to_on,
        why: why.as_deref().and_then(LeaveReason::from_code),
    })
}

/// Every verified membership of some persons, by household.
pub(super) fn memberships(conn: &mut Conn, persons: &[PersonId]) -> Result<Vec<Membership>> {
    let rows: Vec<MemberRow> = household_members::table
        .filter(household_members::person_id.among(texts(persons)))
        .filter(household_members::verified_at.is_not_null())
        .order((household_members::household_id, household_members::from_on))
        .select(MEMBER)
        .load(conn)?;
    rows.into_iter().map(read).collect()
}

/// Every verified membership in some households, the present and the past.
pub(super) fn members(conn: &mut Conn, households: &[String]) -> Result<Vec<Membership>> {
    // Of none a database would look through all of them.
    if households.is_empty() {
        return Ok(Vec::new());
    }
    let rows: Vec<MemberRow> = household_members::table
        .filter(household_members::household_id.among(households.to_vec()))
        .filter(household_members::verified_at.is_not_null())
        .order((household_members::kin, household_members::person_id))
        .select(MEMBER)
        .load(conn)?;
    rows.into_iter().map(read).collect()
}

/// Seats someone; false if they sit somewhere already, whoever seated them.
pub(super) fn insert_member(
    conn: &mut Conn,
    (household, person): (&str, PersonId),
    kin: MemberRole,
    from_on: Date,
    now: Now,
) -> Result<bool> {
    let row = (
        household_members::household_id.eq(household.to_owned()),
        household_members::person_id.eq(person.to_string()),
        household_members::kin.eq(role_code(kin)),
        household_members::from_on.eq(from_on),
        household_members::verified_at.eq(Some(now.micros)),
    );
    let inserted = either!(conn, inner => diesel::insert_into(household_members::table)
        .values(row)
        .on_conflict_do_nothing()
        .execute(inner))?;
    Ok(inserted == 1)
}

/// Says who a present member is to the child.
pub(super) fn set_kin(
    conn: &mut Conn,
    household: &str,
    person: PersonId,
    kin: MemberRole,
) -> Result<()> {
    let seat = household_members::table
        .filter(household_members::household_id.eq(household.to_owned()))
        .filter(household_members::person_id.eq(person.to_string()))
        .filter(household_members::to_on.is_null());
    diesel::update(seat)
        .set(household_members::kin.eq(role_code(kin)))
        .execute(conn)?;
    Ok(())
}

/// Ends a present membership by a day; false if it has ended since.
pub(super) fn end_member(
    conn: &mut Conn,
    (household, person): (&str, PersonId),
    on: Date,
    (why, evidence): (LeaveReason, &str),
) -> Result<bool> {
    let seat = household_members::table
        .filter(household_members::household_id.eq(household.to_owned()))
        .filter(household_members::person_id.eq(person.to_string()))
        .filter(household_members::to_on.is_null());
    let changed = diesel::update(seat)
        .set((
            household_members::to_on.eq(Some(on)),
            household_members::left_why.eq(Some(why.code())),
            household_members::left_evidence.eq(Some(evidence.to_owned())),
        ))
        .execute(conn)?;
    Ok(changed == 1)
}

/// Marries two people by a verified link; false if one of them is married already.
pub(super) fn insert_spouses(conn: &mut Conn, link: LinkId, both: [PersonId; 2]) -> Result<bool> {
    let mut inserted = 0;
    for person in both {
        let row = (
            household_spouses::link_id.eq(link.to_string()),
            household_spouses::person_id.eq(person.to_string()),
        );
        inserted += either!(conn, inner => diesel::insert_into(household_spouses::table)
            .values(row)
            .on_conflict_do_nothing()
            .execute(inner))?;
    }
    Ok(inserted == both.len())
}

/// Ends the marriages of some links by a day.
pub(super) fn end_spouses(conn: &mut Conn, links: &[LinkId], on: Date) -> Result<()> {
    let both = household_spouses::table
        .filter(household_spouses::link_id.among(texts(links)))
        .filter(household_spouses::to_on.is_null());
    diesel::update(both)
        .set(household_spouses::to_on.eq(Some(on)))
        .execute(conn)?;
    Ok(())
}

/// What a grid head found, as stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Found {
    pub(super) link: LinkId,
    pub(super) account: String,
    pub(super) finding: Finding,
    pub(super) note: String,
    pub(super) at: i64,
}

type FoundRow = (String, String, String, String, i64);

fn found(row: FoundRow) -> Result<Found> {
    let (link, account, finding, note, at) = row;
    Ok(Found {
        link: parsed(&link)?,
        account,
        finding: Finding::from_code(&finding)
            .ok_or_else(|| Error::internal("a finding of an odd kind"))?,
        note,
        at,
    })
}

const FOUND: (
    household_confirmations::link_id,
    household_confirmations::account_id,
    household_confirmations::finding,
    household_confirmations::note,
    household_confirmations::at,
) = (
    household_confirmations::link_id,
    household_confirmations::account_id,
    household_confirmations::finding,
    household_confirmations::note,
    household_confirmations::at,
);

/// What was said under an id, if it is known.
pub(super) fn confirmation(conn: &mut Conn, id: ConfirmationId) -> Result<Option<Found>> {
    let row: Option<FoundRow> = household_confirmations::table
        .find(id.to_string())
        .select(FOUND)
        .first(conn)
        .optional()?;
    row.map(found).transpose()
}

/// What was said of some links, the oldest first.
pub(super) fn confirmations(conn: &mut Conn, links: &[LinkId]) -> Result<Vec<Found>> {
    let rows: Vec<FoundRow> = household_confirmations::table
        .filter(household_confirmations::link_id.among(texts(links)))
        .order((household_confirmations::at, household_confirmations::id))
        .select(FOUND)
        .load(conn)?;
    rows.into_iter().map(found).collect()
}

/// Files what a grid head found; false if the id is taken.
pub(super) fn insert_confirmation(
    conn: &mut Conn,
    id: ConfirmationId,
    found: &Found,
) -> Result<bool> {
    let row = (
        household_confirmations::id.eq(id.to_string()),
        household_confirmations::link_id.eq(found.link.to_string()),
        household_confirmations::account_id.eq(found.account.clone()),
        household_confirmations::finding.eq(found.finding.code()),
        household_confirmations::note.eq(found.note.clone()),
        household_confirmations::at.eq(found.at),
    );
    let inserted = either!(conn, inner => diesel::insert_into(household_confirmations::table)
        .values(row)
        .on_conflict(household_confirmations::id)
        .do_nothing()
        .execute(inner))?;
    Ok(inserted == 1)
}
