//! The table of declared links.

use diesel::prelude::*;
use shared::base::{AreaId, Date, LinkId, PersonId};
use shared::households::{Kin, LinkState, Paper};

use crate::clock::Now;
use crate::db::column::{parsed, texts};
use crate::db::schema::{household_links, residents};
use crate::db::{AmongTexts, Conn};
use crate::either;
use crate::error::{Error, Result};
use crate::households::link::{Link, Settlement};
use crate::keys::Sealed;
use crate::web::bad_cursor;

#[derive(Queryable, Selectable)]
#[diesel(table_name = household_links)]
struct LinkRow {
    id: String,
    district: String,
    person_id: String,
    kin: String,
    other_index: String,
    other_sealed: Vec<u8>,
    key_version: i32,
    other_id: Option<String>,
    from_on: Date,
    to_on: Option<Date>,
    declared_by: String,
    declared_at: i64,
    confirm_by: Date,
    calendar_version: String,
    state: String,
    settled_by: Option<String>,
    paper: Option<String>,
    evidence: Option<String>,
    reason: Option<String>,
}

fn read(row: LinkRow) -> Result<Link> {
    let odd = || Error::internal("a link of an odd kind");
    Ok(Link {
        id: parsed(&row.id)?,
        district: row.district,
        person: parsed(&row.person_id)?,
        kin: Kin::from_code(&row.kin).ok_or_else(odd)?,
        other_index: row.other_index,
        other_sealed: Sealed {
            version: row.key_version,
            bytes: row.other_sealed,
        },
        other: row.other_id.as_deref().map(parsed).transpose()?,
        from_on: row.from_on,
        to_on: row.to_on,
        declared_by: parsed(&row.declared_by)?,
        declared_at: row.declared_at,
        confirm_by: row.confirm_by,
        calendar: row.calendar_version,
        state: LinkState::from_code(&row.state).ok_or_else(odd)?,
        settled_by: row.settled_by.as_deref().map(parsed).transpose()?,
        paper: row.paper.as_deref().and_then(Paper::from_code),
        evidence: row.evidence,
        reason: row.reason,
    })
}

/// The link of an id, if it is known.
pub(in crate::households) fn link(conn: &mut Conn, id: LinkId) -> Result<Option<Link>> {
    let row = household_links::table
        .find(id.to_string())
        .select(LinkRow::as_select())
        .first(conn)
        .optional()?;
    row.map(read).transpose()
}

/// Files a declaration; false if its id is taken, or the same link waits or stands.
pub(in crate::households) fn insert(conn: &mut Conn, link: &Link) -> Result<bool> {
    let row = (
        household_links::id.eq(link.id.to_string()),
        household_links::district.eq(link.district.clone()),
        household_links::person_id.eq(link.person.to_string()),
        household_links::kin.eq(link.kin.code()),
        household_links::other_index.eq(link.other_index.clone()),
        household_links::other_sealed.eq(link.other_sealed.bytes.clone()),
        household_links::key_version.eq(link.other_sealed.version),
        household_links::from_on.eq(link.from_on),
        household_links::declared_by.eq(link.declared_by.to_string()),
        household_links::declared_at.eq(link.declared_at),
        household_links::confirm_by.eq(link.confirm_by),
        household_links::calendar_version.eq(link.calendar.clone()),
        household_links::state.eq(link.state.code()),
    );
    let inserted = either!(conn, inner => diesel::insert_into(household_links::table)
        .values(row)
        .on_conflict_do_nothing()
        .execute(inner))?;
    Ok(inserted == 1)
}

/// What a person has declared, and the verified links that name the person, the newest first.
pub(in crate::households) fn links_of(conn: &mut Conn, person: PersonId) -> Result<Vec<Link>> {
    let declared = household_links::person_id.eq(person.to_string());
    let rows: Vec<LinkRow> = household_links::table
        .filter(declared.or(household_links::other_id.eq(person.to_string())))
        .order((
            household_links::declared_at.desc(),
            household_links::id.desc(),
        ))
        .select(LinkRow::as_select())
        .load(conn)?;
    rows.into_iter().map(read).collect()
}

/// The verified links with one of these persons, also those that have ended.
pub(in crate::households) fn verified_among(
    conn: &mut Conn,
    persons: &[PersonId],
) -> Result<Vec<Link>> {
    let declared = household_links::person_id.among(texts(persons));
    let rows: Vec<LinkRow> = household_links::table
        .filter(household_links::state.eq(LinkState::Verified.code()))
        .filter(declared.or(household_links::other_id.among(texts(persons))))
        .select(LinkRow::as_select())
        .load(conn)?;
    rows.into_iter().map(read).collect()
}

