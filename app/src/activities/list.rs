//! The activities of an organisation.

use leptos::prelude::*;
use shared::access::Action;
use shared::activities::ActivityState;
use shared::activities::api::{ActivityRow, ListActivities};
use shared::api::List;
use shared::base::Text;

use super::row::{StateWord, day_of};
use crate::session::{use_load, use_session};
use crate::texts::{activities as words, t, use_lang};
use crate::ui::{
    ButtonKind, ButtonLink, ChipSelect, Column, Empty, PageHeading, Paging, Table, TextLink, pager,
};

/// The page.
#[component]
pub fn ActivitiesPage() -> impl IntoView {
    let lang = use_lang();
    let session = use_session();
    let filter = RwSignal::new(String::new());
    let paging = Paging::default();
    let loaded = use_load(move || {
        Some(ListActivities {
            org: session.org()?,
            state: ActivityState::from_code(&filter.get()),
            cursor: paging.cursor().and_then(|at| Text::new(&at).ok()),
            limit: None,
        })
    });
    let options = Signal::derive(move || {
        let lang = lang.get();
        let all = (String::new(), words::filter_all(lang).to_owned());
        let states = ActivityState::ALL.iter();
        let states =
            states.map(|state| (state.code().to_owned(), state.words().get(lang).to_owned()));
        std::iter::once(all).chain(states).collect::<Vec<_>>()
    });
    let choose = move |chosen: String| {
        paging.restart();
        filter.set(chosen);
    };
    let announce = untrack(|| session.may(Action::ActivityManage)).then(|| {
        let kind = ButtonKind::Main;
        view! {
            <div class="row">
                <ButtonLink words=t(words::announce) href="/desk/activities/new" kind />
            </div>
        }
    });
    view! {
        <div class="stack">
            <PageHeading title=t(words::list_title) lead=t(words::list_lead) />
            {announce}
            <div class="chips">
                <ChipSelect label=t(words::filter) options value=filter on_choose=choose />
            </div>
            {loaded.view(6, move |list| table(list, paging))}
        </div>
    }
    .into_any()
}

fn table(list: &List<ActivityRow>, paging: Paging) -> AnyView {
    if list.items.is_empty() {
        return view! { <Empty title=t(words::list_none) note=t(words::list_none_note) /> }
            .into_any();
    }
    let columns = vec![
        Column::new("title", t(words::title)),
        Column::new("when", t(words::when)).wide(),
        Column::new("people", t(words::people)).number().wide(),
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

fn row(one: &ActivityRow) -> AnyView {
    let lang = use_lang();
    let href = format!("/desk/activities/{}", one.id);
    let (title, about) = (one.title.clone(), one.title.clone());
    let (thin, wide) = (one.clone(), one.clone());
    let (taken, places) = (one.taken, one.places);
    view! {
        <tr>
            <th scope="row">
                <span lang="zh-CN">{title}</span>
                <span class="thin-only note tail">{move || day_of(lang.get(), &thin)}</span>
            </th>
            <td class="wide-only">{move || day_of(lang.get(), &wide)}</td>
            <td class="number wide-only">{format!("{taken} / {places}")}</td>
            <td>
                <StateWord state=one.state />
            </td>
            <td class="number">
                <TextLink words=t(words::see) href about />
            </td>
        </tr>
    }
    .into_any()
}
