//! The school's record, day by day.

use leptos::ev::SubmitEvent;
use leptos::prelude::*;
use shared::api::List;
use shared::base::{Date, Text};
use shared::calendar::day_words;
use shared::enrolment::api::{ListVerifications, VerificationRow};

use super::facts::tail_words;
use super::outcome::outcome;
use crate::session::{use_load, use_session};
use crate::texts::{desk, enrolment as words, t, use_lang};
use crate::ui::{
    Button, ButtonKind, Column, DateDraft, DateField, Empty, PageHeading, Paging, Table, Verdict,
    pager,
};

/// The page.
#[component]
pub fn RecordPage() -> impl IntoView {
    let lang = use_lang();
    let today = untrack(|| use_session().today());
    let draft = DateDraft::new(Some(today));
    let day = RwSignal::new(today);
    let error = RwSignal::new(None);
    let paging = Paging::default();
    let loaded = use_load(move || {
        Some(ListVerifications {
            day: Some(day.get()),
            cursor: paging.cursor().and_then(|at| Text::new(&at).ok()),
            limit: None,
        })
    });
    let send = move |event: SubmitEvent| {
        event.prevent_default();
        match draft.read() {
            Ok(chosen) => {
                error.set(None);
                paging.restart();
                day.set(chosen);
            }
            Err(problem) => error.set(Some(problem)),
        }
    };
    let wrong = Signal::derive(move || {
        let lang = lang.get();
        error.get().map(|problem| problem.words(lang).to_owned())
    });
    view! {
        <div class="stack">
            <PageHeading title=t(words::record_title) lead=t(words::record_lead) />
            <form class="search-form" novalidate on:submit=send>
                <DateField id="day" label=t(words::record_day) value=draft error=wrong />
                <Button words=t(words::record_show) kind=ButtonKind::Main submit=true />
            </form>
            {loaded.view(6, move |list| table(list, day.get_untracked(), paging))}
        </div>
    }
    .into_any()
}

fn table(list: &List<VerificationRow>, day: Date, paging: Paging) -> AnyView {
    let lang = use_lang();
    if list.items.is_empty() {
        let title = move || {
            let lang = lang.get();
            words::record_none(lang, day_words(day).get(lang))
        };
        return view! { <Empty title note=t(words::record_none_note) /> }.into_any();
    }
    let columns = vec![
        Column::new("time", t(words::record_time)),
        Column::new("name", t(words::name)),
        Column::new("outcome", t(words::record_outcome)),
        Column::new("reason", t(words::record_reason)).wide(),
    ];
    let rows = list.items.iter().cloned().map(row).collect_view();
    view! {
        <Table caption=t(words::record_caption) columns>
            {rows}
        </Table>
        {pager(paging, list, desk::count_looks)}
    }
    .into_any()
}

fn row(row: VerificationRow) -> AnyView {
    let lang = use_lang();
    let (name, tail, reason) = (row.name, row.id_tail, row.words);
    let title = move || {
        let unknown = || words::not_shown(lang.get()).to_owned();
        name.clone().unwrap_or_else(unknown)
    };
    let tail = move || {
        let tail = tail.as_ref();
        tail.map(|tail| tail_words(tail, lang.get()))
    };
    let thin = reason.clone();
    let shown = outcome(row.outcome);
    view! {
        <tr>
            <td>{row.time}</td>
            <th scope="row">
                {title} <span class="note tail">{tail}</span>
                <span class="thin-only note">{move || thin.get(lang.get()).to_owned()}</span>
            </th>
            <td>
                <Verdict words=t(shown.words) tone=shown.tone icon=shown.icon />
            </td>
            <td class="wide-only">{move || reason.get(lang.get()).to_owned()}</td>
        </tr>
    }
    .into_any()
}
