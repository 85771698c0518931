//! The acts on an organisation that need a reason: a page that names the effect, and then the act.

use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;
use shared::api::Endpoint;
use shared::awarders::AwarderStanding;
use shared::awarders::api::{
    AwarderFile, LiftSuspension, ReadAwarderFile, ReturnAwarder, SuspendAwarder,
};
use shared::awards::RulesState;
use shared::awards::api::{ReadRulesDesk, ReturnRules, RulesDesk};
use shared::base::{AwarderActId, Bilingual, Lang, Text};
use uuid::Uuid;

use crate::awards::use_place;
use crate::session::{Loaded, ReasonForm, use_load, use_reason, use_session};
use crate::texts::{Words, awarders as words, t, use_lang};
use crate::ui::{Empty, IconName, PageHeading, TextLink};

/// The words of an act that needs a reason.
#[derive(Clone, Copy)]
struct Act {
    title: fn(Lang, &str) -> String,
    button: Words,
    label: Words,
    effect: Words,
}

/// The page of an act: the effect, the reason, and the act while it fits how things stand.
fn act_page<T, E>(
    loaded: Loaded<T>,
    words_of: Act,
    name: fn(&T) -> &Bilingual,
    request: impl Fn(&T) -> Option<Making<E>> + Send + Sync + 'static,
) -> AnyView
where
    T: Send + Sync + 'static,
    E: Endpoint + Send + Sync + 'static,
{
    let (lang, place) = (use_lang(), use_place());
    let there = move || {
        let org = place.org().map(|org| org.to_string()).unwrap_or_default();
        format!("/desk/awarders/{org}")
    };
    let title = move || {
        let lang = lang.get();
        let title = loaded.ready(|one| (words_of.title)(lang, name(one).get(lang)));
        title.unwrap_or_else(|| (words_of.button)(lang).to_owned())
    };
    let form = move |one: &T| {
        let Some(request) = request(one) else {
            return view! { <Empty title=t(words::gone) note=t(words::gone_note) /> }.into_any();
        };
        let (back, navigate) = (untrack(there), use_navigate());
        let done = move || navigate(&back, NavigateOptions::default());
        let reason = use_reason(use_session(), request, done);
        view! {
            <ReasonForm reason act=t(words_of.button) label=t(words_of.label) danger=true>
                <p>{t(words_of.effect)}</p>
            </ReasonForm>
        }
        .into_any()
    };
    view! {
        <div class="narrow stack">
            <p>
                <TextLink words=t(words::to_org) href=there icon=IconName::Left />
            </p>
            <PageHeading title />
            {loaded.form(3, |_| (), form)}
        </div>
    }
    .into_any()
}

fn file_of_page() -> Loaded<AwarderFile> {
    let place = use_place();
    use_load(move || Some(ReadAwarderFile { org: place.org()? }))
}

/// Sending an application back.
#[component]
pub fn ReturnPage() -> impl IntoView {
    let act = Act {
        title: words::send_back_title,
        button: words::send_back,
        label: words::send_back_reason,
        effect: words::send_back_note,
    };
    act_page(
        file_of_page(),
        act,
        |file| &file.row.org_name,
        |file| {
            let (org, act) = (file.row.org, AwarderActId(Uuid::now_v7()));
            let request = move |reason| ReturnAwarder { org, act, reason };
            boxed(file.row.standing == AwarderStanding::Waiting, request)
        },
    )
}

/// Suspending the right to award.
#[component]
pub fn SuspendPage() -> impl IntoView {
    let act = Act {
        title: words::suspend_title,
        button: words::suspend,
        label: words::suspend_reason,
        effect: words::suspend_note,
    };
    act_page(
        file_of_page(),
        act,
        |file| &file.row.org_name,
        |file| {
            let (org, act) = (file.row.org, AwarderActId(Uuid::now_v7()));
            let request = move |reason| SuspendAwarder { org, act, reason };
            boxed(file.row.standing == AwarderStanding::Accepted, request)
        },
    )
}

/// Lifting a suspension.
#[component]
pub fn LiftPage() -> impl IntoView {
    let act = Act {
        title: words::lift_title,
        button: words::lift,
        label: words::lift_reason,
        effect: words::lift_note,
    };
    act_page(
        file_of_page(),
        act,
        |file| &file.row.org_name,
        |file| {
            let (org, act) = (file.row.org, AwarderActId(Uuid::now_v7()));
            let request = move |reason| LiftSuspension { org, act, reason };
            boxed(file.row.standing == AwarderStanding::Suspended, request)
        },
    )
}

/// Sending rules in notice back.
#[component]
pub fn ReturnRulesPage() -> impl IntoView {
    let place = use_place();
    let loaded = use_load(move || Some(ReadRulesDesk { org: place.org()? }));
    let act = Act {
        title: words::return_rules_title,
        button: words::return_rules,
        label: words::return_rules_reason,
        effect: words::return_rules_note,
    };
    act_page(
        loaded,
        act,
        |desk: &RulesDesk| &desk.org_name,
        |desk| {
            let noticed = desk
                .versions
                .iter()
                .find(|one| one.state == RulesState::Noticed);
            let (org, version) = (desk.org, noticed.map(|one| one.version));
            let request = move |reason| ReturnRules {
                org,
                version: version.unwrap_or_default(),
                reason,
            };
            boxed(version.is_some(), request)
        },
    )
}

/// What makes the request from a reason.
type Making<E> = Box<dyn Fn(Text<500>) -> E + Send + Sync>;

fn boxed<E>(
    fits: bool,
    request: impl Fn(Text<500>) -> E + Send + Sync + 'static,
) -> Option<Making<E>> {
    fits.then(|| -> Making<E> { Box::new(request) })
}
