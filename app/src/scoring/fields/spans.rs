//! Stretches of time: one that is still running asks for its start only.

use leptos::prelude::*;
use leptos::text_prop::TextProp;
use serde_json::{Map, Value, json};
use shared::base::{iso_date, year_and_month};
use shared::scoring::{Fact, FactKind, FactProblem, Grain, Number, Unit};

use super::draft::{date_problem, read_number, text};
use super::simple::{amount, check, hint};
use super::{Label, Problems, control_id};
use crate::texts::{Words, scoring as words, t, use_lang};
use crate::ui::{Button, DateDraft, DateField, LinkButton, said};

/// The stretches typed.
#[derive(Clone, Copy, Debug)]
pub(super) struct SpansDraft {
    grain: Grain,
    /// Whether an amount goes with each stretch.
    amount: Option<Number>,
    rows: RwSignal<Vec<SpanDraft>>,
    /// Whether ends, gaps and further stretches are shown.
    detailed: RwSignal<bool>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct SpanDraft {
    from: DateDraft,
    to: DateDraft,
    running: RwSignal<bool>,
    back_paid: RwSignal<bool>,
    /// As typed; not asked for where the scheme knows none.
    amount: RwSignal<String>,
}

impl SpanDraft {
    fn new(value: &Value) -> Self {
        let day = |key: &str| {
            let text = value.get(key).and_then(Value::as_str).unwrap_or_default();
            let day = if text.len() == 7 {
                format!("{text}-01")
            } else {
                text.to_owned()
            };
            DateDraft::new(iso_date(&day))
        };
        let back_paid = value
            .get("back_paid")
            .and_then(Value::as_bool)
            .unwrap_or(false);
        Self {
            from: day("from"),
            to: day("to"),
            running: RwSignal::new(value.get("to").is_none()),
            back_paid: RwSignal::new(back_paid),
            amount: RwSignal::new(text(value.get("amount").unwrap_or(&Value::Null))),
        }
    }
}

impl SpansDraft {
    pub(super) fn new(grain: Grain, amount: Option<Number>, value: &Value) -> Self {
        let mut rows: Vec<SpanDraft> = value
            .as_array()
            .into_iter()
            .flatten()
            .map(SpanDraft::new)
            .collect();
        let plain = |row: &SpanDraft| row.running.get_untracked() && !row.back_paid.get_untracked();
        let detailed = rows.len() > 1 || !rows.iter().all(plain);
        if rows.is_empty() {
            rows.push(SpanDraft::new(&Value::Null));
        }
        Self {
            grain,
            amount,
            rows: RwSignal::new(rows),
            detailed: RwSignal::new(detailed),
        }
    }

    pub(super) fn read(&self, pointer: &str) -> Result<Value, Vec<FactProblem>> {
        let mut problems = Vec::new();
        let mut spans = Vec::new();
        for (index, row) in self.rows.get_untracked().into_iter().enumerate() {
            let mut span = Map::new();
            let mut end = |key: &str, draft: DateDraft| match self.day(draft) {
                Ok(day) => {
                    span.insert(key.to_owned(), Value::String(day));
                }
                Err(wrong) => {
                    problems.push(date_problem(wrong, format!("{pointer}/{index}/{key}")));
                }
            };
            end("from", row.from);
            if !row.running.get_untracked() {
                end("to", row.to);
            }
            if row.back_paid.get_untracked() {
                span.insert("back_paid".to_owned(), json!(true));
            }
            if self.amount.is_some() {
                match read_number(row.amount, format!("{pointer}/{index}/amount")) {
                    Ok(amount) => {
                        span.insert("amount".to_owned(), amount);
                    }
                    Err(wrong) => problems.push(wrong),
                }
            }
            spans.push(Value::Object(span));
        }
        if problems.is_empty() {
            Ok(Value::Array(spans))
        } else {
            Err(problems)
        }
    }

