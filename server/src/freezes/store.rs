//! The table of freezes.

mod forget;

use std::collections::BTreeMap;

use diesel::prelude::*;
use shared::base::{Date, PersonId};

use crate::db::column::{parsed, texts};
use crate::db::schema::freezes;
use crate::db::{AmongTexts, Conn};
use crate::error::Result;

pub use forget::forget;

/// How many persons one statement asks for, within the parameters a database takes.
const BATCH: usize = 500;

/// One freeze as it is recorded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FreezeOnRecord {
    /// The indicator of the scheme it rests on.
    pub indicator: String,
    /// Which of the indicator's grounds, by its word in the scheme.
    pub ground: String,
    /// The first frozen day, that of the decision.
    pub from: Date,
    /// The last frozen day, where one was fixed; otherwise the ground's own term says.
    pub until: Option<Date>,
}

/// The freezes of one person, the oldest decision first.
pub fn freezes_of(conn: &mut Conn, person: PersonId) -> Result<Vec<FreezeOnRecord>> {
    let mut found = freezes_of_many(conn, &[person])?;
    Ok(found.remove(&person).unwrap_or_default())
}

/// The freezes of several persons, for each the oldest decision first.
pub fn freezes_of_many(
    conn: &mut Conn,
    persons: &[PersonId],
) -> Result<BTreeMap<PersonId, Vec<FreezeOnRecord>>> {
    let mut found: BTreeMap<PersonId, Vec<FreezeOnRecord>> = BTreeMap::new();
    for batch in persons.chunks(BATCH) {
        let rows: Vec<(String, String, String, Date, Option<Date>)> = freezes::table
            .filter(freezes::person_id.among(texts(batch)))
            .order((freezes::decided_on, freezes::id))
            .select((
                freezes::person_id,
                freezes::indicator,
                freezes::ground,
                freezes::decided_on,
                freezes::until_on,
            ))
            .load(conn)?;
        for (person, indicator, ground, from, until) in rows {
            let record = FreezeOnRecord {
                indicator,
                ground,
                from,
                until,
            };
            found.entry(parsed(&person)?).or_default().push(record);
        }
    }
    Ok(found)
}
