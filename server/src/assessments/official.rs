//! The official facts of a person in the documented facts format, and the score they make.
//!
//! Award worth, the resident's file and the school's verdict all read the same facts, and permits
//! and freezes come from their registers alone, so they cannot disagree; the resident's browser
//! gets the very JSON the server scored.

use serde_json::{Map, Value, json};
use shared::base::{Date, PersonId, Points};
use shared::freezes::FreezeStanding;
use shared::residents::{FactStatus, is_registered};
use shared::scoring::{FactKind, Facts, Program, Score, score};

use crate::assessments::entries::{award_entry, freeze_entries, permit_entry};
use crate::assessments::store;
use crate::db::Conn;
use crate::error::Result;
use crate::freezes::{FreezeOnRecord, freezes_of};
use crate::permits::permit_of;
use crate::registers::awards::{self, CountedAward};
use crate::registers::consents;

/// What is officially known of a person on a day, in the facts format of a scheme: accepted
/// facts whose consent is not withdrawn, the permit, awards in effect, freezes on record.
pub fn official_facts(
    conn: &mut Conn,
    program: &Program,
    person: PersonId,
    on: Date,
) -> Result<Value> {
    let mut facts = Map::new();
    let withdrawn = consents::withdrawn(conn, person)?;
    for row in store::rows(conn, person)? {
        let counts = row.status == FactStatus::Accepted && row.superseded_by.is_none();
        let counts = counts && !withdrawn.contains(&row.fact);
        let known = program.fact(&row.fact);
        // A verified null says that nothing of the kind holds.
        let counts = counts && !row.value.is_null();
        if counts && known.is_some_and(|known| !is_registered(known)) {
            facts.insert(row.fact, row.value);
        }
    }
    let permit = permit_of(conn, person)?.unwrap_or_default();
    for fact in program.facts.iter().filter(|fact| is_registered(fact)) {
        let value = match fact.kind {
            FactKind::Awards => {
                let awards = awards::in_effect(conn, person, on)?;
                list(awards.iter().map(award_entry).collect())
            }
            FactKind::Freezes => list(freeze_entries(program, &freezes_of(conn, person)?, on)),
            _ => permit_entry(fact, &permit, on),
        };
        if let Some(value) = value {
            facts.insert(fact.id.clone(), value);
        }
    }
    Ok(Value::Object(facts))
}

fn list(entries: Vec<Value>) -> Option<Value> {
    (!entries.is_empty()).then_some(Value::Array(entries))
}

/// The official score of a person on a day.
pub fn official_score(
    conn: &mut Conn,
    program: &Program,
    person: PersonId,
    on: Date,
) -> Result<Score> {
    let facts = official_facts(conn, program, person, on)?;
    Ok(score_of(program, &facts, on))
}

/// The score of facts on file. What the scheme in force has no word for any more does not count,
/// and the log says so: whoever changed the scheme has to know.
pub fn score_of(program: &Program, facts: &Value, on: Date) -> Score {
    let (facts, problems) = Facts::read_on_file(program, facts, on);
    for problem in problems {
        tracing::warn!(
            scheme = program.id,
            version = program.version,
            pointer = problem.pointer,
            code = ?problem.code,
            "a fact on file does not count"
        );
    }
    score(program, &facts, on)
}

/// Whether someone with these freezes on record is frozen on a day, in the very words of the
/// score.
pub fn is_frozen(program: &Program, freezes: &[FreezeOnRecord], on: Date) -> bool {
    let entries = freeze_entries(program, freezes, on);
    let fact = program
        .facts
        .iter()
        .find(|fact| matches!(fact.kind, FactKind::Freezes));
    let Some(fact) = fact.filter(|_| !entries.is_empty()) else {
        return false;
    };
    let score = score_of(program, &json!({ &*fact.id: entries }), on);
    FreezeStanding::of(&score.frozen).is_frozen()
}

/// What an award adds to the official total on the day it posts, after every cap.
pub fn gain(
    conn: &mut Conn,
    program: &Program,
    person: PersonId,
    award: &CountedAward,
) -> Result<Points> {
    let on = award.posts_on;
    let mut facts = official_facts(conn, program, person, on)?;
    let before = score_of(program, &facts, on);
    let list = program
        .facts
        .iter()
        .find(|fact| matches!(fact.kind, FactKind::Awards));
    if let (Some(list), Some(facts)) = (list, facts.as_object_mut()) {
        let awards = facts.entry(&list.id).or_insert_with(|| json!([]));
        if let Some(awards) = awards.as_array_mut() {
            awards.push(award_entry(award));
        }
    }
    let after = score_of(program, &facts, on);
    Ok(after.total.least - before.total.least)
}
