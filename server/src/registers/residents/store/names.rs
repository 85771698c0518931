//! The table of parts of names.

use std::collections::BTreeSet;

use diesel::prelude::*;
use shared::base::PersonId;

use crate::db::Conn;
use crate::db::column::parsed;
use crate::db::schema::{identities, name_parts};
use crate::either;
use crate::error::Result;

/// People who have one of some parts, by person id, from behind one.
pub(in crate::registers::residents) fn having(
    conn: &mut Conn,
    parts: &[i64],
    after: Option<PersonId>,
    limit: usize,
) -> Result<Vec<PersonId>> {
    let after = after.map(|after| after.to_string()).unwrap_or_default();
    let mut found = BTreeSet::new();
    for part in parts {
        let persons: Vec<String> = name_parts::table
            .filter(name_parts::part.eq(part))
            .filter(name_parts::person_id.gt(&after))
            .order(name_parts::person_id)
            .limit(i64::try_from(limit).unwrap_or(i64::MAX))
            .select(name_parts::person_id)
            .load(conn)?;
        for person in persons {
            found.insert(parsed(&person)?);
        }
    }
    Ok(found.into_iter().take(limit).collect())
}

/// Files the parts of a person's name.
pub(in crate::registers::residents) fn insert(
    conn: &mut Conn,
    person: PersonId,
    parts: &BTreeSet<i64>,
) -> Result<()> {
    let row = |part: &i64| {
        (
            name_parts::part.eq(*part),
            name_parts::person_id.eq(person.to_string()),
        )
    };
    let rows: Vec<_> = parts.iter().map(row).collect();
    // Two servers that start on one database at once may both add what is missing.
    either!(conn, conn => diesel::insert_into(name_parts::table)
        .values(&rows)
        .on_conflict_do_nothing()
        .execute(conn))?;
    Ok(())
}

/// Forgets the parts of a person's name.
pub(in crate::registers::residents) fn forget(conn: &mut Conn, person: PersonId) -> Result<()> {
    diesel::delete(name_parts::table.filter(name_parts::person_id.eq(person.to_string())))
        .execute(conn)?;
    Ok(())
}

/// Some people whose identity is there and the parts of whose name are not, by person id, from
/// behind one.
pub(in crate::registers::residents) fn without(
    conn: &mut Conn,
    after: Option<PersonId>,
    limit: usize,
) -> Result<Vec<PersonId>> {
    let after = after.map(|after| after.to_string()).unwrap_or_default();
    let parts = name_parts::table.filter(name_parts::person_id.eq(identities::person_id));
    let persons: Vec<String> = identities::table
        .filter(identities::person_id.gt(after))
        .filter(diesel::dsl::not(diesel::dsl::exists(parts)))
        .order(identities::person_id)
        .limit(i64::try_from(limit).unwrap_or(i64::MAX))
        .select(identities::person_id)
        .load(conn)?;
    persons.iter().map(|person| parsed(person)).collect()
}
