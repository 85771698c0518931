//! The people an organisation may award: searched, paged, each with what was given or why not.

use leptos::ev::SubmitEvent;
use leptos::prelude::*;
use shared::api::List;
use shared::awards::api::{Awardee, Given, SearchAwardees};
use shared::base::{Lang, PersonId, Text};
use shared::orgs::OrgKind;

use super::Place;
use crate::api::Remote;
use crate::session::{Loaded, use_load};
use crate::texts::{Words, awards as words, desk, t, use_lang};
use crate::ui::{
    Button, ButtonKind, Column, Empty, IconName, Paging, SelectInput, Table, TextInput, TextLink,
    pager,
};

/// The search and what it found.
#[derive(Clone, Copy)]
pub(super) struct People {
    query: RwSignal<String>,
    status: RwSignal<String>,
    asked: RwSignal<(String, String)>,
    paging: Paging,
    found: Loaded<List<Awardee>>,
    /// The one chosen, asked for alone where the page shown does not hold them.
    alone: StoredValue<Loaded<List<Awardee>>>,
    /// Everyone seen on this page so far, so that going on in the list keeps the one chosen.
    seen: RwSignal<Vec<Awardee>>,
}

impl People {
    /// Begins with everyone.
    pub(super) fn new(place: Place, chosen: Memo<Option<PersonId>>) -> Self {
        let asked = RwSignal::new((String::new(), String::new()));
        let paging = Paging::default();
        let found = use_load(move || {
            let (query, status) = asked.get();
            Some(SearchAwardees {
                query: Text::new(&query).ok().filter(|query| !query.is_empty()),
                awardable: status.parse().ok(),
                cursor: paging.cursor().and_then(|at| Text::new(&at).ok()),
                ..SearchAwardees::of(place.org()?)
            })
        });
        let seen = RwSignal::new(Vec::new());
        let unseen = Memo::new(move |_| {
            found.ready(|_| ())?;
            chosen.get().filter(|person| !holds(seen, *person))
        });
        let alone = use_load(move || {
            Some(SearchAwardees {
                person: Some(unseen.get()?),
                ..SearchAwardees::of(place.org()?)
            })
        });
        for list in [found, alone] {
            Effect::new(move || {
                let page = list.ready(|list| list.items.clone()).unwrap_or_default();
                seen.update(|seen| {
                    seen.retain(|old| page.iter().all(|new| new.person != old.person));
                    seen.extend(page);
                });
            });
        }
        Self {
            query: RwSignal::new(String::new()),
            status: RwSignal::new(String::new()),
            asked,
            paging,
            found,
            alone: StoredValue::new(alone),
            seen,
        }
    }

    /// Someone seen in the list.
    pub(super) fn person(self, wanted: PersonId) -> Option<Awardee> {
        let found = |seen: &Vec<Awardee>| seen.iter().find(|one| one.person == wanted).cloned();
        self.seen.with(found)
    }

    /// True until it is known whether the one chosen may be awarded here at all.
    pub(super) fn waiting(self) -> bool {
        let asked = |alone: &Remote<_>| *alone == Remote::Loading;
        self.found.with(|found| match found {
            Remote::Loading => true,
            Remote::Ready(_) => self.alone.get_value().with(asked),
            Remote::Failed(_) => false,
        })
    }

    /// Asks the same again, as after a draft.
    pub(super) fn again(self) {
        self.found.again();
    }

    fn search(self) {
        self.paging.restart();
        self.asked
            .set((self.query.get_untracked(), self.status.get_untracked()));
    }

    fn reset(self) {
        self.query.set(String::new());
        self.status.set(String::new());
        self.search();
    }
}

fn holds(seen: RwSignal<Vec<Awardee>>, person: PersonId) -> bool {
    seen.with(|seen| seen.iter().any(|one| one.person == person))
}

