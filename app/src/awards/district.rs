//! The awards of all organisations, for the office: searched, paged, each with the way to void it.
//!
//! What is searched for stands in the address, so that the way back from an award finds it again.

use leptos::ev::SubmitEvent;
use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::{use_navigate, use_query_map};
use shared::api::{LIMIT_MAX, List};
use shared::awards::AwardState;
use shared::awards::api::{AwardView, ListDistrictAwards};
use shared::base::Text;
use shared::orgs::OrgKind;
use shared::orgs::api::{ListOrgs, OrgView};

use super::state::StateWord;
use super::{Place, use_place};
use crate::session::{Loaded, use_load};
use crate::texts::{Words, awards as words, desk, t, use_lang};
use crate::ui::{
    Button, ButtonKind, Column, Empty, IconName, PageHeading, Paging, SelectInput, Table,
    TextInput, TextLink, pager,
};

/// Where the page stands.
const PATH: &str = "/desk/awards";
/// The names of the filters in the address.
const FILTERS: [&str; 3] = ["state", "town", "awarder"];

/// What is searched for, by [`FILTERS`].
type Asked = [String; 3];

/// The page.
#[component]
pub fn DistrictAwardsPage() -> impl IntoView {
    let place = use_place();
    let query = use_query_map();
    let asked = Memo::new(move |_| {
        query.with(|query| FILTERS.map(|name| query.get(name).unwrap_or_default()))
    });
    let paging = Paging::default();
    Effect::new(move || {
        asked.track();
        paging.restart();
    });
    let loaded = use_load(move || {
        let [state, town, awarder] = asked.get();
        Some(ListDistrictAwards {
            state: state_of(&state),
            town: town.parse().ok(),
            awarder: Text::new(&awarder).ok().filter(|name| !name.is_empty()),
            cursor: paging.cursor().and_then(|at| Text::new(&at).ok()),
            limit: None,
        })
    });
    view! {
        <div class="stack">
            <PageHeading title=t(words::district_title) lead=t(words::district_lead) />
            {search_form(asked)}
            {loaded.view(8, move |list| table(place, list, paging))}
        </div>
    }
    .into_any()
}

fn state_of(code: &str) -> Option<AwardState> {
    let mut states = AwardState::ALL.iter().copied();
    states.find(|state| state.code() == code)
}

fn search_form(asked: Memo<Asked>) -> AnyView {
    let lang = use_lang();
    let [state, town, awarder] = [(); 3].map(|()| RwSignal::new(String::new()));
    // The way back changes the address and so what stands in the fields.
    Effect::new(move || {
        for (field, now) in [state, town, awarder].into_iter().zip(asked.get()) {
            field.set(now);
        }
    });
    let towns = use_load(|| {
        Some(ListOrgs {
            kind: Some(OrgKind::Town),
            limit: Some(LIMIT_MAX),
            ..ListOrgs::default()
        })
    });
    let states = Signal::derive(move || {
        let lang = lang.get();
        let all = (String::new(), words::state_all(lang).to_owned());
        let named = |state: &AwardState| {
            let words = state.words();
            (state.code().to_owned(), words.get(lang).to_owned())
        };
        let named = AwardState::ALL.iter().map(named);
        std::iter::once(all).chain(named).collect::<Vec<_>>()
    });
    let go = StoredValue::new_local(use_navigate());
    let search = move |typed: Asked| {
        go.with_value(|go| go(&address(&typed), NavigateOptions::default()));
    };
    let send = move |event: SubmitEvent| {
        event.prevent_default();
        search([state, town, awarder].map(|field| field.get_untracked().trim().to_owned()));
    };
    let reset = move |()| search(Asked::default());
    view! {
        <form class="search-form" role="search" on:submit=send>
            <SelectInput id="state" label=t(words::state) options=states value=state />
            <SelectInput id="town" label=t(words::town) options=town_options(towns) value=town />
            <TextInput id="awarder" label=t(words::awarder) value=awarder kind="search" length=64 />
            <Button
                words=t(words::search)
                kind=ButtonKind::Main
                icon=IconName::Search
                submit=true
            />
            <Button words=t(words::reset) on_press=reset />
        </form>
    }
    .into_any()
}

/// The page's address with what is searched for.
fn address(asked: &Asked) -> String {
    let pairs = FILTERS.iter().zip(asked);
    let pairs: Vec<_> = pairs.filter(|(_, typed)| !typed.is_empty()).collect();
    match serde_urlencoded::to_string(&pairs) {
        Ok(query) if !query.is_empty() => format!("{PATH}?{query}"),
        _ => PATH.to_owned(),
    }
}

fn town_options(towns: Loaded<List<OrgView>>) -> Signal<Vec<(String, String)>> {
    let lang = use_lang();
    Signal::derive(move || {
        let lang = lang.get();
        let all = (String::new(), words::town_all(lang).to_owned());
        let named = |org: &OrgView| (org.area.to_string(), org.area_name.get(lang).to_owned());
        let named = towns.ready(|list| list.items.iter().map(named).collect::<Vec<_>>());
        let named = named.unwrap_or_default();
        std::iter::once(all).chain(named).collect()
    })
}

fn table(place: Place, list: &List<AwardView>, paging: Paging) -> AnyView {
    if list.items.is_empty() {
        return view! { <Empty title=t(words::district_none) note=t(words::district_none_note) /> }
            .into_any();
    }
    let columns = vec![
        Column::new("name", t(words::name)),
        Column::new("org", t(words::org)).wide(),
        Column::new("clause", t(words::clause)).wide(),
        Column::new("points", t(words::points)).number(),
        Column::new("state", t(words::state)),
        Column::new("drafted", t(words::drafted)).wide(),
        Column::new("action", t(words::action)).number().wide(),
    ];
    let rows = list.items.iter().cloned().map(|award| row(place, award));
    let rows = rows.collect_view();
    view! {
        <Table caption=t(words::district_caption) columns>
            {rows}
        </Table>
        {pager(paging, list, desk::count_entries)}
    }
    .into_any()
}

fn row(place: Place, award: AwardView) -> AnyView {
    let lang = use_lang();
    let see = format!("/desk/quotas/{}/awards/{}", award.org, award.id);
    let (number, org) = (award.clause, award.org_name.clone());
    let org = move || org.get(lang.get()).to_owned();
    let thin = org.clone();
    let clause = move || words::clause_number(lang.get(), number);
    let drafted = place.day(award.drafted_on);
    let drafted = move || drafted.get(lang.get()).to_owned();
    let signed = matches!(
        award.state,
        AwardState::Noticed | AwardState::Held | AwardState::Posted
    );
    let (act, href): (Words, _) = if signed {
        (words::void, format!("{see}/void"))
    } else {
        (words::see, see.clone())
    };
    let name = award.name.clone();
    view! {
        <tr>
            <th scope="row">
                <TextLink words=name.clone() href=see />
                <span class="note tail">{award.citizen_id.clone()}</span>
                <span class="thin-only note">{thin}</span>
            </th>
            <td class="wide-only">{org}</td>
            <td class="wide-only">{clause}</td>
            <td class="number">
                <b>{format!("+{}", award.points.display(1))}</b>
            </td>
            <td>
                <StateWord state=award.state />
            </td>
            <td class="wide-only">{drafted}</td>
            <td class="wide-only number">
                <TextLink words=t(act) href about=name />
            </td>
        </tr>
    }
    .into_any()
}
