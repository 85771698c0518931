//! The widget: choose a file, check it, see each fault by row and column, import it.

use std::pin::Pin;

use leptos::prelude::*;
use leptos::task::spawn_local;
use shared::base::Lang;
use shared::imports::{CellProblem, ImportAnswer, cell};

use super::picked::{SHEETS, chosen, content};
use crate::api::Failure;
use crate::texts::{imports as words, t, use_lang};
use crate::ui::{
    Button, ButtonKind, Callout, Column, ErrorSummary, Field, FieldError, IconName, Table, Tone,
    save_file,
};

/// The heading and the example rows of a template.
pub type Columns = Vec<Vec<&'static str>>;

type Asked = Pin<Box<dyn Future<Output = Result<ImportAnswer, Failure>>>>;

/// What is wrong with the whole.
#[derive(Clone)]
enum Wrong {
    Missing,
    Unread,
    Refused(Failure),
}

impl Wrong {
    fn told(&self, lang: Lang) -> FieldError {
        let words = match self {
            Self::Missing => words::file_missing(lang).to_owned(),
            Self::Unread => words::unread(lang).to_owned(),
            Self::Refused(failure) => failure.words(lang),
        };
        FieldError {
            id: "file".to_owned(),
            words,
        }
    }
}

/// The state of the widget.
#[derive(Clone, Copy)]
struct State {
    ask: Callback<(String, bool), Asked>,
    input: NodeRef<leptos::html::Input>,
    busy: RwSignal<bool>,
    wrong: RwSignal<Option<Wrong>>,
    answer: RwSignal<Option<ImportAnswer>>,
}

impl State {
    fn send(self, dry_run: bool) {
        if self.busy.get_untracked() {
            return;
        }
        let Some(file) = chosen(self.input) else {
            return self.wrong.set(Some(Wrong::Missing));
        };
        self.wrong.set(None);
        self.busy.set(true);
        spawn_local(async move {
            let answer = match content(&file).await {
                Some(file) => self.ask.run((file, dry_run)).await.map_err(Wrong::Refused),
                None => Err(Wrong::Unread),
            };
            self.busy.try_set(false);
            match answer {
                Ok(answer) => drop(self.answer.try_set(Some(answer))),
                Err(wrong) => {
                    self.answer.try_set(None);
                    self.wrong.try_set(Some(wrong));
                }
            }
        });
    }
}

/// The widget.
#[component]
pub fn Import(
    /// The name of the template's file.
    name: &'static str,
    /// The template.
    columns: Columns,
    /// Sends the file, to be looked at only or taken in.
    #[prop(into)]
    ask: Callback<(String, bool), Asked>,
) -> impl IntoView {
    let lang = use_lang();
    let state = State {
        ask,
        input: NodeRef::new(),
        busy: RwSignal::new(false),
        wrong: RwSignal::new(None),
        answer: RwSignal::new(None),
    };
    let errors = Signal::derive(move || {
        let wrong = state.wrong.get();
        let told = wrong.map(|wrong| wrong.told(lang.get()));
        told.into_iter().collect::<Vec<_>>()
    });
    let beside = Signal::derive(move || {
        let wrong = state.wrong.get();
        wrong.map(|wrong| wrong.told(lang.get()).words)
    });
    // Another file is another list.
    let forget = move |_| {
        state.answer.set(None);
        state.wrong.set(None);
    };
    let template = move |()| save_file(name, "text/csv;charset=utf-8", written(&columns));
    view! {
        <ErrorSummary errors />
        <div class="row">
            <Button
                words=t(words::template)
                icon=IconName::Download
                on_press=Callback::new(template)
            />
        </div>
        <Field id="file" label=t(words::file) hint=Some(t(words::file_hint).into()) error=beside>
            <input
                class="input"
                id="file"
                type="file"
                accept=SHEETS
                node_ref=state.input
                on:change=forget
                aria-describedby="file-hint file-error"
                aria-invalid=move || beside.get().map(|_| "true")
            />
        </Field>
        {acts(state)}
        <div aria-live="polite" class="stack">
            {move || state.answer.with(|answer| answer.as_ref().map(told))}
        </div>
    }
    .into_any()
}

