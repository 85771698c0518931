//! Ending every session of an account: a page that names the effect and asks why.

use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::{use_navigate, use_params_map};
use shared::accounts::api::AccountView;
use shared::security::api::RevokeSessions;

use crate::accounts::all_accounts;
use crate::session::{Loaded, ReasonForm, use_fetch, use_reason, use_session};
use crate::texts::{accounts, security as words, t, use_lang};
use crate::ui::{Empty, Fact, Facts, IconName, PageHeading, TextLink};

/// The page.
#[component]
pub fn RevokePage() -> impl IntoView {
    let account = load_account();
    view! {
        <div class="narrow stack">
            <p>
                <TextLink words=t(accounts::to_list) href="/desk/accounts" icon=IconName::Left />
            </p>
            <PageHeading title=t(words::revoke_title) />
            {account.form(
                4,
                |found| found.as_ref().map(|account| account.id),
                |found| match found {
                    Some(account) => form(account),
                    None => view! { <Empty title=t(accounts::gone) note=t(accounts::gone_note) /> }
                        .into_any(),
                },
            )}
        </div>
    }
    .into_any()
}

fn load_account() -> Loaded<Option<AccountView>> {
    let session = use_session();
    let wanted = use_params_map()
        .with_untracked(|params| params.get("account"))
        .unwrap_or_default();
    use_fetch(move || {
        let wanted = wanted.clone();
        Some(Box::pin(async move {
            let accounts = all_accounts(session).await?;
            let mut accounts = accounts.into_iter();
            Ok(accounts.find(|account| account.id.to_string() == wanted))
        }))
    })
}

fn form(account: &AccountView) -> AnyView {
    let lang = use_lang();
    let session = use_session();
    let navigate = use_navigate();
    let id = account.id;
    let request = move |reason| RevokeSessions {
        account: id,
        reason,
    };
    let back = move || navigate("/desk/accounts", NavigateOptions::default());
    let reason = use_reason(session, request, back);
    let (login, name) = (account.login.clone(), account.name.clone());
    let told = login.clone();
    view! {
        <Facts>
            <Fact name=t(accounts::login)>{login}</Fact>
            <Fact name=t(accounts::name)>{name}</Fact>
        </Facts>
        <ReasonForm reason act=t(words::revoke) label=t(accounts::reason) danger=true>
            <p>{move || words::revoke_effect(lang.get(), &told)}</p>
        </ReasonForm>
    }
    .into_any()
}
