//! The facts of both sides compared, though each was read for its own program.

use serde_json::Value;

use super::{FactChange, Side};
use crate::base::{Bilingual, Date};
use crate::scoring::facts::{FactProblem, Facts, fact_words};
use crate::scoring::program::{Fact, Program};
use crate::scoring::words::both;

/// What was found when the facts of the first side were carried over to the second.
pub(super) struct Carried {
    /// True if both sides have the same program.
    pub(super) one_program: bool,
    /// The second side's facts as far as they differ, for the first program; none if the second
    /// side's own are those.
    pub(super) facts: Option<Facts>,
    /// The facts that differ.
    pub(super) changes: Vec<FactChange>,
    /// What the second program has no word for.
    pub(super) no_word: Vec<FactProblem>,
}

impl Carried {
    pub(super) fn between(before: Side<'_>, after: Side<'_>) -> Self {
        let (old, new) = (before.program, after.program);
        let one_program = std::ptr::eq(old, new) || old == new;
        if one_program && before.facts == after.facts {
            return Self {
                one_program,
                facts: None,
                changes: Vec::new(),
                no_word: Vec::new(),
            };
        }
        let mut middle = before.facts.write(old);
        let (read, no_word) = on_file(new, &middle);
        let (then, now) = (read.write(new), after.facts.write(new));
        let differs = |fact: &&Fact| then.get(&fact.id) != now.get(&fact.id);
        let differing: Vec<&Fact> = new.facts.iter().filter(differs).collect();
        // A fact that only the new program knows enters with its rules.
        let known = differing.iter().filter(|fact| old.fact(&fact.id).is_some());
        for fact in known.clone() {
            if let Some(object) = middle.as_object_mut() {
                match now.get(&fact.id) {
                    Some(value) => object.insert(fact.id.clone(), value.clone()),
                    None => object.remove(&fact.id),
                };
            }
        }
        Self {
            one_program,
            facts: (!one_program).then(|| on_file(old, &middle).0),
            changes: known
                .map(|fact| FactChange {
                    fact: fact.id.clone(),
                    name: fact.name.clone(),
                    before: said(new, fact, then.get(&fact.id)),
                    after: said(new, fact, now.get(&fact.id)),
                })
                .collect(),
            no_word,
        }
    }
}

/// Facts that were admitted once, read for another program; no day is too late for them.
fn on_file(program: &Program, facts: &Value) -> (Facts, Vec<FactProblem>) {
    Facts::read_on_file(program, facts, Date::MAX)
}

fn said(program: &Program, fact: &Fact, value: Option<&Value>) -> Bilingual {
    value.map_or_else(
        || both!("没有填", "not claimed"),
        |value| fact_words(program, fact, value),
    )
}
