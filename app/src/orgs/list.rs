//! The organisations of the district, by kind and name.

use leptos::ev::SubmitEvent;
use leptos::prelude::*;
use shared::access::Action;
use shared::api::List;
use shared::base::Text;
use shared::orgs::OrgKind;
use shared::orgs::api::{ListOrgs, OrgView};

use super::detail::ending_words;
use crate::session::{use_load, use_session};
use crate::texts::{desk as words, orgs as org_words, t, use_lang};
use crate::ui::{
    Button, ButtonLink, ChipSelect, ChipToggle, Column, Empty, IconName, PageHeading, Paging,
    Table, TextInput, TextLink, pager,
};

/// The page.
#[component]
pub fn OrgsPage() -> impl IntoView {
    let lang = use_lang();
    let kind = RwSignal::new(String::new());
    let (typed, query) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    let ended = RwSignal::new(false);
    let paging = Paging::default();
    let loaded = use_load(move || {
        let query = query.with(|query| Text::new(query).ok());
        Some(ListOrgs {
            kind: kind.with(|kind| OrgKind::from_code(kind)),
            query: query.filter(|query| !query.is_empty()),
            ended: ended.get().then_some(true),
            cursor: paging.cursor().and_then(|at| Text::new(&at).ok()),
            limit: None,
        })
    });
    let search = move |event: SubmitEvent| {
        event.prevent_default();
        paging.restart();
        query.set(typed.get_untracked());
    };
    let toggle = move |()| {
        paging.restart();
        ended.update(|ended| *ended = !*ended);
    };
    let kinds = Signal::derive(move || {
        let lang = lang.get();
        let all = (String::new(), words::kind_all(lang).to_owned());
        let named = |kind: &OrgKind| (kind.code().to_owned(), kind.words().get(lang).to_owned());
        std::iter::once(all)
            .chain(OrgKind::ALL.iter().map(named))
            .collect::<Vec<_>>()
    });
    let choose = move |chosen: String| {
        paging.restart();
        kind.set(chosen);
    };
    view! {
        <div class="stack">
            <PageHeading title=t(words::orgs_title) lead=t(words::orgs_lead) />
            {acts()}
            <form class="search-form" role="search" novalidate on:submit=search>
                <TextInput
                    id="query"
                    label=t(org_words::find)
                    hint=t(org_words::find_hint)
                    value=typed
                    kind="search"
                    length=64
                />
                <Button words=t(org_words::search) icon=IconName::Search submit=true />
            </form>
            <div class="chips">
                <ChipSelect label=t(words::kind) options=kinds value=kind on_choose=choose />
                <ChipToggle
                    words=t(org_words::with_ended)
                    on=ended
                    on_press=Callback::new(toggle)
                />
            </div>
            {loaded.view(8, move |list| table(list, paging))}
        </div>
    }
    .into_any()
}

/// What the system administrator may do, and the way to the areas.
fn acts() -> AnyView {
    let session = use_session();
    let manages = untrack(|| session.may(Action::OrgManage)).then(|| {
        view! {
            <ButtonLink words=t(org_words::create) href="/desk/orgs/new" />
            <ButtonLink words=t(org_words::import) href="/desk/orgs/import" />
        }
    });
    view! {
        <div class="row">
            {manages} <ButtonLink words=t(org_words::areas) href="/desk/areas" />
        </div>
    }
    .into_any()
}

fn table(list: &List<OrgView>, paging: Paging) -> AnyView {
    if list.items.is_empty() {
        return view! { <Empty title=t(org_words::none_found) note=t(org_words::none_found_note) /> }
            .into_any();
    }
    let columns = vec![
        Column::new("org", t(words::org)),
        Column::new("kind", t(words::kind)).wide(),
        Column::new("uscc", t(words::uscc)).wide(),
        Column::new("area", t(words::area)),
    ];
    let rows = list.items.iter().cloned().map(row).collect_view();
    view! {
        <Table caption=t(words::orgs_caption) columns>
            {rows}
        </Table>
        {pager(paging, list, words::count_orgs)}
    }
    .into_any()
}

fn row(org: OrgView) -> AnyView {
    let lang = use_lang();
    let (name, kind, area) = (org.name, org.kind.words(), org.area_name);
    let thin = kind.clone();
    let href = format!("/desk/orgs/{}", org.id);
    let ending = org.ending.as_ref().map(|ending| {
        view! { <span class="note">{ending_words(ending)}</span> }
    });
    view! {
        <tr>
            <th scope="row">
                <TextLink words=move || name.get(lang.get()).to_owned() href /> {ending}
                <span class="thin-only note">{move || thin.get(lang.get()).to_owned()}</span>
            </th>
            <td class="wide-only">{move || kind.get(lang.get()).to_owned()}</td>
            <td class="wide-only">{org.uscc}</td>
            <td>
                {move || area.get(lang.get()).to_owned()}
                <span class="wide-only note tail">{org.area_code}</span>
            </td>
        </tr>
    }
    .into_any()
}
