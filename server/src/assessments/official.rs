//! The official facts of a person in the documented facts format, and the score they make.
//!
//! Award worth, the resident's file and the school's verdict all read the same facts, so they
//! cannot disagree; the resident's browser gets the very JSON the server scored.

use serde_json::{Map, Value, json};
use shared::base::{Date, PersonId, Points, add_months};
use shared::scoring::rules::{Kind, Term};
use shared::scoring::{FactKind, Facts, Program, Score, score};

use crate::assessments::store;
use crate::awards::{self, CountedAward};
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::freezes::{FreezeOnRecord, freezes_of};

/// What is officially known of a person on a day, in the facts format of a scheme: accepted
/// facts, awards in effect, freezes on record.
pub fn official_facts(
    conn: &mut Conn,
    program: &Program,
    person: PersonId,
    on: Date,
) -> Result<Value> {
    let mut facts = Map::new();
    for (fact, value) in store::accepted(conn, person)? {
        if program.fact(&fact).is_some() {
            let value = serde_json::from_str(&value)
                .map_err(|_error| Error::internal(format!("the fact {fact} is no JSON")))?;
            facts.insert(fact, value);
        }
    }
    for fact in &program.facts {
        let entries: Vec<Value> = match fact.kind {
            FactKind::Awards => {
                let awards = awards::in_effect(conn, person, on)?;
                awards.iter().map(award_entry).collect()
            }
            FactKind::Freezes => {
                let freezes = freezes_of(conn, person)?;
                let known = freezes.iter().filter(|one| one.freeze.from <= on);
                known.map(|one| freeze_entry(program, one)).collect()
            }
            _ => continue,
        };
        if !entries.is_empty() {
            facts.insert(fact.id.clone(), Value::Array(entries));
        }
    }
    Ok(Value::Object(facts))
}

/// The official score of a person on a day.
pub fn official_score(
    conn: &mut Conn,
    program: &Program,
    person: PersonId,
    on: Date,
) -> Result<Score> {
    let facts = official_facts(conn, program, person, on)?;
    score_of(program, &facts, on)
}

/// The score of facts in the facts format; facts on file that do not read are a fault of ours.
pub fn score_of(program: &Program, facts: &Value, on: Date) -> Result<Score> {
    let facts = Facts::read(program, facts, on).map_err(|problems| {
        let places: Vec<String> = problems.into_iter().map(|one| one.pointer).collect();
        Error::internal(format!("facts that do not read: {}", places.join(", ")))
    })?;
    Ok(score(program, &facts, on))
}

/// One award as an entry of the facts format.
fn award_entry(award: &CountedAward) -> Value {
    json!({
        "indicator": award.indicator,
        "points": award.points,
        "effective": award.posts_on,
        "expires": award.expires_on,
        "by": award.org_name.zh,
    })
}

/// One freeze as an entry of the facts format; an end other than the ground's own term is an
/// early end.
fn freeze_entry(program: &Program, record: &FreezeOnRecord) -> Value {
    let freeze = &record.freeze;
    let mut entry = json!({
        "indicator": freeze.indicator,
        "ground": record.ground,
        "from": freeze.from,
    });
    let lifted = freeze
        .until
        .filter(|until| own_end(program, record) != Some(*until));
    if let (Some(until), Some(entry)) = (lifted, entry.as_object_mut()) {
        entry.insert("lifted".to_owned(), json!(until.succ_opt()));
    }
    entry
}

/// The last frozen day by the ground's own term, where that follows from the decision alone.
fn own_end(program: &Program, record: &FreezeOnRecord) -> Option<Date> {
    let indicator = program.indicator(&record.freeze.indicator)?;
    indicator.rules.iter().find_map(|rule| match &rule.kind {
        Kind::Freeze(rule) if rule.ground == record.ground => match rule.term {
            Term::Months { months } => Some(add_months(record.freeze.from, months)),
            Term::AfterServed { .. } | Term::WhileListed => None,
        },
        _ => None,
    })
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
    let before = score_of(program, &facts, on)?;
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
    let after = score_of(program, &facts, on)?;
    Ok(after.total.least - before.total.least)
}
