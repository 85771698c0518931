//! The awards of an organisation, newest first, filtered by state.

use leptos::prelude::*;
use leptos_router::hooks::use_query_map;
use shared::access::Action;
use shared::api::List;
use shared::awards::AwardState;
use shared::awards::api::{AwardView, ListAwards};
use shared::base::Text;

use super::detail::way_back;
use super::state::StateWord;
use super::{Place, use_place};
use crate::session::use_load;
use crate::texts::{awards as words, desk, publicity, t, use_lang};
use crate::ui::{
    ButtonKind, ButtonLink, ChipLink, Column, Empty, IconName, PageHeading, Paging, Table,
    TextLink, pager,
};

/// The page of all awards.
#[component]
pub fn AwardsPage() -> impl IntoView {
    let place = use_place();
    let query = use_query_map();
    let state = Memo::new(move |_| {
        let wanted = query.with(|query| query.get("state"))?;
        AwardState::ALL
            .iter()
            .copied()
            .find(|state| state.code() == wanted)
    });
    let paging = Paging::default();
    Effect::new(move || {
        state.track();
        paging.restart();
    });
    let loaded = use_load(move || {
        Some(ListAwards {
            org: place.org()?,
            state: state.get(),
            cursor: paging.cursor().and_then(|at| Text::new(&at).ok()),
            limit: None,
        })
    });
    view! {
        <div class="stack">
            {head(place)} {chips(place, state)}
            {loaded.view(8, move |list| table(place, list, paging, state.get_untracked()))}
        </div>
    }
    .into_any()
}

fn head(place: Place) -> AnyView {
    let back = move || (!place.is_own()).then(|| way_back(words::statement_title, place.path("")));
    let sheet = move || {
        let words = t(publicity::sheet_title);
        let icon = IconName::Print;
        place
            .is_own()
            .then(|| view! { <p><TextLink words href="/desk/sheet" icon /></p> })
    };
    view! {
        {back}
        <PageHeading title=t(words::list_title) />
        {sheet}
    }
    .into_any()
}

fn chips(place: Place, state: Memo<Option<AwardState>>) -> AnyView {
    let lang = use_lang();
    let every = std::iter::once(None).chain(AwardState::ALL.iter().copied().map(Some));
    let chips = every.map(|one| {
        let name = one.map(AwardState::words);
        let name = move || {
            let lang = lang.get();
            let own = name.as_ref().map(|name| name.get(lang).to_owned());
            own.unwrap_or_else(|| words::all(lang).to_owned())
        };
        let query = one.map(|one| format!("?state={}", one.code()));
        let href = move || {
            format!(
                "{}{}",
                place.path("awards"),
                query.clone().unwrap_or_default()
            )
        };
        let on = Signal::derive(move || state.get() == one);
        view! { <ChipLink words=name href on /> }
    });
    view! {
        <nav class="chips" aria-label=t(words::state)>
            {chips.collect_view()}
        </nav>
    }
    .into_any()
}

fn table(
    place: Place,
    list: &List<AwardView>,
    paging: Paging,
    state: Option<AwardState>,
) -> AnyView {
    if list.items.is_empty() {
        return empty(place, state);
    }
    let rows = list.items.iter().cloned().map(|award| row(place, award));
    let rows = rows.collect_view();
    view! {
        <Table caption=t(words::list_caption) columns=columns()>
            {rows}
        </Table>
        {pager(paging, list, desk::count_entries)}
    }
    .into_any()
}

fn empty(place: Place, state: Option<AwardState>) -> AnyView {
    if state.is_some() {
        return view! { <Empty title=t(words::none_in_state) note=t(words::none_in_state_note) /> }
            .into_any();
    }
    let may_draft = place.is_own() && place.session().may(Action::AwardDraft);
    let first = may_draft.then(|| {
        view! { <ButtonLink words=t(words::people) href="/desk/people" kind=ButtonKind::Main /> }
    });
    view! {
        <Empty title=t(words::none_yet) note=t(words::none_yet_note)>
            {first}
        </Empty>
    }
    .into_any()
}

fn columns() -> Vec<Column> {
    vec![
        Column::new("name", t(words::name)),
        Column::new("clause", t(words::clause)).wide(),
        Column::new("points", t(words::points)).number(),
        Column::new("state", t(words::state)),
        Column::new("drafted", t(words::drafted)).wide(),
        Column::new("action", t(words::action)).number().wide(),
    ]
}

fn row(place: Place, award: AwardView) -> AnyView {
    let lang = use_lang();
    let href = place.path(&format!("awards/{}", award.id));
    let (number, text) = (award.clause, award.clause_text.clone());
    let clause = move || {
        let lang = lang.get();
        format!("{} {}", words::clause_number(lang, number), text.get(lang))
    };
    let thin = clause.clone();
    let drafted = place.day(award.drafted_on);
    let drafted = move || drafted.get(lang.get()).to_owned();
    let name = award.name.clone();
    view! {
        <tr>
            <th scope="row">
                <span class="wide-only">{name.clone()}</span>
                <span class="thin-only">
                    <TextLink words=name.clone() href=href.clone() />
                </span>
                <span class="note tail">{award.citizen_id.clone()}</span>
                <span class="thin-only note">{thin}</span>
            </th>
            <td class="wide-only">{clause}</td>
            <td class="number">
                <b>{format!("+{}", award.points.display(1))}</b>
            </td>
            <td>
                <StateWord state=award.state />
            </td>
            <td class="wide-only">{drafted}</td>
            <td class="wide-only number">
                <TextLink words=t(words::see) href about=name />
            </td>
        </tr>
    }
    .into_any()
}
