//! The activities to come, and those one has signed up for, for a resident.

use leptos::prelude::*;
use leptos_router::hooks::use_query_map;
use shared::activities::api::{ListMyActivities, MyActivities, MyActivity};
use shared::api::List;
use shared::base::Text;

use super::own_detail::standing;
use super::row::{amount, day_of};
use crate::session::use_load;
use crate::texts::{Words, activities as words, t, use_lang};
use crate::ui::{ChipSelect, Empty, PageHeading, Paging, TextLink, pager};

const AHEAD: &str = "ahead";
const SIGNED_UP: &str = "signed_up";

/// The page.
#[component]
pub fn OwnActivitiesPage() -> impl IntoView {
    let lang = use_lang();
    let asked = use_query_map().with_untracked(|query| query.get("which"));
    let which = RwSignal::new(asked.unwrap_or_else(|| AHEAD.to_owned()));
    let paging = Paging::default();
    let loaded = use_load(move || {
        let signed_up = which.with(|which| which == SIGNED_UP);
        let which = if signed_up {
            MyActivities::SignedUp
        } else {
            MyActivities::Ahead
        };
        Some(ListMyActivities {
            which: Some(which),
            cursor: paging.cursor().and_then(|at| Text::new(&at).ok()),
            limit: None,
        })
    });
    let options = Signal::derive(move || {
        let lang = lang.get();
        vec![
            (AHEAD.to_owned(), words::own_ahead(lang).to_owned()),
            (SIGNED_UP.to_owned(), words::own_signed_up(lang).to_owned()),
        ]
    });
    let choose = move |chosen: String| {
        paging.restart();
        which.set(chosen);
    };
    let nothing = move || -> (Words, Words) {
        if which.with_untracked(|which| which == SIGNED_UP) {
            (words::own_none_signed_up, words::own_none_signed_up_note)
        } else {
            (words::own_none, words::own_none_note)
        }
    };
    view! {
        <div class="stack">
            <PageHeading title=t(words::own_title) lead=t(words::own_lead) />
            <div class="chips">
                <ChipSelect label=t(words::filter) options value=which on_choose=choose />
            </div>
            {loaded.view(6, move |list| rows(list, paging, nothing()))}
        </div>
    }
    .into_any()
}

fn rows(list: &List<MyActivity>, paging: Paging, (nothing, note): (Words, Words)) -> AnyView {
    if list.items.is_empty() {
        return view! { <Empty title=t(nothing) note=t(note) /> }.into_any();
    }
    let rows = list.items.iter().map(row).collect_view();
    view! {
        <ul class="rows">{rows}</ul>
        {pager(paging, list, words::count)}
    }
    .into_any()
}

fn row(one: &MyActivity) -> AnyView {
    let lang = use_lang();
    let row = one.row.clone();
    let href = format!("/desk/activities/{}", row.id);
    let (title, about, org) = (row.title.clone(), row.title.clone(), row.org_name.clone());
    let (counting, tenths, place) = (row.counting, row.tenths, row.place.clone());
    let (taken, places) = (row.taken, row.places);
    let when = move || {
        let lang = lang.get();
        format!("{}{}{place}", day_of(lang, &row), words::separator(lang))
    };
    let more = move || {
        let lang = lang.get();
        let dot = words::separator(lang);
        let counts = amount(lang, counting, tenths);
        let taken = words::taken(lang, taken, places);
        format!("{}{dot}{counts}{dot}{taken}", org.get(lang))
    };
    view! {
        <li class="activity">
            <p>
                <b lang="zh-CN">{title}</b>
            </p>
            <p>{when}</p>
            <p class="note">{more}</p>
            <p class="row">{standing(one)} <TextLink words=t(words::see) href about /></p>
        </li>
    }
    .into_any()
}
