//! The table of facts.

use std::collections::BTreeMap;

use diesel::prelude::*;
use serde_json::Value;
use shared::base::{FactId, PersonId};
use shared::residents::{FactSource, FactStatus};

use crate::assessments::{FactOnRecord, VerifiedFact};
use crate::clock::Now;
use crate::db::column::{parsed, texts};
use crate::db::schema::facts;
use crate::db::{AmongTexts, Conn};
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

/// How many persons one statement asks for, within the parameters a database takes.
const BATCH: usize = 500;

/// The facts of some people that are accepted and stand, with their values, the oldest first.
pub(super) fn accepted_of(
    conn: &mut Conn,
    people: &[PersonId],
) -> Result<BTreeMap<PersonId, Vec<(String, Value)>>> {
    let mut found: BTreeMap<PersonId, Vec<(String, Value)>> = BTreeMap::new();
    for batch in people.chunks(BATCH) {
        let rows: Vec<(String, String, String)> = facts::table
            .filter(facts::person_id.among(texts(batch)))
            .filter(facts::status.eq(FactStatus::Accepted.code()))
            .filter(facts::superseded_by.is_null())
            .order((facts::person_id, facts::recorded_at, facts::id))
            .select((facts::person_id, facts::fact, facts::value))
            .load(conn)?;
        for (person, fact, value) in rows {
            let value = value_of(&fact, &value)?;
            found
                .entry(parsed(&person)?)
                .or_default()
                .push((fact, value));
        }
    }
    Ok(found)
}

fn value_of(fact: &str, value: &str) -> Result<Value> {
    serde_json::from_str(value)
        .map_err(|_error| Error::internal(format!("the fact {fact} is no JSON")))
}

fn read((id, fact, value, source, status, evidence, recorded_at, by): Row) -> Result<FactOnRecord> {
    let odd = || Error::internal("a fact of an odd source or status");
    let value = value_of(&fact, &value)?;
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

/// Every current row of a fact names the one that takes its place.
pub(super) fn supersede(conn: &mut Conn, fact: &VerifiedFact) -> Result<()> {
    diesel::update(facts::table)
        .filter(facts::person_id.eq(fact.person.to_string()))
        .filter(facts::fact.eq(fact.fact.clone()))
        .filter(facts::superseded_by.is_null())
        .set(facts::superseded_by.eq(Some(fact.id.to_string())))
        .execute(conn)?;
    Ok(())
}

/// Writes a verified fact.
pub(super) fn insert_verified(conn: &mut Conn, now: Now, fact: &VerifiedFact) -> Result<()> {
    diesel::insert_into(facts::table)
        .values((
            facts::id.eq(fact.id.to_string()),
            facts::person_id.eq(fact.person.to_string()),
            facts::fact.eq(fact.fact.clone()),
            facts::value.eq(fact.value.to_string()),
            facts::source.eq(FactSource::Verified.code()),
            facts::status.eq(FactStatus::Accepted.code()),
            facts::evidence.eq(Some(fact.evidence.clone())),
            facts::recorded_at.eq(now.micros),
        ))
        .execute(conn)?;
    Ok(())
}

/// Forgets on which papers the facts of a person rest.
pub fn forget(conn: &mut Conn, person: PersonId) -> Result<()> {
    let proved = facts::table
        .filter(facts::person_id.eq(person.to_string()))
        .filter(facts::evidence.is_not_null());
    diesel::update(proved)
        .set(facts::evidence.eq(Some("")))
        .execute(conn)?;
    Ok(())
}
