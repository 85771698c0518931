//! The requests of the district.

use leptos::prelude::*;
use shared::api::List;
use shared::base::Text;
use shared::calendar::day_words;
use shared::erasures::api::{ErasureFilter, ErasureRow, ListErasures};

use super::steps::{due, state};
use crate::session::use_load;
use crate::texts::{erasures as words, t, use_lang};
use crate::ui::{ChipSelect, Column, Empty, PageHeading, Paging, Table, TextLink, pager};

/// The page.
#[component]
pub fn ErasuresPage() -> impl IntoView {
    let lang = use_lang();
    let filter = RwSignal::new("waiting".to_owned());
    let paging = Paging::default();
    let loaded = use_load(move || {
        let ended = filter.get() == "ended";
        Some(ListErasures {
            filter: ended.then_some(ErasureFilter::Ended),
            cursor: paging.cursor().and_then(|at| Text::new(&at).ok()),
            limit: None,
        })
    });
    let options = Signal::derive(move || {
        let lang = lang.get();
        vec![
            ("waiting".to_owned(), words::filter_waiting(lang).to_owned()),
            ("ended".to_owned(), words::filter_ended(lang).to_owned()),
        ]
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
            {loaded.view(6, move |list| table(list, paging))}
        </div>
    }
    .into_any()
}

fn table(list: &List<ErasureRow>, paging: Paging) -> AnyView {
    if list.items.is_empty() {
        return view! { <Empty title=t(words::queue_none) note=t(words::queue_none_note) /> }
            .into_any();
    }
    let columns = vec![
        Column::new("who", t(words::who)),
        Column::new("state", t(words::state)),
        Column::new("asked", t(words::asked_on)).wide(),
        Column::new("deadline", t(words::deadline)),
    ];
    let rows = list.items.iter().cloned().map(row).collect_view();
    view! {
        <Table caption=t(words::caption) columns>
            {rows}
        </Table>
        {pager(paging, list, words::count)}
    }
    .into_any()
}

fn row(row: ErasureRow) -> AnyView {
    let lang = use_lang();
    let href = format!("/desk/erasures/{}", row.id);
    let (name, id, asked) = (
        row.name.clone(),
        row.citizen_id.clone(),
        day_words(row.asked_on),
    );
    let standing = row.state;
    view! {
        <tr>
            <th scope="row">
                <TextLink words=name href /> <span class="note tail">{id}</span>
            </th>
            <td>{state(standing)}</td>
            <td class="wide-only">{move || asked.get(lang.get()).to_owned()}</td>
            <td>{move || due(&row, lang.get())}</td>
        </tr>
    }
    .into_any()
}