/// Search form and table.
#[component]
pub(super) fn PeopleList(
    /// The search.
    people: People,
    /// The kind of organisation, once it is known.
    #[prop(into)]
    kind: Signal<Option<OrgKind>>,
    /// Who is being awarded.
    #[prop(into)]
    chosen: Signal<Option<PersonId>>,
) -> impl IntoView {
    let table = move |list: &List<Awardee>| {
        if list.items.is_empty() {
            return view! { <Empty title=t(words::nobody) note=t(words::nobody_note) /> }
                .into_any();
        }
        let kind = kind.get();
        let rows = list.items.iter().cloned();
        let rows = rows.map(|one| row(one, kind, chosen)).collect_view();
        view! {
            <Table caption=t(words::people_caption) columns=columns(kind)>
                {rows}
            </Table>
            {pager(people.paging, list, desk::count_people)}
        }
        .into_any()
    };
    view! {
        <div class="stack">
            {search_form(people)} {people.found.view(8, table)}
        </div>
    }
    .into_any()
}

fn search_form(people: People) -> AnyView {
    let lang = use_lang();
    let options = Signal::derive(move || {
        let lang = lang.get();
        let named = |value: &str, words: Words| (value.to_owned(), words(lang).to_owned());
        vec![
            named("", words::status_all),
            named("true", words::status_yes),
            named("false", words::status_no),
        ]
    });
    let send = move |event: SubmitEvent| {
        event.prevent_default();
        people.search();
    };
    let reset = move |()| people.reset();
    view! {
        <form class="search-form" role="search" on:submit=send>
            <TextInput
                    id="query"
                    label=t(words::query)
                    value=people.query
                    kind="search"
                    length=32
                />
            <SelectInput id="status" label=t(words::status) options value=people.status />
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

fn columns(kind: Option<OrgKind>) -> Vec<Column> {
    let months = if kind == Some(OrgKind::Enterprise) {
        words::months_insured
    } else {
        words::months_registered
    };
    vec![
        Column::new("name", t(words::name)),
        Column::new("citizen_id", t(words::citizen_id)).wide(),
        Column::new("months", t(months)).number().wide(),
        Column::new("given", t(words::given_this_year)).number(),
        Column::new("action", t(words::action)).number(),
    ]
}

fn row(one: Awardee, kind: Option<OrgKind>, chosen: Signal<Option<PersonId>>) -> AnyView {
    let lang = use_lang();
    let person = one.person;
    let on = move || (chosen.get() == Some(person)).then_some("");
    let (name, id, months) = (one.name.clone(), one.citizen_id.clone(), one.months);
    let thin = one.citizen_id.clone();
    let short = move || months_words(lang.get(), kind, months);
    let given = one.given.clone();
    view! {
        <tr data-on=on>
            <th scope="row">
                {name}
                <span class="thin-only note">{thin}<br />{short}</span>
            </th>
            <td class="wide-only">{id}</td>
            <td class="wide-only number">{months}</td>
            <td class="number">{given_cell(&given)}</td>
            <td class="number">{action(one, chosen)}</td>
        </tr>
    }
    .into_any()
}

/// Insured or registered for so many months.
pub(super) fn months_words(lang: Lang, kind: Option<OrgKind>, months: u32) -> String {
    if kind == Some(OrgKind::Enterprise) {
        words::months_insured_of(lang, months)
    } else {
        words::months_registered_of(lang, months)
    }
}

/// What the own organisation gave this year, each amount with its cap.
fn given_cell(given: &[Given]) -> AnyView {
    if given.is_empty() {
        return view! { <b>"0"</b> }.into_any();
    }
    let parts = given.iter().map(|one| {
        let (points, cap) = (one.points.brief(1), one.cap.brief(1));
        view! {
            <span class="given">
                <b>{points}</b>
                <span class="lead">{format!(" /{cap}")}</span>
            </span>
        }
    });
    parts.collect_view().into_any()
}

fn action(one: Awardee, chosen: Signal<Option<PersonId>>) -> AnyView {
    let lang = use_lang();
    if let Some(refusal) = one.refusal {
        let words = move || refusal.words.get(lang.get()).to_owned();
        return view! { <span class="lead refusal">{words}</span> }.into_any();
    }
    let (person, name) = (one.person, one.name);
    let content = move || {
        if chosen.get() == Some(person) {
            return view! { <b class="gain">{t(words::drafting)}</b> }.into_any();
        }
        let href = format!("/desk/people/{person}");
        view! { <TextLink words=t(words::award) href about=name.clone() /> }.into_any()
    };
    content.into_any()
}
