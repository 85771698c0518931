//! Who may help one, what they did, and whom one helps.

use leptos::prelude::*;
use shared::proxies::api::{ListProxies, Proxies};

use super::{code, given, helping, name};
use crate::api::Failure;
use crate::session::{Loaded, Session, failure_view, use_load, use_session};
use crate::texts::{proxies as words, t};
use crate::ui::PageHeading;

/// What the page works with.
#[derive(Clone, Copy)]
pub(super) struct Own {
    pub(super) session: Session,
    pub(super) loaded: Loaded<Proxies>,
    pub(super) failed: RwSignal<Option<Failure>>,
}

/// The page.
#[component]
pub fn OwnProxiesPage() -> impl IntoView {
    let own = Own {
        session: use_session(),
        loaded: use_load(|| Some(ListProxies {})),
        failed: RwSignal::new(None),
    };
    let content = move |all: &Proxies| {
        view! {
            <div class="stack stack-wide">
                {helping::helping(own, &all.helping)} {given::given(own, &all.helpers)}
            </div>
        }
        .into_any()
    };
    view! {
        <div class="narrow stack stack-wide proxy-large">
            <PageHeading title=t(words::title) lead=t(words::lead) />
            {move || own.failed.get().map(|failure| failure_view(failure, None))}
            {own.loaded.view(4, content)} {code::code(own.session)} {name::name(own)}
        </div>
    }
    .into_any()
}
