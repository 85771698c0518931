//! What is on file of a person, fact by fact: what counts, what waits, and what was before.

use serde_json::{Value, json};
use shared::base::{Bilingual, Date, FactId, PersonId, Points};
use shared::residents::api::{FactRow, FileCorrection, FileFact};
use shared::residents::{FactSource, FactStatus, answers_for, claim_words, is_registered};
use shared::scoring::{Fact, Program, Score, fact_words};

use crate::activities::{Attended, attended_of};
use crate::assessments::{FactOnRecord, facts_of, official_facts, score_of, with_attended};
use crate::clock::date_of;
use crate::corrections::{self, Claim};
use crate::db::Conn;
use crate::error::Result;

/// A person's facts with the official score and the one beside it.
pub(super) struct Assessed {
    /// The official facts, in the facts format.
    pub(super) facts: Value,
    /// The official score.
    pub(super) score: Score,
    /// Every fact of the scheme with what is recorded of it.
    pub(super) on_file: Vec<FileFact>,
    /// The total if all that waits were verified as it stands.
    pub(super) declared_total: Points,
}

/// The official score of a person on a day, and beside it what is declared.
pub(super) fn assessed(
    conn: &mut Conn,
    program: &Program,
    person: PersonId,
    on: Date,
) -> Result<Assessed> {
    let facts = official_facts(conn, program, person, on)?;
    let score = score_of(program, &facts, on);
    let attended = attended_of(conn, &[person], on)?.remove(&person);
    let attended = attended.unwrap_or_default();
    let rows = facts_of(conn, person)?;
    let claims = corrections::claims_of(conn, person)?;
    let waits =
        |row: &&FactOnRecord| row.status == FactStatus::Pending && row.superseded_by.is_none();
    let waiting = rows.iter().filter(waits);
    let waiting = waiting.map(|row| (row.fact.clone(), row.value.clone()));
    let claimed = claims.iter();
    let claimed = claimed.map(|claim| (claim.fact.clone(), claim.value.clone()));
    let waiting: Vec<(String, Value)> = waiting.chain(claimed).collect();
    let with = |claims: &[(String, Value)]| {
        let mut facts = facts.clone();
        if let Some(facts) = facts.as_object_mut() {
            facts.extend(claims.iter().cloned());
            facts.retain(|_, value| !value.is_null());
            // What was confirmed of activities counts beside whatever is claimed.
            let claimed = |fact: &str| claims.iter().any(|(id, _)| id == fact);
            with_attended(program, facts, &attended, claimed);
        }
        score_of(program, &facts, on).total.least
    };
    let gain = |fact: &Fact| {
        let claims: Vec<_> = waiting
            .iter()
            .filter(|(id, _)| *id == fact.id)
            .cloned()
            .collect();
        (!claims.is_empty()).then(|| with(&claims) - score.total.least)
    };
    let on_file = program.facts.iter().map(|fact| FileFact {
        fact: fact.id.clone(),
        name: fact.name.clone(),
        departments: departments(program, fact),
        of_register: is_registered(fact),
        counted: facts.get(&fact.id).cloned(),
        own: own(fact, facts.get(&fact.id), &attended),
        counted_words: facts
            .get(&fact.id)
            .map(|value| fact_words(program, fact, value)),
        pending: gain(fact),
        rows: shown(program, fact, &rows, &attended),
        correction: under_way(program, fact, &claims),
    });
    let on_file = on_file.collect();
    let declared_total = with(&waiting);
    Ok(Assessed {
        facts,
        score,
        on_file,
        declared_total,
    })
}

fn departments(program: &Program, fact: &Fact) -> Vec<Bilingual> {
    let found = answers_for(program, &fact.id);
    found.into_iter().map(|one| one.name.clone()).collect()
}

/// The correction of a fact that is not finished.
fn under_way(program: &Program, fact: &Fact, claims: &[Claim]) -> Option<FileCorrection> {
    let claim = claims.iter().find(|claim| claim.fact == fact.id)?;
    Some(FileCorrection {
        id: claim.correction,
        claimed: claim_words(program, fact, &claim.value),
        state: claim.state,
    })
}

/// What counts of a fact without what comes from activities: what a correction takes the place of.
fn own(fact: &Fact, counted: Option<&Value>, attended: &[(Bilingual, Attended)]) -> Option<Value> {
    let mut own = counted?.clone();
    if let Some(list) = own.as_array_mut() {
        for (id, entry) in attended.iter().filter_map(|(_, one)| one.entry()) {
            let place = list.iter().rposition(|one| id == fact.id && *one == entry);
            place.map(|place| list.remove(place));
        }
    }
    let empty = own.as_array().is_some_and(Vec::is_empty);
    (!empty).then_some(own)
}

/// The rows of one fact, newest first; those of activities stand first, as they are no rows that
/// anything supersedes.
fn shown(
    program: &Program,
    fact: &Fact,
    rows: &[FactOnRecord],
    attended: &[(Bilingual, Attended)],
) -> Vec<FactRow> {
    let activities = attended.iter().rev().filter_map(|(org, one)| {
        let (_, entry) = one.entry().filter(|(id, _)| *id == fact.id)?;
        Some(FactRow {
            id: FactId(one.activity.0),
            words: claim_words(program, fact, &json!([entry])),
            source: FactSource::Activity,
            status: FactStatus::Accepted,
            evidence: Some(format!("{} · {}", one.title, org.zh)),
            recorded_on: one.held_on,
            superseded_by: None,
        })
    });
    let rows = rows.iter().rev().filter(|row| row.fact == fact.id);
    let rows = rows.map(|row| FactRow {
        id: row.id,
        words: claim_words(program, fact, &row.value),
        source: row.source,
        status: row.status,
        evidence: row.evidence.clone(),
        recorded_on: date_of(row.recorded_at),
        superseded_by: row.superseded_by,
    });
    activities.chain(rows).collect()
}