/// To look at the file, and to take it in once nothing stands against it.
fn acts(state: State) -> AnyView {
    let clean = Memo::new(move |_| {
        let looked = |answer: &ImportAnswer| !answer.done && answer.is_clean();
        state
            .answer
            .with(|answer| answer.as_ref().is_some_and(looked))
    });
    let take = move || {
        let press = Callback::new(move |()| state.send(false));
        let button =
            || view! { <Button words=t(words::take) disabled=state.busy on_press=press /> };
        clean.get().then(button)
    };
    view! {
        <div class="row">
            <Button
                words=t(words::look)
                kind=ButtonKind::Main
                disabled=state.busy
                on_press=Callback::new(move |()| state.send(true))
            />
            {take}
        </div>
    }
    .into_any()
}

fn written(rows: &[Vec<&'static str>]) -> String {
    let line = |row: &Vec<&str>| {
        let cells: Vec<String> = row.iter().map(|text| cell(text)).collect();
        format!("{}\r\n", cells.join(","))
    };
    let lines: String = rows.iter().map(line).collect();
    format!("\u{feff}{lines}")
}

fn told(answer: &ImportAnswer) -> AnyView {
    let lang = use_lang();
    let (rows, added) = (answer.rows, answer.added);
    let (changed, unchanged) = (answer.changed, answer.unchanged);
    if answer.done {
        let title = move || words::done(lang.get(), added, changed, unchanged);
        return view! {
            <Callout title>
                <p>{t(words::again)}</p>
            </Callout>
        }
        .into_any();
    }
    if answer.is_clean() {
        let title = move || words::clean(lang.get(), rows, added, changed, unchanged);
        return view! { <Callout title /> }.into_any();
    }
    faults(answer)
}

fn faults(answer: &ImportAnswer) -> AnyView {
    let lang = use_lang();
    let (problems, more) = (answer.problems.clone(), answer.more_problems);
    let count = problems.len() + usize::try_from(more).unwrap_or(0);
    let save = {
        let problems = problems.clone();
        move |()| {
            let lang = lang.get_untracked();
            save_file(
                "faults.csv",
                "text/csv;charset=utf-8",
                table(&problems, lang),
            );
        }
    };
    let columns = vec![
        Column::new("row", t(words::row)),
        Column::new("column", t(words::column)),
        Column::new("fault", t(words::fault)),
    ];
    let rows = problems.into_iter().map(|one| {
        let (column, fault) = (one.column, one.words);
        view! {
            <tr>
                <th scope="row">{one.row}</th>
                <td>{move || column.get(lang.get()).to_owned()}</td>
                <td>{move || fault.get(lang.get()).to_owned()}</td>
            </tr>
        }
    });
    let rows = rows.collect_view();
    view! {
        <Callout title=move || words::faults(lang.get(), count) tone=Tone::Bad>
            <p>{t(words::faults_note)}</p>
        </Callout>
        <Table caption=t(words::faults_caption) columns>
            {rows}
        </Table>
        {(more > 0).then(|| view! { <p>{move || words::more(lang.get(), more)}</p> })}
        <div class="row">
            <Button
                words=t(words::save_faults)
                icon=IconName::Download
                on_press=Callback::new(save)
            />
        </div>
    }
    .into_any()
}

fn table(problems: &[CellProblem], lang: Lang) -> String {
    let heading = [words::row(lang), words::column(lang), words::fault(lang)];
    let heading = heading.map(cell).join(",");
    let rows = problems.iter().map(|one| {
        let cells = [
            cell(&one.row.to_string()),
            cell(one.column.get(lang)),
            cell(one.words.get(lang)),
        ];
        format!("{}\r\n", cells.join(","))
    });
    format!("\u{feff}{heading}\r\n{}", rows.collect::<String>())
}
