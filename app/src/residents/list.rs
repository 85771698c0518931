//! The residents within reach, searched by name or the end of the ID.

use leptos::ev::SubmitEvent;
use leptos::prelude::*;
use shared::api::List;
use shared::base::Text;
use shared::residents::api::{ResidentRow, SearchResidents};

use crate::permits::PermitWord;
use crate::session::{Loaded, use_load, use_session};
use crate::texts::{desk, residents as words, t, use_lang};
use crate::ui::{
    Button, ButtonKind, Column, Empty, IconName, PageHeading, Paging, Table, TextInput, TextLink,
    pager,
};

/// The page.
#[component]
pub fn ResidentsPage() -> impl IntoView {
    let session = use_session();
    let query = RwSignal::new(String::new());
    let asked = RwSignal::new(String::new());
    let paging = Paging::default();
    let loaded = use_load(move || {
        Some(SearchResidents {
            query: Text::new(&asked.get())
                .ok()
                .filter(|query| !query.is_empty()),
            cursor: paging.cursor().and_then(|at| Text::new(&at).ok()),
            limit: None,
        })
    });
    let search = move || {
        paging.restart();
        asked.set(query.get_untracked());
    };
    let send = move |event: SubmitEvent| {
        event.prevent_default();
        search();
    };
    let reset = move |()| {
        query.set(String::new());
        search();
    };
    let lang = use_lang();
    let title = move || {
        let lang = lang.get();
        let post = session.post();
        let area = post.and_then(|post| post.org_name.or(post.area_name));
        match area.filter(|_| session.role() == Some(shared::access::Role::VillageOfficer)) {
            Some(area) => words::list_title_of(lang, area.get(lang)),
            None => words::list_title(lang).to_owned(),
        }
    };
    view! {
        <div class="stack">
            <PageHeading title lead=t(words::list_lead) />
            <form class="search-form" role="search" on:submit=send>
                <TextInput id="query" label=t(words::query) value=query kind="search" length=32 />
                <Button
                    words=t(words::search)
                    kind=ButtonKind::Main
                    icon=IconName::Search
                    submit=true
                />
                <Button words=t(words::reset) on_press=reset />
            </form>
            {rows(loaded, paging)}
        </div>
    }
    .into_any()
}

fn rows(loaded: Loaded<List<ResidentRow>>, paging: Paging) -> AnyView {
    loaded.view(8, move |list| {
        if list.items.is_empty() {
            return view! { <Empty title=t(words::nobody) note=t(words::nobody_note) /> }
                .into_any();
        }
        let columns = vec![
            Column::new("name", t(words::name)),
            Column::new("citizen_id", t(words::citizen_id)).wide(),
            Column::new("village", t(words::village)).wide(),
            Column::new("permit", t(words::permit)),
            Column::new("action", t(words::action)).number(),
        ];
        let rows = list.items.iter().cloned().map(row).collect_view();
        view! {
            <Table caption=t(words::caption) columns>
                {rows}
            </Table>
            {pager(paging, list, desk::count_people)}
        }
        .into_any()
    })
}

fn row(one: ResidentRow) -> AnyView {
    let lang = use_lang();
    let village = one.village;
    let href = format!("/desk/residents/{}", one.person);
    view! {
        <tr>
            <th scope="row">
                {one.name.clone()} <span class="thin-only note">{one.citizen_id.clone()}</span>
            </th>
            <td class="wide-only">{one.citizen_id}</td>
            <td class="wide-only">{move || village.get(lang.get()).to_owned()}</td>
            <td>
                <PermitWord state=one.permit />
            </td>
            <td class="number">
                <TextLink words=t(words::see_file) href about=one.name />
            </td>
        </tr>
    }
    .into_any()
}
