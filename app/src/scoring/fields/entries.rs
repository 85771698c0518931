//! Lists of entries with columns: events, awards and freezes.

use leptos::prelude::*;
use leptos::text_prop::TextProp;
use serde_json::{Map, Value, json};
use shared::scoring::{Fact, FactProblem, Program, Unit};

use super::draft::{date_draft, date_problem, read_number, read_text, read_yes_no};
use super::shape::{Cell, CellKind, Shape};
use super::simple::{amount, check, hint_line, pick, yes_no};
use super::{Label, Problems, control_id};
use crate::texts::{scoring as words, t, use_lang};
use crate::ui::{Button, DateDraft, DateField, LinkButton, TextInput, ascii};

/// The entries typed.
#[derive(Clone, Copy, Debug)]
pub(super) struct EntriesDraft {
    shape: StoredValue<Shape>,
    rows: RwSignal<Vec<EntryDraft>>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct EntryDraft {
    date: DateDraft,
    /// Whether the date is asked for; some entries may leave it out.
    dated: RwSignal<bool>,
    cells: StoredValue<Vec<RwSignal<String>>>,
}

impl EntryDraft {
    fn new(shape: &Shape, entry: &Value) -> Self {
        let date = entry.get(shape.date).unwrap_or(&Value::Null);
        let cells = shape
            .cells
            .iter()
            .map(|cell| RwSignal::new(cell.show(entry)));
        Self {
            date: date_draft(date),
            dated: RwSignal::new(!shape.undated || !date.is_null()),
            cells: StoredValue::new(cells.collect()),
        }
    }

    fn read(&self, shape: &Shape, pointer: &str, wrong: &mut Vec<FactProblem>) -> Value {
        let mut entry = Map::new();
        if self.dated.get_untracked() {
            match self.date.read() {
                Ok(date) => {
                    entry.insert(shape.date.to_owned(), json!(date));
                }
                Err(problem) => {
                    wrong.push(date_problem(problem, format!("{pointer}/{}", shape.date)));
                }
            }
        }
        for (cell, typed) in shape.cells.iter().zip(self.cells.get_value()) {
            match read_cell(cell, typed, format!("{pointer}/{}", cell.key)) {
                Ok(Some(value)) => cell.store(&mut entry, value),
                Ok(None) => {}
                Err(problem) => wrong.push(problem),
            }
        }
        Value::Object(entry)
    }
}

impl EntriesDraft {
    pub(super) fn new(program: &Program, fact: &Fact, value: &Value) -> Self {
        let shape = Shape::of(program, fact);
        let mut rows: Vec<EntryDraft> = value
            .as_array()
            .into_iter()
            .flatten()
            .map(|one| EntryDraft::new(&shape, one))
            .collect();
        if rows.is_empty() {
            rows.push(EntryDraft::new(&shape, &Value::Null));
        }
        Self {
            shape: StoredValue::new(shape),
            rows: RwSignal::new(rows),
        }
    }