/// The links of a person, from either side, that wait or stand on a day; `index` is the keyed hash
/// by which others declare the person.
pub(in crate::households) fn standing_links(
    conn: &mut Conn,
    (person, index): (PersonId, Option<&str>),
    on: Date,
) -> Result<Vec<Link>> {
    let open = [LinkState::Pending.code(), LinkState::Verified.code()];
    let whose = household_links::person_id
        .eq(person.to_string())
        .or(household_links::other_id.eq(person.to_string()))
        .or(household_links::other_index.eq(index.unwrap_or_default().to_owned()));
    let rows: Vec<LinkRow> = household_links::table
        .filter(whose)
        .filter(household_links::state.eq_any(open))
        .filter(
            household_links::to_on
                .is_null()
                .or(household_links::to_on.gt(on)),
        )
        .select(LinkRow::as_select())
        .load(conn)?;
    rows.into_iter().map(read).collect()
}

/// The links of some people, from either side, that wait or were verified, also those that have
/// ended; `indexes` are the keyed hashes by which others declare them.
pub(in crate::households) fn open_among(
    conn: &mut Conn,
    people: &[PersonId],
    indexes: &[String],
) -> Result<Vec<Link>> {
    let open = [LinkState::Pending.code(), LinkState::Verified.code()];
    let whose = household_links::person_id
        .eq_any(texts(people))
        .or(household_links::other_id.eq_any(texts(people)))
        .or(household_links::other_index.eq_any(indexes.to_vec()));
    let rows: Vec<LinkRow> = household_links::table
        .filter(whose)
        .filter(household_links::state.eq_any(open))
        .select(LinkRow::as_select())
        .load(conn)?;
    rows.into_iter().map(read).collect()
}

/// Settles a link that waits; false if someone else has.
pub(in crate::households) fn settle(
    conn: &mut Conn,
    now: Now,
    id: LinkId,
    settlement: &Settlement<'_>,
) -> Result<bool> {
    let waits = household_links::table
        .filter(household_links::id.eq(id.to_string()))
        .filter(household_links::state.eq(LinkState::Pending.code()));
    let changed = diesel::update(waits)
        .set((
            household_links::state.eq(settlement.state.code()),
            household_links::settled_by.eq(Some(settlement.by.to_string())),
            household_links::settled_at.eq(Some(now.micros)),
            household_links::other_id.eq(settlement.other.map(|other| other.to_string())),
            household_links::paper.eq(settlement.paper.map(Paper::code)),
            household_links::evidence.eq(settlement.evidence.map(str::to_owned)),
            household_links::reason.eq(settlement.reason.map(str::to_owned)),
        ))
        .execute(conn)?;
    Ok(changed == 1)
}

/// Ends verified links by a day.
pub(in crate::households) fn end_links(conn: &mut Conn, links: &[LinkId], on: Date) -> Result<()> {
    let standing = household_links::table
        .filter(household_links::id.among(texts(links)))
        .filter(household_links::to_on.is_null());
    diesel::update(standing)
        .set(household_links::to_on.eq(Some(on)))
        .execute(conn)?;
    Ok(())
}

/// Whose declarations are asked for.
pub(in crate::households) enum Queue {
    /// Of the whole district.
    District(String),
    /// Of those registered in these villages.
    Villages(Vec<AreaId>),
    /// Of those who live in these grids.
    Grids(Vec<AreaId>),
}

type Waiting = household_links::BoxedQuery<'static, <Conn as diesel::Connection>::Backend>;

fn queue(of: &Queue) -> Waiting {
    within(of).filter(household_links::state.eq(LinkState::Pending.code()))
}

/// Every declaration within reach, whatever became of it.
fn within(queue: &Queue) -> Waiting {
    let all = household_links::table.into_boxed();
    match queue {
        Queue::District(district) => all.filter(household_links::district.eq(district.clone())),
        Queue::Villages(areas) => {
            let there = residents::table
                .filter(residents::village_id.among(texts(areas)))
                .select(residents::person_id);
            all.filter(household_links::person_id.eq_any(there))
        }
        Queue::Grids(areas) => {
            let there = residents::table
                .filter(residents::grid_id.among(texts(areas)))
                .select(residents::person_id);
            all.filter(household_links::person_id.eq_any(there))
        }
    }
}

/// A page of the declarations that wait, the oldest first, from behind one.
pub(in crate::households) fn waiting(
    conn: &mut Conn,
    of: &Queue,
    after: Option<LinkId>,
    limit: u32,
) -> Result<Vec<Link>> {
    let mut query = queue(of);
    if let Some(after) = after {
        // It may be settled since it was shown, but what is out of reach is no place of the list.
        let at: Option<i64> = within(of)
            .filter(household_links::id.eq(after.to_string()))
            .select(household_links::declared_at)
            .first(conn)
            .optional()?;
        let at = at.ok_or_else(bad_cursor)?;
        let same = household_links::declared_at
            .eq(at)
            .and(household_links::id.gt(after.to_string()));
        query = query.filter(household_links::declared_at.gt(at).or(same));
    }
    let rows: Vec<LinkRow> = query
        .order((household_links::declared_at, household_links::id))
        .limit(i64::from(limit))
        .select(LinkRow::as_select())
        .load(conn)?;
    rows.into_iter().map(read).collect()
}

/// How many wait.
pub(in crate::households) fn waiting_count(conn: &mut Conn, of: &Queue) -> Result<u32> {
    let count: i64 = queue(of).count().get_result(conn)?;
    u32::try_from(count).map_err(Error::internal)
}
