//! Disabling and enabling: pages that name the effect and ask for the reason.

use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::{use_navigate, use_params_map};
use shared::accounts::api::{AccountView, DisableAccount, EnableAccount};

use super::all_accounts;
use crate::session::{Loaded, Reason, ReasonForm, post_words, use_fetch, use_reason, use_session};
use crate::texts::{Words, accounts as words, covers, t, use_lang, work};
use crate::ui::{Empty, Fact, Facts, IconName, PageHeading, TextLink};

/// The page that disables.
#[component]
pub fn DisablePage() -> impl IntoView {
    let session = use_session();
    account_page(words::disable_title, move |account| {
        let id = account.id;
        let request = move |reason| DisableAccount {
            account: id,
            reason,
        };
        let reason = use_reason(session, request, back_to_list());
        form(account, reason, true)
    })
}

/// The page that enables.
#[component]
pub fn EnablePage() -> impl IntoView {
    let session = use_session();
    account_page(words::enable_title, move |account| {
        let id = account.id;
        let request = move |reason| EnableAccount {
            account: id,
            reason,
        };
        let reason = use_reason(session, request, back_to_list());
        form(account, reason, false)
    })
}

/// A page about the account of the address.
pub(super) fn account_page(
    title: Words,
    render: impl Fn(&AccountView) -> AnyView + Send + Sync + 'static,
) -> AnyView {
    let account = load_account();
    view! {
        <div class="narrow stack">
            <p>
                <TextLink words=t(words::to_list) href="/desk/accounts" icon=IconName::Left />
            </p>
            <PageHeading title=t(title) />
            {account.form(
                4,
                |found| found.as_ref().map(|account| account.id),
                move |found| found.as_ref().map_or_else(gone, &render),
            )}
        </div>
    }
    .into_any()
}

fn gone() -> AnyView {
    let note = t(words::gone_note);
    view! { <Empty title=t(words::gone) note /> }.into_any()
}

/// The account of the address, among all of them.
fn load_account() -> Loaded<Option<AccountView>> {
    let session = use_session();
    let wanted = use_params_map()
        .with_untracked(|params| params.get("account"))
        .unwrap_or_default();
    use_fetch(move || {
        let wanted = wanted.clone();
        Some(Box::pin(async move {
            let accounts = all_accounts(session).await?;
            Ok(accounts
                .into_iter()
                .find(|account| account.id.to_string() == wanted))
        }))
    })
}

fn back_to_list() -> impl Fn() + 'static {
    let navigate = use_navigate();
    move || navigate("/desk/accounts", NavigateOptions::default())
}

/// The ways to who stands in for the account, and to what it leaves behind.
pub(super) fn ways_on(account: &AccountView) -> AnyView {
    let way = |words: Words, page: &str| {
        let href = format!("/desk/accounts/{}/{page}", account.id);
        view! { <TextLink words=t(words) href icon=IconName::Right /> }
    };
    view! { <p class="row">{way(covers::title, "covers")} {way(work::title, "work")}</p> }
        .into_any()
}

fn form(account: &AccountView, reason: Reason, disable: bool) -> AnyView {
    let lang = use_lang();
    let login = account.login.clone();
    let effect = move || {
        let words = if disable {
            words::disable_effect
        } else {
            words::enable_effect
        };
        words(lang.get(), &login)
    };
    let posts = account.posts.clone();
    let posts = move || {
        let lang = lang.get();
        let row = |post| view! { <p>{post_words(post, lang)}</p> };
        posts.iter().map(row).collect_view()
    };
    let (login, name) = (account.login.clone(), account.name.clone());
    let act: Words = if disable {
        words::disable
    } else {
        words::enable
    };
    view! {
        <Facts>
            <Fact name=t(words::login)>{login}</Fact>
            <Fact name=t(words::name)>{name}</Fact>
            <Fact name=t(words::posts)>{posts}</Fact>
        </Facts>
        <ReasonForm reason act=t(act) label=t(words::reason) danger=disable>
            <p>{effect}</p>
        </ReasonForm>
        {disable.then(|| ways_on(account))}
    }
    .into_any()
}
