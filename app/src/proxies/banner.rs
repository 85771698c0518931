//! For whom one acts, how long still, and the way out; over every page as long as it lasts.

use std::time::Duration;

use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;
use shared::calendar::day_words;
use shared::proxies::ProxyKind;
use shared::proxies::api::EndProxy;

use crate::api::Failure;
use crate::session::{Helping, Session, failure_view, use_session};
use crate::texts::{proxies as words, t, use_lang};
use crate::ui::{Button, ButtonKind, Icon, IconName};

/// How often the time left is looked at.
const TICK: Duration = Duration::from_secs(5);

/// The banner; nothing while one acts for oneself.
pub fn banner() -> AnyView {
    let session = use_session();
    let helping = Memo::new(move |_| session.helping());
    let shown = move || helping.get().map(|helping| strip(session, helping));
    view! { {shown} }.into_any()
}

fn strip(session: Session, helping: Helping) -> AnyView {
    let lang = use_lang();
    let name = helping.proxy.person_name.clone();
    let window = helping.proxy.kind == ProxyKind::Window;
    let until = helping.proxy.until_on;
    let left = RwSignal::new(helping.minutes_left());
    let tick = move || {
        left.try_set(helping.minutes_left());
    };
    if let Ok(ticking) = set_interval_with_handle(tick, TICK) {
        on_cleanup(move || ticking.clear());
    }
    let time = move || {
        let lang = lang.get();
        match left.get() {
            Some(minutes) if window => words::banner_left(lang, minutes),
            Some(_) => words::banner_until(lang, day_words(until).get(lang)),
            None => words::banner_over_note(lang).to_owned(),
        }
    };
    let over = Memo::new(move |_| left.with(Option::is_none));
    let title = move || {
        let lang = lang.get();
        if over.get() {
            words::banner_over(lang).to_owned()
        } else {
            words::banner_title(lang, &name)
        }
    };
    view! {
        <section
            class="proxy-banner"
            data-over=move || over.get().then_some("")
            aria-label=t(words::banner_label)
        >
            <p class="proxy-banner-title">
                <Icon name=IconName::Person />
                {title}
            </p>
            <p class="proxy-banner-time">
                <Icon name=IconName::Clock />
                {time}
            </p>
            <p>{t(words::banner_note)}</p>
            {ways_out(session, over, window)}
        </section>
    }
    .into_any()
}

/// Ending it, or going back to the own pages; at a window both are the same.
fn ways_out(session: Session, over: Memo<bool>, window: bool) -> AnyView {
    let failed = RwSignal::new(None::<Failure>);
    let navigate = StoredValue::new_local(use_navigate());
    let home = move || {
        session.stop_helping();
        navigate.with_value(|go| go("/desk/", NavigateOptions::default()));
    };
    let end = move |()| {
        let Some(proxy) = untrack(|| session.helping()).map(|helping| helping.proxy.id) else {
            return;
        };
        spawn_local(async move {
            match session.call(&EndProxy { proxy }).await {
                Ok(_) => home(),
                Err(failure) => drop(failed.try_set(Some(failure))),
            }
        });
    };
    let leave = move |()| home();
    let buttons = move || {
        if over.get() {
            view! {
                <Button words=t(words::banner_back) kind=ButtonKind::Main on_press=leave />
            }
            .into_any()
        } else if window {
            view! { <Button words=t(words::banner_end) kind=ButtonKind::Main on_press=end /> }
                .into_any()
        } else {
            view! { <Button words=t(words::banner_leave) kind=ButtonKind::Main on_press=leave /> }
                .into_any()
        }
    };
    view! {
        {move || failed.get().map(|failure| failure_view(failure, None))}
        <div class="row">{buttons}</div>
    }
    .into_any()
}
