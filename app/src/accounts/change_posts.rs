//! Changing what an account holds, with a reason.

use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;
use shared::accounts::api::{AccountView, ChangePosts};

use super::change::{account_page, ways_on};
use super::posts::{Posts, asked_for};
use crate::session::{ReasonForm, use_reason, use_session};
use crate::texts::{accounts as words, t, use_lang};
use crate::ui::{Fact, Facts};

/// The page.
#[component]
pub fn PostsPage() -> impl IntoView {
    account_page(words::posts_title, form)
}

fn form(account: &AccountView) -> AnyView {
    let lang = use_lang();
    let session = use_session();
    let navigate = use_navigate();
    let held = account.posts.iter().map(asked_for);
    let posts = Posts::new(&held.collect::<Vec<_>>());
    let id = account.id;
    let request = move |reason| ChangePosts {
        account: id,
        posts: posts.read().unwrap_or_default(),
        reason,
    };
    let back = move || navigate("/desk/accounts", NavigateOptions::default());
    let reason = use_reason(session, request, back);
    let (login, name) = (account.login.clone(), account.name.clone());
    let told = login.clone();
    view! {
        <Facts>
            <Fact name=t(words::login)>{login}</Fact>
            <Fact name=t(words::name)>{name}</Fact>
        </Facts>
        {posts.view()}
        <ReasonForm reason act=t(words::posts_save) label=t(words::reason)>
            <p>{move || words::posts_effect(lang.get(), &told)}</p>
        </ReasonForm>
        {ways_on(account)}
    }
    .into_any()
}