    pub(super) fn read(&self, pointer: &str) -> Result<Value, Vec<FactProblem>> {
        let mut wrong = Vec::new();
        let rows = self.rows.get_untracked().into_iter().enumerate();
        let entries = self.shape.with_value(|shape| {
            rows.map(|(index, row)| row.read(shape, &format!("{pointer}/{index}"), &mut wrong))
                .collect()
        });
        if wrong.is_empty() {
            Ok(Value::Array(entries))
        } else {
            Err(wrong)
        }
    }
}

fn read_cell(
    cell: &Cell,
    typed: RwSignal<String>,
    pointer: String,
) -> Result<Option<Value>, FactProblem> {
    if cell.optional && typed.with_untracked(|typed| typed.trim().is_empty()) {
        return Ok(None);
    }
    match cell.kind {
        CellKind::Number(_) => read_number(typed, pointer),
        CellKind::YesNo => read_yes_no(typed, pointer),
        CellKind::Points => read_text(typed, pointer).map(|value| {
            let points = value.as_str().unwrap_or_default().trim().chars().map(ascii);
            Value::String(points.collect())
        }),
        CellKind::Pick(_) | CellKind::Ground(_) | CellKind::Text => read_text(typed, pointer),
    }
    .map(Some)
}

pub(super) fn entries(
    program: &Program,
    fact: &Fact,
    draft: EntriesDraft,
    label: Label,
    problems: Problems,
) -> AnyView {
    let form = Form {
        pointer: format!("/{}", fact.id),
        shape: draft.shape.get_value(),
        units: program.units.clone(),
        problems,
    };
    let rows = draft.rows;
    let add = move |()| {
        let row = draft
            .shape
            .with_value(|shape| EntryDraft::new(shape, &Value::Null));
        rows.update(|rows| rows.push(row));
    };
    let list = move || {
        let many = rows.with(Vec::len) > 1;
        let entries = rows.get().into_iter().enumerate();
        entries
            .map(|(index, row)| form.row(index, row, rows, many))
            .collect_view()
    };
    view! {
        <div>
            <p class=if label.unseen { "unseen" } else { "field-label" }>
                {move || label.words.get()}
            </p>
            {hint_line(fact)}
            {list}
            <p class="row">
                <Button words=t(words::add_entry) on_press=add />
            </p>
        </div>
    }
    .into_any()
}

#[derive(Clone)]
struct Form {
    pointer: String,
    shape: Shape,
    units: Vec<Unit>,
    problems: Problems,
}

impl Form {
    fn row(
        &self,
        index: usize,
        row: EntryDraft,
        rows: RwSignal<Vec<EntryDraft>>,
        many: bool,
    ) -> AnyView {
        let lang = use_lang();
        let remove = move |()| rows.update(|rows| rows.retain(|other| *other != row));
        let cells = self.shape.cells.iter().zip(row.cells.get_value());
        let cells = cells
            .map(|(cell, value)| self.cell(index, cell, value))
            .collect_view();
        let form = self.clone();
        let date = move || row.dated.get().then(|| form.date(index, row.date));
        let head = many.then(|| {
            view! {
                <div class="entry-head">
                    <b>{move || words::entry(lang.get(), index + 1)}</b>
                    <LinkButton words=t(words::remove_entry) on_press=remove />
                </div>
            }
        });
        view! {
            <div class="entry">
                {head} {cells}
                {self.shape.undated.then(|| check(row.dated, words::with_date))} {date}
            </div>
        }
        .into_any()
    }

    fn date(&self, index: usize, value: DateDraft) -> AnyView {
        let id = control_id(&format!("{}/{index}/{}", self.pointer, self.shape.date));
        let error = self.problems.of(&id);
        view! { <DateField id label=t(self.shape.date_words) value error /> }.into_any()
    }

    fn cell(&self, index: usize, cell: &Cell, value: RwSignal<String>) -> AnyView {
        let lang = use_lang();
        let id = control_id(&format!("{}/{index}/{}", self.pointer, cell.key));
        let name = cell.name.clone();
        let label = TextProp::from(move || name.get(lang.get()).to_owned());
        let problems = self.problems;
        match &cell.kind {
            CellKind::Pick(options) | CellKind::Ground(options) => {
                pick(&id, options.clone(), value, label, problems)
            }
            CellKind::Number(number) => amount(&self.units, *number, &id, value, label, problems),
            CellKind::YesNo => yes_no(&id, value, label, problems),
            CellKind::Text => {
                let error = problems.of(&id);
                view! { <TextInput id label value error length=60 /> }.into_any()
            }
            CellKind::Points => {
                let error = problems.of(&id);
                let unit = t(words::points_word);
                view! { <TextInput id label value error keyboard="decimal" length=8 unit /> }
                    .into_any()
            }
        }
    }
}
