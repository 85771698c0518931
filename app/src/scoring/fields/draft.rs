//! What is typed for one fact, and the value it stands for.

use leptos::prelude::*;
use serde_json::{Value, json};
use shared::base::iso_date;
use shared::scoring::{Fact, FactKind, FactProblem, ProblemCode, Program};

use super::entries::EntriesDraft;
use super::problem::problem;
use super::spans::SpansDraft;
use crate::texts::{Words, scoring as words, ui as ui_words};
use crate::ui::{DateDraft, DateProblem, ascii};

/// What is typed for one fact.
#[derive(Clone, Copy, Debug)]
pub struct FieldDraft {
    pub(super) draft: Draft,
}

/// The same, by the kind of the fact.
#[derive(Clone, Copy, Debug)]
pub(super) enum Draft {
    /// The id of the option, or empty.
    Choice(RwSignal<String>),
    /// An amount as typed.
    Number(RwSignal<String>),
    /// `true`, `false` or empty.
    YesNo(RwSignal<String>),
    /// A day as typed.
    Date(DateDraft),
    /// Stretches of time.
    Spans(SpansDraft),
    /// Events, awards or freezes.
    Entries(EntriesDraft),
}

impl FieldDraft {
    /// A draft that shows a value, or nothing.
    pub fn new(program: &Program, fact: &Fact, value: Option<&Value>) -> Self {
        let value = value.unwrap_or(&Value::Null);
        let draft = match &fact.kind {
            FactKind::Choice { .. } => Draft::Choice(RwSignal::new(text(value))),
            FactKind::Number(_) => Draft::Number(RwSignal::new(text(value))),
            FactKind::YesNo => Draft::YesNo(RwSignal::new(text(value))),
            FactKind::Date { .. } => Draft::Date(date_draft(value)),
            FactKind::Spans { grain, amount, .. } => {
                Draft::Spans(SpansDraft::new(*grain, *amount, value))
            }
            FactKind::Events { .. } | FactKind::Awards | FactKind::Freezes => {
                Draft::Entries(EntriesDraft::new(program, fact, value))
            }
        };
        Self { draft }
    }

    /// The value of a facts object that was typed.
    pub fn read(&self, fact: &Fact) -> Result<Value, Vec<FactProblem>> {
        let pointer = format!("/{}", fact.id);
        match &self.draft {
            Draft::Choice(value) => read_text(*value, pointer).map_err(|wrong| vec![wrong]),
            Draft::Number(value) => read_number(*value, pointer).map_err(|wrong| vec![wrong]),
            Draft::YesNo(value) => read_yes_no(*value, pointer).map_err(|wrong| vec![wrong]),
            Draft::Date(value) => read_date(*value, pointer).map_err(|wrong| vec![wrong]),
            Draft::Spans(value) => value.read(&pointer),
            Draft::Entries(value) => value.read(&pointer),
        }
    }
}

/// A value as it stands in a text box.
pub(super) fn text(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}

pub(super) fn date_draft(value: &Value) -> DateDraft {
    DateDraft::new(value.as_str().and_then(iso_date))
}

pub(super) fn read_text(value: RwSignal<String>, pointer: String) -> Result<Value, FactProblem> {
    let typed = value.get_untracked();
    if typed.is_empty() {
        return Err(problem(
            pointer,
            ProblemCode::MissingKey,
            words::one_value_missing,
        ));
    }
    Ok(Value::String(typed))
}

/// A number travels as it was typed, without habits such as full-width digits; the engine judges.
pub(super) fn read_number(value: RwSignal<String>, pointer: String) -> Result<Value, FactProblem> {
    let plain: String = value
        .get_untracked()
        .chars()
        .map(ascii)
        .filter(|c| !c.is_whitespace() && *c != ',')
        .collect();
    if plain.is_empty() {
        return Err(problem(
            pointer,
            ProblemCode::MissingKey,
            ui_words::number_missing,
        ));
    }
    match plain.parse::<serde_json::Number>() {
        Ok(number) => Ok(Value::Number(number)),
        Err(_) => Err(problem(
            pointer,
            ProblemCode::BadNumber,
            ui_words::number_malformed,
        )),
    }
}

pub(super) fn read_yes_no(value: RwSignal<String>, pointer: String) -> Result<Value, FactProblem> {
    match value.get_untracked().as_str() {
        "true" => Ok(json!(true)),
        "false" => Ok(json!(false)),
        _ => Err(problem(
            pointer,
            ProblemCode::MissingKey,
            words::one_value_missing,
        )),
    }
}

pub(super) fn read_date(value: DateDraft, pointer: String) -> Result<Value, FactProblem> {
    match value.read() {
        Ok(date) => Ok(json!(date)),
        Err(wrong) => Err(date_problem(wrong, pointer)),
    }
}

pub(super) fn date_problem(wrong: DateProblem, pointer: String) -> FactProblem {
    let words: Words = match wrong {
        DateProblem::Missing => ui_words::date_missing,
        DateProblem::Impossible => ui_words::date_impossible,
    };
    problem(pointer, ProblemCode::BadDate, words)
}
