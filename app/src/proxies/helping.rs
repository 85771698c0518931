//! Whom one helps, and who asks one to.

use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;
use shared::proxies::ProxyState;
use shared::proxies::api::{AcceptProxy, EndProxy, ProxyView};

use super::given::span;
use super::own::Own;
use super::rights::told;
use crate::texts::{Words, proxies as words, t, use_lang};
use crate::ui::{Button, ButtonKind, Fact, Facts};

/// All of them; nothing where there are none.
pub(super) fn helping(own: Own, helping: &[ProxyView]) -> Option<AnyView> {
    if helping.is_empty() {
        return None;
    }
    let rows = helping
        .iter()
        .cloned()
        .map(|one| view! { <li>{row(own, one)}</li> });
    Some(
        view! {
            <section class="stack-tight">
                <h2>{t(words::helping)}</h2>
                <ul class="proxy-list">{rows.collect_view()}</ul>
            </section>
        }
        .into_any(),
    )
}

fn row(own: Own, one: ProxyView) -> AnyView {
    let lang = use_lang();
    let waits = one.state == ProxyState::Waiting;
    let name = one.person_name.clone();
    let title = move || {
        if waits {
            words::helping_asks(lang.get(), &name)
        } else {
            name.clone()
        }
    };
    let rights = told(&one.rights);
    let shown = one.clone();
    view! {
        <article class="stack-tight">
            <h3>{title}</h3>
            <Facts>
                <Fact name=t(words::allowed)>{rights}</Fact>
                <Fact name=t(words::span)>{move || span(lang.get(), &shown)}</Fact>
            </Facts>
            {buttons(own, one, waits)}
        </article>
    }
    .into_any()
}

fn buttons(own: Own, one: ProxyView, waits: bool) -> AnyView {
    let navigate = StoredValue::new_local(use_navigate());
    let proxy = one.id;
    let go = move |()| {
        own.session.help(one.clone());
        navigate.with_value(|go| go("/desk/", NavigateOptions::default()));
    };
    let accept = move |()| {
        spawn_local(async move {
            let answer = own.session.call(&AcceptProxy { proxy }).await;
            own.failed.try_set(answer.err());
            own.loaded.again();
        });
    };
    let end = move |()| {
        spawn_local(async move {
            let answer = own.session.call(&EndProxy { proxy }).await;
            own.failed.try_set(answer.err());
            own.loaded.again();
        });
    };
    let no: Words = if waits { words::decline } else { words::stop };
    let yes = if waits {
        view! { <Button words=t(words::accept) kind=ButtonKind::Main on_press=accept /> }.into_any()
    } else {
        view! { <Button words=t(words::go_help) kind=ButtonKind::Main on_press=go /> }.into_any()
    };
    view! {
        <div class="row">{yes} <Button words=t(no) on_press=end /></div>
    }
    .into_any()
}
