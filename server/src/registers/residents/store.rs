//! The tables of residents: registration, and the sealed identities.

mod many;
pub(super) mod names;
mod opened;

use std::collections::{BTreeMap, BTreeSet};

use diesel::prelude::*;
use shared::base::{AreaId, Date, PersonId};
use shared::identity::CitizenId;

use crate::clock::Now;
use crate::db::column::{parsed, texts};
use crate::db::schema::{identities, residents};
use crate::db::{AmongTexts, Conn};
use crate::error::{Error, Result};
use crate::keys::Keys;
use crate::registers::residents::{Identity, name_parts};

pub use many::{index_of, indexes_of, people_of_indexes, residents_of};
pub use opened::{Opened, opened_after};

/// How many persons one statement asks for, within the parameters a database takes.
const BATCH: usize = 500;

/// A person's registration.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Resident {
    /// The person.
    pub person: PersonId,
    /// The six digits of the district.
    pub district: String,
    /// The village or community of registration.
    pub village: AreaId,
    /// The grid within it, where that is known.
    pub grid: Option<AreaId>,
    /// Since when registered there.
    pub registered_on: Date,
    /// The first day no longer registered.
    pub left_on: Option<Date>,
}

type ResidentRow = (String, String, String, Option<String>, Date, Option<Date>);

fn read(row: ResidentRow) -> Result<Resident> {
    let (person, district, village, grid, registered_on, left_on) = row;
    Ok(Resident {
        person: parsed(&person)?,
        district,
        village: parsed(&village)?,
        grid: grid.as_deref().map(parsed).transpose()?,
        registered_on,
        left_on,
    })
}

const RESIDENT: (
    residents::person_id,
    residents::district,
    residents::village_id,
    residents::grid_id,
    residents::registered_on,
    residents::left_on,
) = (
    residents::person_id,
    residents::district,
    residents::village_id,
    residents::grid_id,
    residents::registered_on,
    residents::left_on,
);

/// One person's registration, or not found.
pub fn resident(conn: &mut Conn, person: PersonId) -> Result<Resident> {
    let row = residents::table
        .filter(residents::person_id.eq(person.to_string()))
        .select(RESIDENT)
        .first(conn)?;
    read(row)
}

/// One person's registration with who it is, if the person is on file; an erased one is nobody.
pub fn named_resident(
    conn: &mut Conn,
    keys: &Keys,
    person: PersonId,
) -> Result<Option<(Resident, Option<Identity>)>> {
    let row: Option<(ResidentRow, Option<Vec<u8>>)> = residents::table
        .left_join(identities::table.on(identities::person_id.eq(residents::person_id)))
        .filter(residents::person_id.eq(person.to_string()))
        .select((RESIDENT, identities::sealed.nullable()))
        .first(conn)
        .optional()?;
    row.map(|(row, sealed)| {
        let identity = sealed.map(|sealed| Identity::open(keys, person, &sealed));
        Ok((read(row)?, identity.transpose()?))
    })
    .transpose()
}

/// True if the person is on file, here or moved away.
pub fn is_on_file(conn: &mut Conn, person: PersonId) -> Result<bool> {
    let found = residents::table.filter(residents::person_id.eq(person.to_string()));
    Ok(diesel::select(diesel::dsl::exists(found)).get_result(conn)?)
}

/// A page of who is registered in one of these areas on a day, by person id, from behind one of
/// them; the erased are not listed. Area by area, because an index holds the people of each in
/// this order.
pub fn registered_after(
    conn: &mut Conn,
    (villages, on): (&[AreaId], Date),
    after: Option<PersonId>,
    limit: usize,
) -> Result<Vec<Resident>> {
    let after = after.map(|after| after.to_string()).unwrap_or_default();
    let most = i64::try_from(limit).unwrap_or(i64::MAX);
    let mut found = Vec::new();
    for village in villages {
        let rows: Vec<ResidentRow> = residents::table
            .filter(residents::village_id.eq(village.to_string()))
            .filter(residents::person_id.gt(&after))
            .filter(residents::registered_on.le(on))
            .filter(residents::left_on.is_null().or(residents::left_on.gt(on)))
            .filter(residents::erased.eq(false))
            .order(residents::person_id)
            .limit(most)
            .select(RESIDENT)
            .load(conn)?;
        found.extend(rows);
    }
    let residents = found.into_iter().map(read);
    let mut residents = residents.collect::<Result<Vec<Resident>>>()?;
    residents.sort_by_key(|resident| resident.person);
    residents.truncate(limit);
    Ok(residents)
}

/// Those of some people who are registered in one of these areas on a day, by person id.
pub fn registered_among(
    conn: &mut Conn,
    (villages, on): (&[AreaId], Date),
    people: &[PersonId],
) -> Result<Vec<Resident>> {
    let mut found = Vec::new();
    for batch in people.chunks(BATCH) {
        let rows: Vec<ResidentRow> = residents::table
            .filter(residents::person_id.among(texts(batch)))
            .filter(residents::registered_on.le(on))
            .filter(residents::left_on.is_null().or(residents::left_on.gt(on)))
            .filter(residents::erased.eq(false))
            .order(residents::person_id)
            .select(RESIDENT)
            .load(conn)?;
        for row in rows {
            let resident = read(row)?;
            if villages.contains(&resident.village) {
                found.push(resident);
            }
        }
    }
    Ok(found)
}

