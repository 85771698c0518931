//! The objections that wait for an office, and the own ones.

use leptos::prelude::*;
use leptos_router::hooks::use_query_map;
use shared::api::List;
use shared::base::Text;
use shared::objections::api::{ListMyObjections, ListObjections, ObjectionFilter, ObjectionRow};

use super::state::{StateWord, due};
use crate::session::use_load;
use crate::texts::{Words, objections as words, t, use_lang};
use crate::ui::{ChipSelect, Column, Empty, PageHeading, Paging, Table, TextLink, pager};

/// The filters with their words, and the names they have in an address.
const FILTERS: [(ObjectionFilter, &str, Words); 4] = [
    (ObjectionFilter::Waiting, "waiting", words::filter_waiting),
    (ObjectionFilter::Overdue, "overdue", words::filter_overdue),
    (ObjectionFilter::Review, "review", words::filter_review),
    (
        ObjectionFilter::Answered,
        "answered",
        words::filter_answered,
    ),
];

/// What an officer's office answers, or the district's.
#[component]
pub fn QueuePage() -> impl IntoView {
    let lang = use_lang();
    let asked = use_query_map().with_untracked(|query| query.get("filter"));
    let filter = RwSignal::new(asked.unwrap_or_else(|| "waiting".to_owned()));
    let paging = Paging::default();
    let loaded = use_load(move || {
        let chosen = filter.get();
        let known = FILTERS.iter().find(|(_, name, _)| *name == chosen);
        Some(ListObjections {
            filter: known.map(|(filter, ..)| *filter),
            cursor: paging.cursor().and_then(|at| Text::new(&at).ok()),
            limit: None,
        })
    });
    let options = Signal::derive(move || {
        let lang = lang.get();
        let named = FILTERS.iter();
        let named = named.map(|(_, name, words)| ((*name).to_owned(), words(lang).to_owned()));
        named.collect::<Vec<_>>()
    });
    let choose = move |chosen: String| {
        paging.restart();
        filter.set(chosen);
    };
    view! {
        <div class="stack">
            <PageHeading title=t(words::queue_title) lead=t(words::queue_lead) />
            <div class="chips">
                <ChipSelect label=t(words::filter) options value=filter on_choose=choose />
            </div>
            {loaded
                .view(
                    6,
                    move |list| table(list, paging, (words::queue_none, words::queue_none_note)),
                )}
        </div>
    }
    .into_any()
}

/// What one objected to oneself.
#[component]
pub fn OwnObjectionsPage() -> impl IntoView {
    let paging = Paging::default();
    let loaded = use_load(move || {
        Some(ListMyObjections {
            cursor: paging.cursor().and_then(|at| Text::new(&at).ok()),
            limit: None,
        })
    });
    view! {
        <div class="stack">
            <PageHeading title=t(words::own_title) lead=t(words::own_lead) />
            {loaded
                .view(6, move |list| table(list, paging, (words::own_none, words::own_none_note)))}
            <div class="row">
                <TextLink words=t(words::to_notices) href="/notices" external=true />
            </div>
        </div>
    }
    .into_any()
}

fn table(list: &List<ObjectionRow>, paging: Paging, (nothing, note): (Words, Words)) -> AnyView {
    if list.items.is_empty() {
        return view! { <Empty title=t(nothing) note=t(note) /> }.into_any();
    }
    let columns = vec![
        Column::new("line", t(words::line)),
        Column::new("awarder", t(words::awarder)).wide(),
        Column::new("state", t(words::state)),
        Column::new("action", t(words::action)).number(),
    ];
    let rows = list.items.iter().map(row).collect_view();
    view! {
        <Table caption=t(words::caption) columns>
            {rows}
        </Table>
        {pager(paging, list, words::count)}
    }
    .into_any()
}

fn row(one: &ObjectionRow) -> AnyView {
    let lang = use_lang();
    let href = format!("/desk/objections/{}", one.id);
    let line = one.line.clone();
    let (thin, org) = (line.org_name.clone(), line.org_name);
    let points = line.points.display(1);
    let about = format!("{} +{points}", line.name);
    view! {
        <tr>
            <th scope="row">
                <span lang="zh-CN">{line.name}</span>
                " "
                <b class="nowrap">{move || words::points(lang.get(), &points)}</b>
                <span class="thin-only note">{move || thin.get(lang.get()).to_owned()}</span>
            </th>
            <td class="wide-only">{move || org.get(lang.get()).to_owned()}</td>
            <td>
                <StateWord state=one.state />
                {due(one)}
            </td>
            <td class="number">
                <TextLink words=t(words::see) href about />
            </td>
        </tr>
    }
    .into_any()
}
