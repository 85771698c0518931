//! The declared links that wait in an officer's area.

use leptos::prelude::*;
use shared::api::List;
use shared::base::Text;
use shared::calendar::day_words;
use shared::households::api::{LinkView, ListLinks};

use super::links::ground;
use crate::session::{Loaded, use_load};
use crate::texts::{desk, households as words, t, use_lang};
use crate::ui::{Column, Empty, PageHeading, Paging, Table, TextLink, pager};

/// The page.
#[component]
pub fn LinksPage() -> impl IntoView {
    let paging = Paging::default();
    let loaded = use_load(move || {
        Some(ListLinks {
            cursor: paging.cursor().and_then(|at| Text::new(&at).ok()),
            limit: None,
        })
    });
    view! {
        <div class="stack">
            <PageHeading title=t(words::queue_title) lead=t(words::queue_lead) />
            {rows(loaded, paging)}
        </div>
    }
    .into_any()
}

fn rows(loaded: Loaded<List<LinkView>>, paging: Paging) -> AnyView {
    loaded.view(6, move |list| {
        if list.items.is_empty() {
            return view! { <Empty title=t(words::queue_none) note=t(words::queue_none_note) /> }
                .into_any();
        }
        let columns = vec![
            Column::new("resident", t(words::resident)),
            Column::new("other", t(words::other)),
            Column::new("declared_on", t(words::declared_on)).wide(),
            Column::new("ground", t(words::ground)).wide(),
            Column::new("action", t(words::action)).number(),
        ];
        let rows = list.items.iter().cloned().map(row).collect_view();
        view! {
            <Table caption=t(words::queue_caption) columns>
                {rows}
            </Table>
            {pager(paging, list, desk::count_entries)}
        }
        .into_any()
    })
}

fn row(link: LinkView) -> AnyView {
    let lang = use_lang();
    let href = format!("/desk/residents/{}/household/{}", link.person, link.id);
    let (village, kin) = (link.village, link.kin.words());
    let day = day_words(link.declared_on);
    let (name, said) = (link.name, link.ground);
    let other = link.other_name;
    let other = move || {
        other
            .clone()
            .unwrap_or_else(|| words::off_file(lang.get()).to_owned())
    };
    view! {
        <tr>
            <th scope="row">
                {name.clone()}
                <span class="note tail">{move || village.get(lang.get()).to_owned()}</span>
            </th>
            <td class="names">
                {other} <span class="note tail">{move || kin.get(lang.get()).to_owned()}</span>
            </td>
            <td class="wide-only">{move || day.get(lang.get()).to_owned()}</td>
            <td class="wide-only">{move || ground(&said, lang.get())}</td>
            <td class="number">
                <TextLink words=t(words::decide) href about=name />
            </td>
        </tr>
    }
    .into_any()
}
