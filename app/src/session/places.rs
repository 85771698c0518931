//! Where the own account is signed in, and signing out there.

use leptos::prelude::*;
use leptos::task::spawn_local;
use shared::accounts::api::{EndAllSessions, EndSession, ListSessions, SessionView};
use shared::api::List;

use super::{Loaded, Session, failure_view, use_load, use_session};
use crate::api::Failure;
use crate::texts::{session as words, t, use_lang};
use crate::ui::{Button, Icon, IconName, LinkButton, Tone, Verdict};

/// The list, with a way out of each place and of all.
#[component]
pub fn Places() -> impl IntoView {
    let session = use_session();
    let failed = RwSignal::new(None::<Failure>);
    let loaded = use_load(|| Some(ListSessions {}));
    let end_all = move |()| {
        spawn_local(async move {
            match session.call(&EndAllSessions {}).await {
                Ok(_) => session.forget(),
                Err(failure) => drop(failed.try_set(Some(failure))),
            }
        });
    };
    let list = loaded.view(2, move |list| {
        let rows = list.items.iter().cloned();
        let rows = rows.map(|one| row(session, loaded, failed, one));
        view! { <ul class="rows">{rows.collect_view()}</ul> }.into_any()
    });
    view! {
        <section class="stack">
            <h2>{t(words::places)}</h2>
            {list}
            {move || failed.get().map(|failure| failure_view(failure, None))}
            <div class="row">
                <Button words=t(words::sign_out_everywhere) on_press=end_all />
            </div>
        </section>
    }
    .into_any()
}

fn row(
    session: Session,
    loaded: Loaded<List<SessionView>>,
    failed: RwSignal<Option<Failure>>,
    place: SessionView,
) -> AnyView {
    let lang = use_lang();
    let SessionView { id, device, .. } = place;
    let name = move || device.get(lang.get()).to_owned();
    let when = move || words::place_times(lang.get(), &place.signed_in, &place.last_used);
    let end = move |()| {
        spawn_local(async move {
            match session.call(&EndSession { session: id }).await {
                Ok(_) => loaded.again(),
                Err(failure) => drop(failed.try_set(Some(failure))),
            }
        });
    };
    let act = if place.this {
        let icon = IconName::Check;
        view! { <Verdict words=t(words::this_place) tone=Tone::Good icon /> }.into_any()
    } else {
        view! { <LinkButton words=t(words::sign_out_there) about=name.clone() on_press=end /> }
            .into_any()
    };
    view! {
        <li class="row-between">
            <span class="row">
                <Icon name=IconName::Lock />
                <span>
                    {name} <span class="note tail">{when}</span>
                </span>
            </span>
            {act}
        </li>
    }
    .into_any()
}