    fn day(&self, draft: DateDraft) -> Result<String, crate::ui::DateProblem> {
        match self.grain {
            Grain::Month => draft.read_month().map(year_and_month),
            Grain::Day => draft.read().map(|day| day.to_string()),
        }
    }
}

pub(super) fn spans(
    units: &[Unit],
    fact: &Fact,
    draft: SpansDraft,
    label: Label,
    problems: Problems,
) -> AnyView {
    let back_paid = matches!(
        fact.kind,
        FactKind::Spans {
            back_paid: true,
            ..
        }
    );
    let form = Form {
        pointer: format!("/{}", fact.id),
        draft,
        label,
        hint: hint(fact),
        units: units.to_vec(),
        back_paid,
        problems,
    };
    let body = move || {
        if draft.detailed.get() {
            form.detailed()
        } else {
            form.plain()
        }
    };
    view! { <div class="stack">{body}</div> }.into_any()
}

#[derive(Clone)]
struct Form {
    pointer: String,
    draft: SpansDraft,
    label: Label,
    hint: Option<TextProp>,
    units: Vec<Unit>,
    back_paid: bool,
    problems: Problems,
}

impl Form {
    fn plain(&self) -> AnyView {
        let detailed = self.draft.detailed;
        let first = self.draft.rows.with_untracked(|rows| rows.first().copied());
        let open = move |()| {
            detailed.set(true);
        };
        view! {
            {first.map(|row| self.date(0, "from", row.from, self.label.clone()))}
            {first.map(|row| self.amount(0, row))}
            <div>
                <LinkButton words=t(words::more_stretches) on_press=open />
            </div>
        }
        .into_any()
    }

    fn detailed(&self) -> AnyView {
        let rows = self.draft.rows;
        let form = self.clone();
        let list = move || {
            let many = rows.with(Vec::len) > 1;
            let entries = rows.get().into_iter().enumerate();
            entries
                .map(|(index, row)| form.row(index, row, many))
                .collect_view()
        };
        let add = move |()| rows.update(|rows| rows.push(SpanDraft::new(&Value::Null)));
        let Label {
            words: label,
            unseen,
        } = self.label.clone();
        view! {
            <p class=if unseen { "unseen" } else { "field-label" }>{said(label)}</p>
            <div>{list}</div>
            <div>
                <Button words=t(words::add_stretch) on_press=add />
            </div>
        }
        .into_any()
    }

    fn row(&self, index: usize, row: SpanDraft, many: bool) -> AnyView {
        let lang = use_lang();
        let rows = self.draft.rows;
        let remove = move |()| rows.update(|rows| rows.retain(|other| *other != row));
        let form = self.clone();
        let end = move || {
            let shown = !row.running.get();
            shown.then(|| form.date(index, "to", row.to, seen(words::to_day)))
        };
        view! {
            <fieldset class="entry">
                <div class="entry-head">
                    <legend>
                        <b>{move || words::stretch(lang.get(), index + 1)}</b>
                    </legend>
                    {many
                        .then(|| {
                            view! { <LinkButton words=t(words::remove_entry) on_press=remove /> }
                        })}
                </div>
                {self.date(index, "from", row.from, seen(words::from_day))}
                {check(row.running, words::still_running)} {end} {self.amount(index, row)}
                {self.back_paid.then(|| check(row.back_paid, words::back_paid))}
            </fieldset>
        }
        .into_any()
    }

    /// What goes with each month of a stretch, where the scheme counts it.
    fn amount(&self, index: usize, row: SpanDraft) -> Option<AnyView> {
        let number = self.draft.amount?;
        let id = control_id(&format!("{}/{index}/amount", self.pointer));
        let label = t(words::span_amount).into();
        Some(amount(
            &self.units,
            number,
            &id,
            row.amount,
            label,
            self.problems,
        ))
    }

    fn date(&self, index: usize, key: &str, value: DateDraft, label: Label) -> AnyView {
        let id = control_id(&format!("{}/{index}/{key}", self.pointer));
        let error = self.problems.of(&id);
        let first = index == 0 && key == "from";
        let hint = self.hint.clone().filter(|_| first);
        let month_only = self.draft.grain == Grain::Month;
        let (words, unseen) = (label.words, label.unseen);
        view! { <DateField id label=words label_unseen=unseen hint value error month_only /> }
            .into_any()
    }
}

fn seen(words: Words) -> Label {
    Label {
        words: t(words).into(),
        unseen: false,
    }
}
