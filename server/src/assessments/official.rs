//! The official facts of a person in the documented facts format, and the score they make.
//!
//! Award worth, the resident's file and the school's verdict all read the same facts, and permits
//! and freezes come from their registers alone, so they cannot disagree; the resident's browser
//! gets the very JSON the server scored.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Map, Value, json};
use shared::base::{Bilingual, Date, PersonId, Points};
use shared::freezes::FreezeStanding;
use shared::permits::Permit;
use shared::residents::is_registered;
use shared::scoring::{FactKind, Facts, Program, Score, score};

use crate::activities::{Attended, attended_of};
use crate::assessments::entries::{award_entry, freeze_entries, permit_entry, with_attended};
use crate::assessments::store;
use crate::db::Conn;
use crate::error::Result;
use crate::freezes::{FreezeOnRecord, freezes_of_many};
use crate::permits::permits_of;
use crate::registers::awards::{self, CountedAward};
use crate::registers::consents;
use crate::registers::residents;

/// What is officially known of a person on a day, in the facts format of a scheme: accepted
/// facts whose consent is not withdrawn, confirmed attendance of activities, the permit, awards in
/// effect, freezes on record.
pub fn official_facts(
    conn: &mut Conn,
    program: &Program,
    person: PersonId,
    on: Date,
) -> Result<Value> {
    let mut found = official_facts_of(conn, program, &[person], on)?;
    Ok(found.remove(&person).unwrap_or_else(|| json!({})))
}

/// The same of some people, each of whom is there.
pub fn official_facts_of(
    conn: &mut Conn,
    program: &Program,
    people: &[PersonId],
    on: Date,
) -> Result<BTreeMap<PersonId, Value>> {
    let withdrawn = consents::withdrawn_of(conn, people)?;
    let mut accepted = store::accepted_of(conn, people)?;
    let residents = residents::residents_of(conn, people)?;
    let permits = permits_of(conn, &residents)?;
    let attended = attended_of(conn, people, on)?;
    let awards = awards::in_effect_of(conn, people, on)?;
    let freezes = freezes_of_many(conn, people)?;
    let mut found = BTreeMap::new();
    for person in people {
        let gone = withdrawn.get(person);
        let known = Known {
            accepted: accepted.remove(person).unwrap_or_default(),
            withdrawn: gone.unwrap_or(&NOTHING),
            attended: attended.get(person).map_or(&[], Vec::as_slice),
            permit: permits.get(person),
            awards: awards.get(person).map_or(&[], Vec::as_slice),
            freezes: freezes.get(person).map_or(&[], Vec::as_slice),
        };
        found.insert(*person, known.facts(program, on));
    }
    Ok(found)
}

/// What nobody has withdrawn.
static NOTHING: BTreeSet<String> = BTreeSet::new();

/// What the tables hold of one person.
struct Known<'a> {
    accepted: Vec<(String, Value)>,
    withdrawn: &'a BTreeSet<String>,
    attended: &'a [(Bilingual, Attended)],
    permit: Option<&'a Permit>,
    awards: &'a [CountedAward],
    freezes: &'a [FreezeOnRecord],
}

impl Known<'_> {
    fn facts(self, program: &Program, on: Date) -> Value {
        let mut facts = Map::new();
        for (fact, value) in self.accepted {
            let known = program.fact(&fact);
            // A verified null says that nothing of the kind holds.
            let counts = !self.withdrawn.contains(&fact) && !value.is_null();
            if counts && known.is_some_and(|known| !is_registered(known)) {
                facts.insert(fact, value);
            }
        }
        let counts = |fact: &str| !self.withdrawn.contains(fact);
        with_attended(program, &mut facts, self.attended, counts);
        let none = Permit::default();
        let permit = self.permit.unwrap_or(&none);
        for fact in program.facts.iter().filter(|fact| is_registered(fact)) {
            let value = match fact.kind {
                FactKind::Awards => list(self.awards.iter().map(award_entry).collect()),
                FactKind::Freezes => list(freeze_entries(program, self.freezes, on)),
                _ => permit_entry(fact, permit, on),
            };
            if let Some(value) = value {
                facts.insert(fact.id.clone(), value);
            }
        }
        Value::Object(facts)
    }
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
    let facts = official_facts(conn, program, person, award.posts_on)?;
    Ok(Standing::new(program, facts, award.posts_on).gain(award))
}

/// How a person stands on a day, one award after another.
pub struct Standing<'a> {
    program: &'a Program,
    facts: Value,
    on: Date,
    total: Points,
}

impl<'a> Standing<'a> {
    /// With these official facts.
    pub fn new(program: &'a Program, facts: Value, on: Date) -> Self {
        let total = score_of(program, &facts, on).total.least;
        Self {
            program,
            facts,
            on,
            total,
        }
    }

    /// What one more award adds to the total, after every cap; the next comes on top of it.
    pub fn gain(&mut self, award: &CountedAward) -> Points {
        let mut lists = self.program.facts.iter();
        let list = lists.find(|fact| matches!(fact.kind, FactKind::Awards));
        if let (Some(list), Some(facts)) = (list, self.facts.as_object_mut()) {
            let awards = facts.entry(&list.id).or_insert_with(|| json!([]));
            if let Some(awards) = awards.as_array_mut() {
                awards.push(award_entry(award));
            }
        }
        let before = self.total;
        self.total = score_of(self.program, &self.facts, self.on).total.least;
        self.total - before
    }
}
