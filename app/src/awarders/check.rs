//! The page of an organisation for the town and the migrant office: how it stands, what may be
//! done, and its rules in notice.

use leptos::prelude::*;
use leptos::task::spawn_local;
use shared::access::Action;
use shared::awarders::AwarderStanding;
use shared::awarders::api::{AcceptAwarder, AwarderFile, ReadAwarderFile};
use shared::awards::RulesState;
use shared::awards::api::{ReadRulesDesk, RulesDesk};
use shared::base::{AwarderActId, OrgId, Text};
use uuid::Uuid;

use super::file::file_view;
use crate::api::Failure;
use crate::awards::{clause_table, use_place};
use crate::session::{Loaded, use_load, use_session};
use crate::texts::{awarders as words, rules as rules_words, t, use_lang};
use crate::ui::{
    Button, ButtonKind, ButtonLink, ErrorSummary, FieldError, IconName, PageHeading, TextLink,
    use_announcer,
};

/// The page of one organisation.
#[component]
pub fn CheckPage() -> impl IntoView {
    let (lang, place) = (use_lang(), use_place());
    let loaded = use_load(move || Some(ReadAwarderFile { org: place.org()? }));
    let rules = use_load(move || Some(ReadRulesDesk { org: place.org()? }));
    let title = move || {
        let name = loaded.ready(|file| file.row.org_name.get(lang.get()).to_owned());
        name.unwrap_or_else(|| words::list_title(lang.get()).to_owned())
    };
    view! {
        <div class="stack">
            <p>
                <TextLink words=t(words::to_list) href="/desk/awarders" icon=IconName::Left />
            </p>
            <PageHeading title />
            {loaded.view(6, move |file| page(file, loaded))}
            {rules.view(3, in_notice)}
        </div>
    }
    .into_any()
}

fn page(file: &AwarderFile, loaded: Loaded<AwarderFile>) -> AnyView {
    view! {
        <div class="stack">{acts(file, loaded)} {file_view(file)}</div>
    }
    .into_any()
}

/// What may be done now.
fn acts(file: &AwarderFile, loaded: Loaded<AwarderFile>) -> AnyView {
    let session = use_session();
    let suspends = untrack(|| session.may(Action::AwarderSuspend));
    let there = |act: &str| format!("/desk/awarders/{}/{act}", file.row.org);
    match file.row.standing {
        AwarderStanding::Waiting => accept(file.row.org, there("return"), loaded),
        AwarderStanding::Accepted if suspends => view! {
            <div class="row">
                <ButtonLink words=t(words::suspend) href=there("suspend") />
            </div>
        }
        .into_any(),
        AwarderStanding::Suspended if suspends => view! {
            <div class="row">
                <ButtonLink words=t(words::lift) href=there("lift") />
            </div>
        }
        .into_any(),
        _ => ().into_any(),
    }
}

fn accept(org: OrgId, send_back: String, loaded: Loaded<AwarderFile>) -> AnyView {
    let (lang, session, said) = (use_lang(), use_session(), use_announcer());
    let (busy, refused) = (RwSignal::new(false), RwSignal::new(None::<Failure>));
    let errors = Signal::derive(move || {
        let told = refused.get().map(|why| FieldError {
            id: String::new(),
            words: why.words(lang.get()),
        });
        told.into_iter().collect::<Vec<_>>()
    });
    // One id an act: pressing twice accepts once.
    let request = AcceptAwarder {
        org,
        act: AwarderActId(Uuid::now_v7()),
        note: Text::default(),
    };
    let press = move |()| {
        if busy.get_untracked() {
            return;
        }
        busy.set(true);
        let request = request.clone();
        spawn_local(async move {
            let answer = session.call(&request).await;
            busy.try_set(false);
            match answer {
                Ok(file) => {
                    said.say(words::accepted(lang.get_untracked()).to_owned());
                    loaded.set(file);
                }
                Err(failure) => drop(refused.try_set(Some(failure))),
            }
        });
    };
    view! {
        <div class="stack-tight">
            <ErrorSummary errors />
            <div class="row">
                <Button
                    words=t(words::accept)
                    kind=ButtonKind::Main
                    disabled=busy
                    on_press=press
                />
                <ButtonLink words=t(words::send_back) href=send_back />
            </div>
        </div>
    }
    .into_any()
}

/// The rules that stand in notice, and the way to send them back.
fn in_notice(desk: &RulesDesk) -> AnyView {
    let lang = use_lang();
    let noticed = desk
        .versions
        .iter()
        .find(|one| one.state == RulesState::Noticed);
    let Some(one) = noticed else {
        return ().into_any();
    };
    let version = one.version;
    let href = format!("/desk/awarders/{}/rules", desk.org);
    view! {
        <section class="stack-tight">
            <h2>{move || rules_words::in_notice_title(lang.get(), version)}</h2>
            {clause_table(rules_words::in_notice_caption, &one.clauses)}
            <div class="row">
                <ButtonLink words=t(words::return_rules) href />
            </div>
        </section>
    }
    .into_any()
}
