//! What is forgotten of links: by which citizen ID they were declared.

use chrono::Days;
use diesel::prelude::*;
use shared::base::{Date, PersonId};
use shared::households::LinkState;

use crate::clock::Now;
use crate::db::Conn;
use crate::db::schema::{household_confirmations, household_links, household_members};
use crate::error::Result;
use crate::households::link::Link;

/// The key version of what no key opens any more.
const FORGOTTEN: i32 = 0;

/// The links in which a person stands, on whichever side; `index` finds the declarations that
/// name the person's ID and wait.
pub(in crate::households) fn ids_with(
    conn: &mut Conn,
    person: PersonId,
    index: Option<&str>,
) -> Result<Vec<String>> {
    let id = person.to_string();
    let sides = household_links::person_id
        .eq(id.clone())
        .or(household_links::other_id.eq(id))
        .or(household_links::other_index.eq(index.unwrap_or_default().to_owned()));
    let ids = household_links::table
        .filter(sides)
        .order(household_links::id)
        .select(household_links::id)
        .load(conn)?;
    Ok(ids)
}

/// Forgets the ID that a link was declared by: it cannot be read or searched any more.
pub(in crate::households) fn forget_ids(conn: &mut Conn, ids: &[String]) -> Result<()> {
    for id in ids {
        // Each index stays its own, as the table asks of links that stand.
        diesel::update(household_links::table.find(id))
            .filter(household_links::key_version.ne(FORGOTTEN))
            .set((
                household_links::other_sealed.eq(Vec::<u8>::new()),
                household_links::other_index.eq(format!("forgotten {id}")),
                household_links::key_version.eq(FORGOTTEN),
            ))
            .execute(conn)?;
    }
    Ok(())
}

/// Forgets what was typed about links: where papers lie, why they were refused, what grid heads
/// found.
pub(in crate::households) fn forget_texts(conn: &mut Conn, ids: &[String]) -> Result<()> {
    let links = || household_links::table.filter(household_links::id.eq_any(ids.to_vec()));
    diesel::update(links().filter(household_links::evidence.is_not_null()))
        .set(household_links::evidence.eq(Some("")))
        .execute(conn)?;
    diesel::update(links().filter(household_links::reason.is_not_null()))
        .set(household_links::reason.eq(Some("")))
        .execute(conn)?;
    let found = household_confirmations::table
        .filter(household_confirmations::link_id.eq_any(ids.to_vec()));
    diesel::update(found)
        .set(household_confirmations::note.eq(""))
        .execute(conn)?;
    Ok(())
}

/// Takes back the links that wait.
pub(in crate::households) fn drop_waiting(conn: &mut Conn, now: Now, ids: &[String]) -> Result<()> {
    let waiting = household_links::table
        .filter(household_links::id.eq_any(ids.to_vec()))
        .filter(household_links::state.eq(LinkState::Pending.code()));
    diesel::update(waiting)
        .set((
            household_links::state.eq(LinkState::Withdrawn.code()),
            household_links::settled_at.eq(Some(now.micros)),
        ))
        .execute(conn)?;
    Ok(())
}

/// The day something ends that began on a day, if it ends today: never before it began.
fn ends(from_on: Date, today: Date) -> Date {
    today.max(from_on + Days::new(1))
}

/// Ends the verified links that stand.
pub(in crate::households) fn end_standing(
    conn: &mut Conn,
    today: Date,
    links: &[Link],
) -> Result<()> {
    for link in links {
        let on = ends(link.from_on, today);
        super::end_links(conn, &[link.id], on)?;
        super::end_spouses(conn, &[link.id], on)?;
    }
    Ok(())
}

/// Ends the membership that a person has, and forgets by which papers earlier ones ended.
pub(in crate::households) fn end_seat(
    conn: &mut Conn,
    today: Date,
    person: PersonId,
) -> Result<()> {
    let seats: Vec<(String, Date)> = household_members::table
        .filter(household_members::person_id.eq(person.to_string()))
        .filter(household_members::to_on.is_null())
        .select((household_members::household_id, household_members::from_on))
        .load(conn)?;
    for (household, from_on) in seats {
        let seat = household_members::table
            .filter(household_members::household_id.eq(household))
            .filter(household_members::person_id.eq(person.to_string()))
            .filter(household_members::to_on.is_null());
        diesel::update(seat)
            .set(household_members::to_on.eq(Some(ends(from_on, today))))
            .execute(conn)?;
    }
    let left = household_members::table
        .filter(household_members::person_id.eq(person.to_string()))
        .filter(household_members::left_evidence.is_not_null());
    diesel::update(left)
        .set(household_members::left_evidence.eq(Some("")))
        .execute(conn)?;
    Ok(())
}

type Settled = household_links::BoxedQuery<'static, <Conn as diesel::Connection>::Backend>;

/// Links that came to nothing before a time and whose ID is still kept.
fn settled_before(before: i64) -> Settled {
    let nothing = [LinkState::Refused.code(), LinkState::Withdrawn.code()];
    household_links::table
        .filter(household_links::state.eq_any(nothing.to_vec()))
        .filter(household_links::settled_at.lt(before))
        .filter(household_links::key_version.ne(FORGOTTEN))
        .into_boxed()
}

/// How many links came to nothing before a time, their IDs still kept.
pub fn old_links(conn: &mut Conn, before: i64) -> Result<i64> {
    Ok(settled_before(before).count().get_result(conn)?)
}

/// Forgets the IDs of some of them; how many.
pub fn forget_old_links(conn: &mut Conn, before: i64, limit: i64) -> Result<usize> {
    let ids: Vec<String> = settled_before(before)
        .order(household_links::id)
        .limit(limit)
        .select(household_links::id)
        .load(conn)?;
    forget_ids(conn, &ids)?;
    Ok(ids.len())
}

/// The verified links of a person that stand.
pub(in crate::households) fn standing_of(conn: &mut Conn, person: PersonId) -> Result<Vec<Link>> {
    let mut links = super::verified_among(conn, &[person])?;
    links.retain(|link| link.to_on.is_none());
    Ok(links)
}

crate::sealed_column!(
    household_links.other_sealed by id,
    str::to_owned,
    sealed_links,
    reseal_links
);
