//! From a reply to facts, and back.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use super::Answers;
use crate::base::{Bilingual, Date};
use crate::scoring::facts::{FactProblem, Facts, ProblemCode};
use crate::scoring::program::{AskKind, Choice, Fact, Index, Program, Question};
use crate::scoring::words::both;

/// An answer to one question.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reply {
    /// 不清楚: every fact of the question becomes not known.
    NotKnown,
    /// The picked options, and the values of the fields under them by fact id.
    Picked {
        /// The ids of the options.
        options: Vec<String>,
        /// Values as in a facts object; null for one that is not known.
        fields: BTreeMap<String, Value>,
    },
}

impl Answers {
    /// Takes a reply to a question. Nothing changes if there are problems; each names the option
    /// or the fact by a pointer. `today` is the day up to which things can have happened.
    pub fn answer(
        &mut self,
        program: &Program,
        question: &str,
        reply: &Reply,
        today: Date,
    ) -> Result<(), Vec<FactProblem>> {
        let Some(question) = program.question(question) else {
            let message = both!(
                "没有“{question}”这道题",
                "there is no question \"{question}\""
            );
            return Err(vec![problem("", ProblemCode::UnknownKey, message)]);
        };
        let settled = settle(program, question, reply)?;
        Facts::read(program, &Value::Object(settled.clone()), today)?;
        for fact in facts_of(program, question) {
            self.facts.remove(&fact.id);
        }
        self.facts.extend(settled);
        if !self.answered.contains(&question.id) {
            self.answered.push(question.id.clone());
        }
        Ok(())
    }

    /// Changes one fact beside the questionnaire; none claims nothing. Whether the value is right
    /// shows when the facts are read.
    pub fn set(&mut self, fact: &str, value: Option<Value>) {
        match value {
            Some(value) => self.facts.insert(fact.to_owned(), value),
            None => self.facts.remove(fact),
        };
    }

    /// What was replied to a question, as far as the facts still say so.
    pub(super) fn reply(&self, program: &Program, question: &Question) -> Option<Reply> {
        let facts = || facts_of(program, question);
        let told = facts().any(|fact| self.facts.contains_key(&fact.id));
        if !told && !self.answered.contains(&question.id) {
            return None;
        }
        if facts().all(|fact| self.facts.get(&fact.id) == Some(&Value::Null)) {
            return Some(Reply::NotKnown);
        }
        let picked = question
            .options
            .iter()
            .filter(|choice| self.is_picked(program, choice));
        let mut options: Vec<String> = picked.map(|choice| choice.id.clone()).collect();
        let empty = |choice: &&Choice| choice.sets.is_empty() && choice.fields.is_empty();
        if options.is_empty() && question.kind == AskKind::One {
            options.extend(
                question
                    .options
                    .iter()
                    .find(empty)
                    .map(|choice| choice.id.clone()),
            );
        }
        let mut fields = BTreeMap::new();
        for place in question.options.iter().flat_map(|choice| &choice.fields) {
            if let Some(fact) = program.facts.get(usize::from(*place))
                && let Some(value) = self.facts.get(&fact.id)
            {
                fields.insert(fact.id.clone(), value.clone());
            }
        }
        Some(Reply::Picked { options, fields })
    }

    fn is_picked(&self, program: &Program, choice: &Choice) -> bool {
        let mut fields = choice.fields.iter();
        let told = |place: Index| {
            let fact = program.facts.get(usize::from(place))?;
            self.facts.get(&fact.id)
        };
        let mut sets = choice.sets.iter();
        let set = !choice.sets.is_empty()
            && sets.all(|one| told(one.fact) == Some(&one.value.in_facts()));
        set || fields.any(|place| told(*place).is_some())
    }
}

fn facts_of<'a>(
    program: &'a Program,
    question: &'a Question,
) -> impl Iterator<Item = &'a Fact> + 'a {
    let places = question.facts.iter();
    places.filter_map(|place| program.facts.get(usize::from(*place)))
}

/// The facts a reply settles.
fn settle(
    program: &Program,
    question: &Question,
    reply: &Reply,
) -> Result<Map<String, Value>, Vec<FactProblem>> {
    let Reply::Picked { options, fields } = reply else {
        let facts = facts_of(program, question);
        let mut settled = Map::new();
        for fact in facts {
            settled.insert(fact.id.clone(), Value::Null);
        }
        return Ok(settled);
    };
    let mut problems = Vec::new();
    let mut settled = Map::new();
    if question.kind == AskKind::One && options.len() != 1 {
        let message = both!("请选一项", "choose one");
        problems.push(problem("", ProblemCode::MissingKey, message));
    }
    for id in options {
        let Some(choice) = question.options.iter().find(|choice| choice.id == *id) else {
            let message = both!("没有选项“{id}”", "there is no option \"{id}\"");
            problems.push(problem("", ProblemCode::UnknownOption, message));
            continue;
        };
        for setting in &choice.sets {
            if let Some(fact) = program.facts.get(usize::from(setting.fact)) {
                settled.insert(fact.id.clone(), setting.value.in_facts());
            }
        }
        for fact in choice
            .fields
            .iter()
            .filter_map(|place| program.facts.get(usize::from(*place)))
        {
            let id = &fact.id;
            let Bilingual { zh, en } = &fact.name;
            match fields.get(id) {
                Some(value) => {
                    settled.insert(id.clone(), value.clone());
                }
                None => problems.push(problem(
                    &format!("/{id}"),
                    ProblemCode::MissingKey,
                    both!(
                        "请填“{zh}”，或选不清楚",
                        "fill in \"{en}\", or choose not known"
                    ),
                )),
            }
        }
    }
    if problems.is_empty() {
        Ok(settled)
    } else {
        Err(problems)
    }
}

fn problem(pointer: &str, code: ProblemCode, message: Bilingual) -> FactProblem {
    FactProblem {
        pointer: pointer.to_owned(),
        code,
        message,
    }
}
