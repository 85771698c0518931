//! A person's file, as an officer of the area or the office sees it.

use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use shared::access::Action;
use shared::base::{PersonId, Points};
use shared::calendar::day_words;
use shared::permits::PermitState;
use shared::residents::api::{ReadResident, ResidentFile};

use super::awards::awards;
use super::declared::declared;
use super::facts::facts as facts_on_file;
use super::freezes::freezes;
use super::timeline::Timeline;
use crate::api::Remote;
use crate::permits::{PermitWord, until};
use crate::session::{Loaded, use_load, use_session};
use crate::texts::{accounts, households, permits, proxies, residents as words, t, use_lang};
use crate::ui::{ButtonLink, Fact, Facts, IconName, PageHeading, TextLink};

/// The page.
#[component]
pub fn ResidentPage() -> impl IntoView {
    let lang = use_lang();
    let params = use_params_map();
    let person: Memo<Option<PersonId>> =
        Memo::new(move |_| params.with(|params| params.get("person"))?.parse().ok());
    let loaded = use_load(move || {
        Some(ReadResident {
            person: person.get()?,
        })
    });
    let outside = Memo::new(move |_| is_outside(loaded) || person.get().is_none());
    let title = move || {
        let lang = lang.get();
        if outside.get() {
            return words::outside_title(lang).to_owned();
        }
        loaded
            .ready(|file| words::file_title(lang, &file.name))
            .unwrap_or_else(|| words::file_plain(lang).to_owned())
    };
    let body = move || {
        if outside.get() {
            refused()
        } else {
            loaded.view(6, content)
        }
    };
    view! {
        <div class="stack">
            <p>
                <TextLink words=t(words::to_list) href="/desk/residents" icon=IconName::Left />
            </p>
            <PageHeading title />
            {body}
        </div>
    }
    .into_any()
}

/// The server says the same of someone elsewhere and of someone who is not on file.
fn is_outside(loaded: Loaded<ResidentFile>) -> bool {
    loaded.with(|content| match content {
        Remote::Failed(failure) => matches!(failure.code(), Some("not_allowed" | "not_found")),
        Remote::Loading | Remote::Ready(_) => false,
    })
}

fn refused() -> AnyView {
    view! {
        <p class="lead">{t(words::outside_note)}</p>
    }
    .into_any()
}

fn content(file: &ResidentFile) -> AnyView {
    view! {
        <div class="stack stack-wide">
            <div class="narrow stack">
                {facts(file)} <p class="note">{t(words::look_note)}</p>
                {counter(file)}
            </div>
            {on_file(file)} {freezes(&file.freezes)}
            <section class="stack-tight">
                <h2>{t(words::awards)}</h2>
                {awards(&file.awards, words::awards_unseen_note, false)}
            </section>
            <Timeline person=file.person />
        </div>
    }
    .into_any()
}

/// The scores side by side and every fact, for those who may see them.
fn on_file(file: &ResidentFile) -> Option<AnyView> {
    let scores = declared(file)?;
    Some(
        view! {
            <section class="stack-tight">
                <h2>{t(words::facts)}</h2>
                <div class="narrow">{scores}</div>
                {facts_on_file(file, false)}
            </section>
        }
        .into_any(),
    )
}

/// The way to the counter, for who checks identities.
fn counter(file: &ResidentFile) -> Option<AnyView> {
    let session = use_session();
    let checks = untrack(|| session.may(Action::ResidentCheck));
    let household = format!("/desk/residents/{}/household", file.person);
    let href = format!("/desk/residents/{}/code", file.person);
    let assist = format!("/desk/residents/{}/assist", file.person);
    checks.then(|| {
        view! {
            <div class="row">
                <ButtonLink words=t(accounts::counter_title) href />
                <ButtonLink words=t(households::file_plain) href=household />
                <ButtonLink words=t(proxies::open_title) href=assist />
            </div>
        }
        .into_any()
    })
}

fn facts(file: &ResidentFile) -> AnyView {
    let lang = use_lang();
    let village = file.village.clone();
    let (citizen_id, permit, date) = (file.citizen_id.clone(), file.permit, file.permit_until);
    let points = points(file);
    let permit_page = format!("/desk/residents/{}/permit", file.person);
    view! {
        <Facts>
            <Fact name=t(words::citizen_id)>{citizen_id}</Fact>
            <Fact name=t(words::village)>{move || village.get(lang.get()).to_owned()}</Fact>
            <Fact name=t(words::permit)>
                <PermitWord state=permit />
                " "
                {until(date)}
                <p>
                    <TextLink words=t(permits::to_permit) href=permit_page />
                </p>
            </Fact>
            {points}
        </Facts>
    }
    .into_any()
}

/// The official points, for those who may see them.
fn points(file: &ResidentFile) -> Option<AnyView> {
    let lang = use_lang();
    let total = file.total?;
    let (as_of, data) = (file.as_of, file.data_date);
    let when = move || {
        let lang = lang.get();
        let as_of = words::as_of(lang, day_words(as_of).get(lang));
        let data = words::data_until(lang, day_words(data).get(lang));
        format!("{as_of}{}{data}", crate::texts::desk::semicolon(lang))
    };
    let usable = usable_words(total, file.usable, file.permit);
    Some(
        view! {
            <Fact name=t(words::official_total)>
                <b class="fact-points">{total.display(1)}</b>
                " "
                {usable}
                <p class="note">{when}</p>
            </Fact>
        }
        .into_any(),
    )
}

/// What can be used of the points, for those a freeze may be shown to.
pub(super) fn usable_words(total: Points, usable: Option<Points>, permit: PermitState) -> AnyView {
    let lang = use_lang();
    let said = move || {
        let lang = lang.get();
        usable.map(|usable| {
            if !permit.in_force() {
                view! { <b class="loss">{permits::unused_short(lang)}</b> }.into_any()
            } else if usable == Points::ZERO && total > Points::ZERO {
                view! { <b class="loss">{words::frozen(lang)}</b> }.into_any()
            } else {
                view! { <b>{words::usable(lang, &usable.display(1))}</b> }.into_any()
            }
        })
    };
    said.into_any()
}
