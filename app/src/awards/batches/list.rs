//! The lists an organisation has taken in.

use leptos::prelude::*;
use shared::access::Action;
use shared::api::List;
use shared::awards::api::{AwardBatchView, ListAwardBatches};
use shared::base::Text;

use super::super::{Place, use_place};
use crate::session::use_load;
use crate::texts::{awards, batches as words, t, use_lang};
use crate::ui::{
    ButtonKind, ButtonLink, Column, Empty, PageHeading, Paging, Table, TextLink, pager,
};

/// The page.
#[component]
pub fn BatchesPage() -> impl IntoView {
    let place = use_place();
    let paging = Paging::default();
    let loaded = use_load(move || {
        Some(ListAwardBatches {
            org: place.org()?,
            cursor: paging.cursor().and_then(|at| Text::new(&at).ok()),
            limit: None,
        })
    });
    let may_draft = untrack(|| place.session().may(Action::AwardDraft));
    let first = may_draft.then(|| {
        view! {
            <div class="row">
                <ButtonLink
                    words=t(words::new_list)
                    href="/desk/batches/new"
                    kind=ButtonKind::Main
                />
            </div>
        }
    });
    view! {
        <div class="stack">
            <PageHeading title=t(words::way) lead=t(words::lead) />
            {first}
            {loaded.view(6, move |list| table(place, list, paging))}
        </div>
    }
    .into_any()
}

fn table(place: Place, list: &List<AwardBatchView>, paging: Paging) -> AnyView {
    if list.items.is_empty() {
        return view! { <Empty title=t(words::none_yet) note=t(words::none_note) /> }.into_any();
    }
    let columns = vec![
        Column::new("name", t(words::name)),
        Column::new("day", t(words::day)).wide(),
        Column::new("by", t(words::by)).wide(),
        Column::new("drafted", t(words::drafted)).number().wide(),
        Column::new("waiting", t(words::waiting)).number(),
        Column::new("points", t(awards::points)).number(),
    ];
    let rows = list.items.iter().cloned().map(|one| row(place, one));
    let rows = rows.collect_view();
    view! {
        <Table caption=t(words::lists_caption) columns>
            {rows}
        </Table>
        {pager(paging, list, words::entries)}
    }
    .into_any()
}

fn row(place: Place, list: AwardBatchView) -> AnyView {
    let lang = use_lang();
    let day = place.day(list.taken_on);
    let day = move || day.get(lang.get()).to_owned();
    let href = format!("/desk/batches/{}", list.id);
    view! {
        <tr>
            <th scope="row">
                <TextLink words=list.file_name.clone() href />
                <span class="thin-only note">{day.clone()}</span>
            </th>
            <td class="wide-only">{day}</td>
            <td class="wide-only">{list.taken_by.clone()}</td>
            <td class="wide-only number">{list.drafted}</td>
            <td class="number">
                <b>{list.waiting}</b>
            </td>
            <td class="number">{list.points.brief(1)}</td>
        </tr>
    }
    .into_any()
}