/// How many are registered in one of these areas on a day; nothing if they are more than `most`,
/// so that nobody waits until half a million are counted.
pub fn count_up_to(
    conn: &mut Conn,
    (villages, on): (&[AreaId], Date),
    most: usize,
) -> Result<Option<usize>> {
    let mut count = 0;
    for village in villages {
        let left = i64::try_from(most.saturating_sub(count) + 1).unwrap_or(i64::MAX);
        let here: Vec<String> = residents::table
            .filter(residents::village_id.eq(village.to_string()))
            .filter(residents::registered_on.le(on))
            .filter(residents::left_on.is_null().or(residents::left_on.gt(on)))
            .filter(residents::erased.eq(false))
            .limit(left)
            .select(residents::person_id)
            .load(conn)?;
        count += here.len();
        if count > most {
            return Ok(None);
        }
    }
    Ok(Some(count))
}

/// How many are registered in one of these areas on a day.
pub fn count_registered(conn: &mut Conn, villages: &[AreaId], on: Date) -> Result<u32> {
    let count: i64 = residents::table
        .filter(residents::village_id.among(texts(villages)))
        .filter(residents::registered_on.le(on))
        .filter(residents::left_on.is_null().or(residents::left_on.gt(on)))
        .filter(residents::erased.eq(false))
        .count()
        .get_result(conn)?;
    u32::try_from(count).map_err(Error::internal)
}

/// Files a person's registration.
pub(super) fn insert_resident(conn: &mut Conn, now: Now, resident: &Resident) -> Result<()> {
    diesel::insert_into(residents::table)
        .values((
            residents::person_id.eq(resident.person.to_string()),
            residents::district.eq(resident.district.clone()),
            residents::village_id.eq(resident.village.to_string()),
            residents::grid_id.eq(resident.grid.map(|grid| grid.to_string())),
            residents::registered_on.eq(resident.registered_on),
            residents::left_on.eq(resident.left_on),
            residents::created_at.eq(now.micros),
            residents::erased.eq(false),
        ))
        .execute(conn)?;
    Ok(())
}

/// The identity behind a person id, or not found.
pub fn identity(conn: &mut Conn, keys: &Keys, person: PersonId) -> Result<Identity> {
    identities(conn, keys, &[person])?
        .remove(&person)
        .ok_or(Error::Database(diesel::result::Error::NotFound))
}

/// The identities behind person ids; an erased one is missing.
pub fn identities(
    conn: &mut Conn,
    keys: &Keys,
    persons: &[PersonId],
) -> Result<BTreeMap<PersonId, Identity>> {
    let mut found = BTreeMap::new();
    for batch in persons.chunks(BATCH) {
        let rows: Vec<(String, Vec<u8>)> = identities::table
            .filter(identities::person_id.among(texts(batch)))
            .select((identities::person_id, identities::sealed))
            .load(conn)?;
        for (person, sealed) in rows {
            let person = parsed(&person)?;
            found.insert(person, Identity::open(keys, person, &sealed)?);
        }
    }
    Ok(found)
}

/// The person of a citizen ID, if the ID is on file.
pub fn person_of(conn: &mut Conn, keys: &Keys, id: &CitizenId) -> Result<Option<PersonId>> {
    person_of_index(conn, &Identity::index(keys, id))
}

/// The person whose citizen ID has this keyed hash, if it is on file.
pub fn person_of_index(conn: &mut Conn, index: &str) -> Result<Option<PersonId>> {
    let person: Option<String> = identities::table
        .filter(identities::id_index.eq(index))
        .select(identities::person_id)
        .first(conn)
        .optional()?;
    person.map(|person| parsed(&person)).transpose()
}

/// Files the identity behind a person id.
pub(super) fn insert_identity(
    conn: &mut Conn,
    keys: &Keys,
    person: PersonId,
    identity: &Identity,
    citizen_id: &CitizenId,
) -> Result<()> {
    let sealed = identity.seal(keys, person)?;
    diesel::insert_into(identities::table)
        .values((
            identities::person_id.eq(person.to_string()),
            identities::id_index.eq(Identity::index(keys, citizen_id)),
            identities::sealed.eq(sealed.bytes),
            identities::key_version.eq(sealed.version),
        ))
        .execute(conn)?;
    names::insert(conn, person, &name_parts(keys, identity))
}

/// Those of some people whose identity is there.
pub fn known_among(conn: &mut Conn, people: &[PersonId]) -> Result<BTreeSet<PersonId>> {
    let mut known = BTreeSet::new();
    for batch in people.chunks(BATCH) {
        let found: Vec<String> = identities::table
            .filter(identities::person_id.among(texts(batch)))
            .select(identities::person_id)
            .load(conn)?;
        for id in found {
            known.insert(parsed(&id)?);
        }
    }
    Ok(known)
}

/// Removes the identity of a person; the keyed hash by which the person was found, which is free
/// from now on, if it was there. Doing it twice changes nothing.
pub fn forget(conn: &mut Conn, person: PersonId) -> Result<Option<String>> {
    let found = identities::table.find(person.to_string());
    let index: Option<String> = found.select(identities::id_index).first(conn).optional()?;
    diesel::delete(identities::table.find(person.to_string())).execute(conn)?;
    names::forget(conn, person)?;
    diesel::update(residents::table.find(person.to_string()))
        .set(residents::erased.eq(true))
        .execute(conn)?;
    Ok(index)
}

/// Those who left before a day and whose identity is still kept.
pub fn left_before(conn: &mut Conn, day: Date) -> Result<Vec<Resident>> {
    let rows: Vec<ResidentRow> = residents::table
        .filter(residents::left_on.lt(day))
        .filter(residents::erased.eq(false))
        .order(residents::person_id)
        .select(RESIDENT)
        .load(conn)?;
    rows.into_iter().map(read).collect()
}

crate::sealed_column!(
    identities.sealed by person_id,
    str::to_owned,
    sealed_identities,
    reseal_identities
);
