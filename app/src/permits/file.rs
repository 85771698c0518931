//! The page of a permit: the own, or that of a person within reach.

use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use shared::access::Action;
use shared::base::PersonId;
use shared::calendar::day_words;
use shared::permits::PermitState;
use shared::permits::api::{PermitFile, ReadMyPermit, ReadPermit};

use super::drawing::drawing;
use super::entries::entries;
use super::state::{PermitWord, step};
use crate::session::{use_load, use_session};
use crate::texts::{permits as words, t, use_lang};
use crate::ui::{ButtonLink, Fact, Facts, IconName, PageHeading, TextLink};

/// The own permit.
#[component]
pub fn OwnPermitPage() -> impl IntoView {
    let loaded = use_load(|| Some(ReadMyPermit {}));
    view! {
        <div class="narrow stack">
            <p>
                <TextLink words=t(words::to_own) href="/desk/" icon=IconName::Left />
            </p>
            <PageHeading title=t(words::title) lead=t(words::own_lead) />
            {loaded.view(6, |file| content(file, false))}
        </div>
    }
    .into_any()
}

/// The person of the page's address.
pub(super) fn person_of_page() -> Option<PersonId> {
    let params = use_params_map();
    untrack(|| params.with(|params| params.get("person")))?
        .parse()
        .ok()
}

/// The permit of a person.
#[component]
pub fn PermitPage() -> impl IntoView {
    let lang = use_lang();
    let session = use_session();
    let person = person_of_page();
    let loaded = use_load(move || Some(ReadPermit { person: person? }));
    let records = untrack(|| session.may(Action::PermitRecord));
    let title = move || {
        let lang = lang.get();
        loaded
            .ready(|file| words::title_of(lang, &file.name))
            .unwrap_or_else(|| words::title(lang).to_owned())
    };
    let back = person.map_or_else(
        || "/desk/residents".to_owned(),
        |person| format!("/desk/residents/{person}"),
    );
    view! {
        <div class="narrow stack">
            <p>
                <TextLink words=t(words::to_file) href=back icon=IconName::Left />
            </p>
            <PageHeading title />
            {loaded.view(6, move |file| content(file, records))}
        </div>
    }
    .into_any()
}

fn content(file: &PermitFile, records: bool) -> AnyView {
    let ways = records.then(|| ways(file.person));
    view! {
        <div class="stack stack-wide">
            {facts(file)} {ways}
            <section class="stack-tight">
                <h2>{t(words::drawing)}</h2>
                {drawing(file)}
            </section>
            <section class="stack-tight">
                <h2>{t(words::entries)}</h2>
                {entries(file, records)}
            </section>
        </div>
    }
    .into_any()
}

fn facts(file: &PermitFile) -> AnyView {
    let lang = use_lang();
    let (state, since) = (file.state, file.since);
    let since = move || {
        let lang = lang.get();
        since.map(|day| words::since(lang, day_words(day).get(lang)))
    };
    let step = step(state);
    let registered = file.registered_on.map(|day| {
        let day = day_words(day);
        let said = move || day.get(lang.get()).to_owned();
        view! { <Fact name=t(words::registered)>{said}</Fact> }
    });
    let apply = file.apply_from.map(|day| {
        let day = day_words(day);
        let said = move || words::apply_from_day(lang.get(), day.get(lang.get()));
        view! { <Fact name=t(words::apply_from)>{said}</Fact> }
    });
    let window = file.window_from.zip(file.window_until).map(|window| {
        let (from, until) = (day_words(window.0), day_words(window.1));
        let said = move || {
            let lang = lang.get();
            if state == PermitState::Suspended {
                words::window_missed(lang, until.get(lang))
            } else {
                words::window_days(lang, from.get(lang), until.get(lang))
            }
        };
        view! { <Fact name=t(words::window)>{said}</Fact> }
    });
    let years = file.full_years;
    let years = move || words::years_full(lang.get(), years);
    view! {
        <Facts>
            <Fact name=t(words::now)>
                <b>
                    <PermitWord state />
                </b>
                " "
                <span class="lead">{since}</span>
            </Fact>
            <Fact name=t(words::next)>{step}</Fact>
            {registered}
            {apply}
            {window}
            <Fact name=t(words::years)>{years}</Fact>
        </Facts>
    }
    .into_any()
}

/// What a counter may record.
fn ways(person: PersonId) -> AnyView {
    let to = |act: &str| format!("/desk/residents/{person}/permit/{act}");
    let code = format!("/desk/residents/{person}/code");
    view! {
        <section class="stack-tight">
            <h2>{t(words::record)}</h2>
            <div class="row">
                <ButtonLink words=t(words::record_slip) href=to("slip") />
                <ButtonLink words=t(words::record_issue) href=to("issue") />
                <ButtonLink words=t(words::record_endorse) href=to("endorse") />
                <ButtonLink words=t(words::record_end) href=to("end") />
            </div>
            <p>
                <TextLink words=t(words::record_code) href=code />
            </p>
        </section>
    }
    .into_any()
}
