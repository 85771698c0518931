//! What is picked and typed for one question, until it is sent.

use std::collections::BTreeMap;

use leptos::prelude::*;
use shared::scoring::{Ask, AskKind, FactProblem, ProblemCode, Program, Question, Reply};

use crate::scoring::fields::{FieldDraft, problem};
use crate::scoring::preview::Preview;
use crate::texts::{Words, scoring as words};

/// The value of 不清楚 among the options; no option of a scheme can have it.
pub(super) const NOT_KNOWN: &str = "?";
/// The value of "none of these" among check boxes.
pub(super) const NONE: &str = "-";
/// Where the problem of a missing answer points; ids of facts have no capitals.
pub(super) const CHOICE: &str = "/CHOICE";

/// The draft of one answer.
#[derive(Clone)]
pub(super) struct AnswerDraft {
    pub(super) question: Question,
    /// The option picked, where one is asked for.
    pub(super) one: RwSignal<String>,
    /// The options picked, where any may be.
    pub(super) any: RwSignal<Vec<String>>,
    /// What stands in the fields under the options, by fact.
    pub(super) fields: BTreeMap<String, FieldDraft>,
}

impl AnswerDraft {
    pub(super) fn new(preview: &Preview, question: Question, ask: &Ask) -> Self {
        let program = preview.program();
        let picked = match &ask.reply {
            None => only_option(&question),
            Some(Reply::NotKnown) => vec![NOT_KNOWN.to_owned()],
            Some(Reply::Picked { options, .. }) if options.is_empty() => vec![NONE.to_owned()],
            Some(Reply::Picked { options, .. }) => options.clone(),
        };
        let mut fields = BTreeMap::new();
        for place in question.options.iter().flat_map(|option| &option.fields) {
            if let Some(fact) = program.facts.get(usize::from(*place)) {
                let told = match &ask.reply {
                    Some(Reply::Picked { fields, .. }) => fields.get(&fact.id).cloned(),
                    _ => None,
                };
                fields.insert(
                    fact.id.clone(),
                    FieldDraft::new(program, fact, told.as_ref()),
                );
            }
        }
        Self {
            one: RwSignal::new(picked.first().cloned().unwrap_or_default()),
            any: RwSignal::new(picked),
            question,
            fields,
        }
    }

    fn picked(&self) -> Vec<String> {
        match self.question.kind {
            AskKind::One => {
                let one = self.one.get_untracked();
                if one.is_empty() {
                    Vec::new()
                } else {
                    vec![one]
                }
            }
            AskKind::Any => self.any.get_untracked(),
        }
    }

    /// The answer, or everything that is wrong with it.
    pub(super) fn read(&self, program: &Program) -> Result<Reply, Vec<FactProblem>> {
        let picked = self.picked();
        if picked.is_empty() {
            let words: Words = match self.question.kind {
                AskKind::One => words::pick_one,
                AskKind::Any => words::pick_any,
            };
            return Err(vec![problem(
                CHOICE.to_owned(),
                ProblemCode::MissingKey,
                words,
            )]);
        }
        if picked.iter().any(|value| value == NOT_KNOWN) {
            return Ok(Reply::NotKnown);
        }
        let options: Vec<String> = picked.into_iter().filter(|value| value != NONE).collect();
        let mut fields = BTreeMap::new();
        let mut problems = Vec::new();
        let chosen = self
            .question
            .options
            .iter()
            .filter(|option| options.contains(&option.id));
        for place in chosen.flat_map(|option| &option.fields) {
            let Some(fact) = program.facts.get(usize::from(*place)) else {
                continue;
            };
            match self.fields.get(&fact.id).map(|draft| draft.read(fact)) {
                Some(Ok(value)) => drop(fields.insert(fact.id.clone(), value)),
                Some(Err(wrong)) => problems.extend(wrong),
                None => {}
            }
        }
        if problems.is_empty() {
            Ok(Reply::Picked { options, fields })
        } else {
            Err(problems)
        }
    }
}

/// A question with one option only asks for the field under it, so it stands open.
fn only_option(question: &Question) -> Vec<String> {
    match question.options.as_slice() {
        [only] if question.kind == AskKind::One => vec![only.id.clone()],
        _ => Vec::new(),
    }
}
