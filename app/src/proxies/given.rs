//! Those who help one or did, and what they did.

use leptos::prelude::*;
use leptos::task::spawn_local;
use shared::base::Lang;
use shared::calendar::day_words;
use shared::proxies::api::{EndProxy, ProxyAct, ProxyView};
use shared::proxies::{ProxyKind, ProxyState};

use super::own::Own;
use super::rights::told;
use crate::texts::{proxies as words, t, use_lang};
use crate::ui::{Button, Empty, Fact, Facts, IconName, Tone, Verdict, use_announcer};

/// All of them, newest first.
pub(super) fn given(own: Own, helpers: &[ProxyView]) -> AnyView {
    let body = if helpers.is_empty() {
        view! { <Empty title=t(words::helpers_none) note=t(words::helpers_none_note) /> }.into_any()
    } else {
        let rows = helpers
            .iter()
            .cloned()
            .map(|one| view! { <li>{row(own, one)}</li> });
        view! { <ul class="proxy-list">{rows.collect_view()}</ul> }.into_any()
    };
    view! {
        <section class="stack-tight">
            <h2>{t(words::helpers)}</h2>
            {body}
        </section>
    }
    .into_any()
}

/// How it stands, as icon, word and colour.
pub(super) fn state(state: ProxyState) -> AnyView {
    let lang = use_lang();
    let (tone, icon) = match state {
        ProxyState::Active => (Tone::Good, IconName::Check),
        ProxyState::Waiting => (Tone::Quiet, IconName::Clock),
        ProxyState::Ended | ProxyState::Over | ProxyState::Apart => (Tone::Quiet, IconName::Cross),
    };
    let words = state.words();
    view! { <Verdict words=move || words.get(lang.get()).to_owned() tone icon /> }.into_any()
}

/// From when to when.
pub(super) fn span(lang: Lang, one: &ProxyView) -> String {
    let from = day_words(one.from_on);
    if let Some(time) = &one.until_time {
        words::span_time(lang, from.get(lang), time)
    } else {
        let until = day_words(one.until_on);
        words::span_days(lang, from.get(lang), until.get(lang))
    }
}

fn row(own: Own, one: ProxyView) -> AnyView {
    let lang = use_lang();
    let place = one.org_name.clone();
    let kind = one.kind;
    let place = move || {
        let lang = lang.get();
        match &place {
            Some(org) => words::at_window(lang, org.get(lang)),
            None if kind == ProxyKind::Window => kind.words().get(lang).to_owned(),
            None => words::family(lang).to_owned(),
        }
    };
    let (proof, paper) = (one.proof.words(), one.paper.clone());
    let consent = move || {
        let lang = lang.get();
        let how = proof.get(lang).to_owned();
        match &paper {
            Some(number) => {
                let comma = crate::texts::desk::comma(lang);
                format!("{how}{comma}{}", words::paper_number(lang, number))
            }
            None => how,
        }
    };
    let rights = told(&one.rights);
    let (name, standing) = (one.helper_name.clone(), one.state);
    let (acts, end) = (acts(&one.acts), end(own, &one));
    view! {
        <article class="stack-tight">
            <h3>{name} " " <span class="note">{place}</span></h3>
            <p>{state(standing)}</p>
            <Facts>
                <Fact name=t(words::allowed)>{rights}</Fact>
                <Fact name=t(words::span)>{move || span(lang.get(), &one)}</Fact>
                <Fact name=t(words::consent)>{consent}</Fact>
                <Fact name=t(words::done)>{acts}</Fact>
            </Facts>
            {end}
        </article>
    }
    .into_any()
}

/// What was done, newest first.
fn acts(acts: &[ProxyAct]) -> AnyView {
    let lang = use_lang();
    if acts.is_empty() {
        return view! { <span class="note">{t(words::done_none)}</span> }.into_any();
    }
    let rows = acts.iter().cloned().map(|act| {
        let said = move || act.words.get(lang.get()).to_owned();
        let day = day_words(act.on);
        let when = move || format!("{} {}", day.get(lang.get()), act.time);
        view! { <li>{said} <span class="note tail">{when}</span></li> }
    });
    view! { <ul class="proxy-rights">{rows.collect_view()}</ul> }.into_any()
}

/// The way to end it, while there is something to end.
fn end(own: Own, one: &ProxyView) -> Option<AnyView> {
    let (lang, said) = (use_lang(), use_announcer());
    let proxy = one.id;
    let press = move |()| {
        spawn_local(async move {
            match own.session.call(&EndProxy { proxy }).await {
                Ok(_) => {
                    own.failed.try_set(None);
                    said.say(words::ended_now(lang.get_untracked()).to_owned());
                }
                Err(failure) => drop(own.failed.try_set(Some(failure))),
            }
            own.loaded.again();
        });
    };
    let open = matches!(one.state, ProxyState::Active | ProxyState::Waiting);
    open.then(|| {
        view! {
            <div class="row">
                <Button words=t(words::end) on_press=press />
            </div>
        }
        .into_any()
    })
}
