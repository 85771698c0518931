//! The table of facts.

use diesel::prelude::*;
use serde_json::Value;
use shared::base::{FactId, PersonId};
use shared::residents::{FactSource, FactStatus};

use crate::assessments::FactOnRecord;
use crate::db::Conn;
use crate::db::column::parsed;
use crate::db::schema::facts;
use crate::error::{Error, Result};

type Row = (
    String,
    String,
    String,
    String,
    String,
    Option<String>,
    i64,
    Option<String>,
);

/// Every row recorded of a person, the oldest first.
pub(super) fn rows(conn: &mut Conn, person: PersonId) -> Result<Vec<FactOnRecord>> {
    let rows: Vec<Row> = facts::table
        .filter(facts::person_id.eq(person.to_string()))
        .order((facts::recorded_at, facts::id))
        .select((
            facts::id,
            facts::fact,
            facts::value,
            facts::source,
            facts::status,
            facts::evidence,
            facts::recorded_at,
            facts::superseded_by,
        ))
        .load(conn)?;
    rows.into_iter().map(read).collect()
}

fn read((id, fact, value, source, status, evidence, recorded_at, by): Row) -> Result<FactOnRecord> {
    let odd = || Error::internal("a fact of an odd source or status");
    let value: Value = serde_json::from_str(&value)
        .map_err(|_error| Error::internal(format!("the fact {fact} is no JSON")))?;
    Ok(FactOnRecord {
        id: parsed(&id)?,
        fact,
        value,
        source: FactSource::from_code(&source).ok_or_else(odd)?,
        status: FactStatus::from_code(&status).ok_or_else(odd)?,
        evidence,
        recorded_at,
        superseded_by: by.as_deref().map(parsed::<FactId>).transpose()?,
    })
}
