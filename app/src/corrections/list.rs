//! The corrections that wait for an officer, and those of the own file.

use leptos::prelude::*;
use leptos::text_prop::TextProp;
use leptos_router::hooks::use_query_map;
use shared::api::List;
use shared::base::{Lang, Text};
use shared::calendar::day_words;
use shared::corrections::api::{
    CorrectionFilter, CorrectionRow, ListCorrections, ListMyCorrections,
};

use super::state::StateWord;
use crate::session::use_load;
use crate::texts::{Words, corrections as words, t, use_lang};
use crate::ui::{
    ButtonLink, ChipSelect, Column, Empty, IconName, PageHeading, Paging, Table, TextLink, Tone,
    Verdict, pager,
};

/// The filters with their words, and the names they have in an address.
const FILTERS: [(CorrectionFilter, &str, Words); 5] = [
    (CorrectionFilter::Waiting, "waiting", words::filter_waiting),
    (CorrectionFilter::Overdue, "overdue", words::filter_overdue),
    (CorrectionFilter::Review, "review", words::filter_review),
    (
        CorrectionFilter::Supplement,
        "supplement",
        words::filter_supplement,
    ),
    (CorrectionFilter::Ended, "ended", words::filter_ended),
];

/// What an officer's organisation answers for, or the district's.
#[component]
pub fn QueuePage() -> impl IntoView {
    let lang = use_lang();
    let asked = use_query_map().with_untracked(|query| query.get("filter"));
    let filter = RwSignal::new(asked.unwrap_or_else(|| "waiting".to_owned()));
    let paging = Paging::default();
    let loaded = use_load(move || {
        let chosen = filter.get();
        let known = FILTERS.iter().find(|(_, name, _)| *name == chosen);
        Some(ListCorrections {
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
            {loaded.view(6, move |list| {
                table(list, paging, (words::queue_none, words::queue_none_note), true)
            })}
        </div>
    }
    .into_any()
}

/// The corrections of the own file.
#[component]
pub fn OwnCorrectionsPage() -> impl IntoView {
    let paging = Paging::default();
    let loaded = use_load(move || {
        Some(ListMyCorrections {
            cursor: paging.cursor().and_then(|at| Text::new(&at).ok()),
            limit: None,
        })
    });
    view! {
        <div class="stack">
            <PageHeading title=t(words::own_title) lead=t(words::own_lead) />
            {loaded.view(6, move |list| {
                table(list, paging, (words::own_none, words::own_none_note), false)
            })}
            <div class="row">
                <ButtonLink words=t(words::to_facts) href="/desk/#facts" />
            </div>
        </div>
    }
    .into_any()
}

fn table(
    list: &List<CorrectionRow>,
    paging: Paging,
    (nothing, note): (Words, Words),
    named: bool,
) -> AnyView {
    if list.items.is_empty() {
        return view! { <Empty title=t(nothing) note=t(note) /> }.into_any();
    }
    let first = if named { words::whose } else { words::fact };
    let columns = vec![
        Column::new("who", t(first)),
        Column::new("claimed", t(words::claimed)).wide(),
        Column::new("state", t(words::state)),
        Column::new("action", t(words::action)).number(),
    ];
    let rows = list.items.iter().cloned();
    let rows = rows.map(|one| row(one, named)).collect_view();
    view! {
        <Table caption=t(words::caption) columns>
            {rows}
        </Table>
        {pager(paging, list, words::count)}
    }
    .into_any()
}

fn row(one: CorrectionRow, named: bool) -> AnyView {
    let lang = use_lang();
    let href = format!("/desk/corrections/{}", one.id);
    let (fact, claimed) = (one.fact_name.clone(), one.claimed.clone());
    let about = fact.clone();
    let head = if named {
        let (name, citizen_id) = (one.name.clone(), one.citizen_id.clone());
        view! {
            {name}
            <span class="note tail">{move || fact.get(lang.get()).to_owned()}</span>
            <span class="note tail wide-only">{citizen_id}</span>
        }
        .into_any()
    } else {
        let thin = claimed.clone();
        view! {
            {move || fact.get(lang.get()).to_owned()}
            <span class="thin-only note">{move || thin.get(lang.get()).to_owned()}</span>
        }
        .into_any()
    };
    view! {
        <tr>
            <th scope="row">{head}</th>
            <td class="wide-only">{move || claimed.get(lang.get()).to_owned()}</td>
            <td>
                <StateWord state=one.state />
                {due(&one)}
            </td>
            <td class="number">
                <TextLink
                    words=t(words::see)
                    href
                    about=move || about.get(lang.get()).to_owned()
                />
            </td>
        </tr>
    }
    .into_any()
}

/// By when an officer is to decide.
pub(super) fn due(one: &CorrectionRow) -> Option<AnyView> {
    let lang = use_lang();
    let (day, overdue) = (one.due_on?, one.overdue);
    let said = move || due_words(lang.get(), day_words(day).get(lang.get()), overdue);
    let view = if overdue {
        let icon = IconName::Warning;
        view! {
            <span class="tail">
                <Verdict words=TextProp::from(said) tone=Tone::Bad icon />
            </span>
        }
        .into_any()
    } else {
        view! { <span class="note tail">{said}</span> }.into_any()
    };
    Some(view)
}

fn due_words(lang: Lang, day: &str, overdue: bool) -> String {
    if overdue {
        words::overdue(lang, day)
    } else {
        words::due(lang, day)
    }
}
