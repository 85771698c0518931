//! Many people at a time, for lists of them.

use std::collections::BTreeMap;

use diesel::prelude::*;
use shared::base::PersonId;

use super::{BATCH, RESIDENT, Resident, ResidentRow, read};
use crate::db::column::{parsed, texts};
use crate::db::schema::{identities, residents};
use crate::db::{AmongTexts, Conn};
use crate::error::Result;

/// The people whose citizen IDs have these keyed hashes; what is not on file is missing.
pub fn people_of_indexes(
    conn: &mut Conn,
    indexes: &[String],
) -> Result<BTreeMap<String, PersonId>> {
    let mut found = BTreeMap::new();
    for batch in indexes.chunks(BATCH) {
        let rows: Vec<(String, String)> = identities::table
            .filter(identities::id_index.among(batch.to_vec()))
            .select((identities::id_index, identities::person_id))
            .load(conn)?;
        for (index, person) in rows {
            found.insert(index, parsed(&person)?);
        }
    }
    Ok(found)
}

/// The keyed hash by which a person is found, while the identity is there.
pub fn index_of(conn: &mut Conn, person: PersonId) -> Result<Option<String>> {
    let index = identities::table
        .find(person.to_string())
        .select(identities::id_index)
        .first(conn)
        .optional()?;
    Ok(index)
}

/// The keyed hashes by which some people are found, of those whose identity is there.
pub fn indexes_of(conn: &mut Conn, people: &[PersonId]) -> Result<Vec<String>> {
    let mut found = Vec::new();
    for batch in people.chunks(BATCH) {
        let indexes: Vec<String> = identities::table
            .filter(identities::person_id.eq_any(texts(batch)))
            .select(identities::id_index)
            .load(conn)?;
        found.extend(indexes);
    }
    Ok(found)
}

/// The registrations of some people.
pub fn residents_of(conn: &mut Conn, people: &[PersonId]) -> Result<Vec<Resident>> {
    let mut found = Vec::new();
    for batch in people.chunks(BATCH) {
        let rows: Vec<ResidentRow> = residents::table
            .filter(residents::person_id.among(texts(batch)))
            .select(RESIDENT)
            .load(conn)?;
        for row in rows {
            found.push(read(row)?);
        }
    }
    Ok(found)
}
