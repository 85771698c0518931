//! What everyone may see, without signing in.

mod elsewhere;
mod preview;

use leptos::prelude::*;
use leptos_router::components::{FlatRoutes, Route, Router};
use leptos_router::hooks::use_location;
use leptos_router::path;

pub use self::elsewhere::Elsewhere;
pub use self::preview::{AnswersPage, EditPage, ResultPage};
use self::preview::{NextPage, QuestionPage};
use crate::later::{Build, Fetch, Later, provide_rest, use_rest};
use crate::scoring::{StartPage, provide_memory, provide_source};
use crate::shell::{NavItem, Shell};
use crate::texts::{Words, provide_lang, shell as words, t};
use crate::ui::{TextLink, provide_announcer};

/// Puts the program on the page; handed in is the way to its other part, see [`crate::later`].
pub fn start(fetch: Fetch, build: Build) {
    leptos::mount::mount_to_body(move || {
        provide_rest(fetch, build);
        view! { <Public /> }
    });
}

#[component]
fn Public() -> impl IntoView {
    provide_lang();
    provide_announcer();
    provide_memory();
    provide_source();
    view! {
        <Router>
            <Framed />
        </Router>
    }
}

#[component]
fn Framed() -> impl IntoView {
    let nav = vec![
        nav_item("/", words::preview, |path| {
            path == "/" || path.starts_with("/preview")
        }),
        nav_item("/notices", words::notices, |path| {
            path.starts_with("/notices") || path.starts_with("/awarders")
        }),
        nav_item("/policies", words::policies, |path| {
            path.starts_with("/policies")
        }),
    ];
    view! {
        <Shell home="/" place=t(words::place) nav=nav tools=sign_in>
            <Pages />
        </Shell>
    }
}

fn nav_item(href: &'static str, words: Words, belongs: fn(&str) -> bool) -> NavItem {
    let path = use_location().pathname;
    let current = Signal::derive(move || path.with(|path| belongs(path)));
    NavItem {
        href,
        words: t(words).into(),
        current,
    }
}

fn sign_in() -> impl IntoView {
    view! { <TextLink words=t(words::sign_in) href="/desk/" external=true /> }
}

#[component]
fn Pages() -> impl IntoView {
    view! {
        // Every route weighs on the first visit, so what few come to first has none.
        <FlatRoutes fallback=|| use_rest().page(|| Later::Elsewhere)>
            <Route path=path!("/") view=StartPage />
            <Route path=path!("/preview") view=NextPage />
            <Route path=path!("/preview/ask/:question") view=QuestionPage />
            <Route path=path!("/preview/edit/:indicator") view=|| use_rest().page(|| Later::Edit) />
            <Route path=path!("/preview/answers") view=|| use_rest().page(|| Later::Answers) />
            <Route path=path!("/preview/result") view=|| use_rest().page(|| Later::Result) />
            <Route path=path!("/preview/discard") view=|| use_rest().page(|| Later::Discard) />
            <Route path=path!("/notices") view=|| use_rest().page(|| Later::Notices) />
            <Route path=path!("/policies") view=|| use_rest().page(|| Later::Policies) />
        </FlatRoutes>
    }
}
