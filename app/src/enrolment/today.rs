//! Today's verifications beside the window, with those that never left it.

use leptos::prelude::*;
use shared::api::List;
use shared::base::Lang;
use shared::enrolment::api::VerificationRow;
use shared::identity::CitizenIdError;

use super::facts::tail_words;
use super::outcome::{NOT_CHECKED, Shown, outcome};
use super::verify::Window;
use crate::texts::{enrolment as words, t, use_lang};
use crate::ui::{Empty, Verdict};

/// Rows shown beside the window.
const ROWS: usize = 8;

/// An ID that could not be right, so that nobody was asked.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Mistyped {
    pub(super) time: String,
    pub(super) error: CitizenIdError,
}

/// One row, whether it was asked or not.
struct Row {
    time: String,
    title: String,
    note: String,
    shown: Shown,
}

/// The side of the window.
pub(super) fn today(window: Window) -> AnyView {
    let lang = use_lang();
    let rows = window.record.view(6, move |list| {
        let lang = lang.get();
        let rows = merged(list, &window.mistyped.get(), lang);
        if rows.is_empty() {
            return view! { <Empty title=t(words::none_today) note=t(words::none_today_note) /> }
                .into_any();
        }
        let rows = rows.into_iter().take(ROWS).map(|row| draw(row, lang));
        view! { <ol class="look-rows">{rows.collect_view()}</ol> }.into_any()
    });
    let count = move || {
        let asked = window.record.ready(|list| {
            let total = list.total.and_then(|total| usize::try_from(total).ok());
            total.unwrap_or(list.items.len())
        });
        let mistyped = window.mistyped.with(Vec::len);
        asked.map(|asked| words::count(lang.get(), asked + mistyped))
    };
    let left = move || {
        let left = window.looks_left.get();
        left.map(|left| words::looks_left(lang.get(), left))
    };
    view! {
        <aside class="stack-tight today" aria-labelledby="today-title">
            <p class="today-head">
                <b id="today-title" class="side-title">
                    {t(words::today)}
                </b>
                <span class="note">{count}</span>
            </p>
            {rows}
            <p class="note">{t(words::recorded)} " " {left}</p>
        </aside>
    }
    .into_any()
}

fn merged(list: &List<VerificationRow>, mistyped: &[Mistyped], lang: Lang) -> Vec<Row> {
    let asked = list.items.iter().map(|row| of_record(row, lang));
    let local = mistyped.iter().map(|one| Row {
        time: one.time.clone(),
        title: words::id_wrong(lang).to_owned(),
        note: one.error.words().get(lang).to_owned(),
        shown: NOT_CHECKED,
    });
    let mut rows: Vec<Row> = local.chain(asked).collect();
    rows.sort_by(|a, b| b.time.cmp(&a.time));
    rows
}

fn of_record(row: &VerificationRow, lang: Lang) -> Row {
    let tail = row.id_tail.as_ref().map(|tail| tail_words(tail, lang));
    let reason = row.words.get(lang).to_owned();
    let title = row.name.clone();
    Row {
        time: row.time.clone(),
        title: title.unwrap_or_else(|| words::not_shown(lang).to_owned()),
        note: tail.unwrap_or(reason),
        shown: outcome(row.outcome),
    }
}

fn draw(row: Row, lang: Lang) -> AnyView {
    view! {
        <li class="look-row">
            <span class="lead">{row.time}</span>
            <span>
                <b>{row.title}</b>
                <span class="note">{row.note}</span>
            </span>
            <b>
                <Verdict words=(row.shown.words)(lang) tone=row.shown.tone icon=row.shown.icon />
            </b>
        </li>
    }
    .into_any()
}
