//! The covers of accounts that someone manages: of any account, or of the own clerks.

use leptos::prelude::*;
use shared::access::Role;
use shared::accounts::api::{AccountView, ClerkView, Post};
use shared::base::OrgId;

use super::change::account_page;
use super::clerk_acts::{account_of_page, clerk_page};
use super::covers::{end_managed, managed};
use crate::session::use_session;
use crate::texts::covers as words;
use crate::ui::{Fact, Facts};

/// The covers of an account, for a system administrator.
#[component]
pub fn AccountCoversPage() -> impl IntoView {
    account_page(words::title, of_account)
}

fn of_account(account: &AccountView) -> AnyView {
    let base = format!("/desk/accounts/{}/covers", account.id);
    let posts = account.posts.clone();
    view! {
        {facts(&account.login, &account.name)}
        {managed(account.id, None, base, posts)}
    }
    .into_any()
}

fn facts(login: &str, name: &str) -> AnyView {
    let (login, name) = (login.to_owned(), name.to_owned());
    view! {
        <Facts>
            <Fact name=crate::texts::t(crate::texts::accounts::login)>{login}</Fact>
            <Fact name=crate::texts::t(crate::texts::accounts::name)>{name}</Fact>
        </Facts>
    }
    .into_any()
}

/// The covers of a clerk, for the head.
#[component]
pub fn ClerkCoversPage() -> impl IntoView {
    clerk_page(words::title, of_clerk)
}

fn of_clerk(org: OrgId, clerk: &ClerkView) -> AnyView {
    let session = use_session();
    let base = format!("/desk/clerks/{}/covers", clerk.id);
    let own = untrack(|| session.post());
    let post = Post {
        role: Role::AwardClerk,
        org: Some(org),
        org_name: own.and_then(|own| own.org_name),
        area: None,
        area_name: None,
        area_code: None,
        held_for: None,
    };
    view! {
        {facts(&clerk.login, &clerk.name)}
        {managed(clerk.id, Some(org), base, vec![post])}
    }
    .into_any()
}

/// The page that ends a cover of an account.
#[component]
pub fn EndAccountCoverPage() -> impl IntoView {
    ended("/desk/accounts", None)
}

/// The page that ends a cover of a clerk.
#[component]
pub fn EndClerkCoverPage() -> impl IntoView {
    let session = use_session();
    ended("/desk/clerks", untrack(|| session.org()))
}

fn ended(list: &str, org: Option<OrgId>) -> AnyView {
    match account_of_page() {
        Some(account) => end_managed(account, org, format!("{list}/{account}/covers")),
        None => ().into_any(),
    }
}
