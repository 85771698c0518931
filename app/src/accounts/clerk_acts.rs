//! Disabling, enabling and inviting a clerk anew: pages that name the effect and ask for the
//! reason.

use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::{use_navigate, use_params_map};
use shared::accounts::api::{ClerkView, CreatedAccount, DisableClerk, EnableClerk, InviteClerk};
use shared::base::{AccountId, InvitationId, OrgId, Text};
use uuid::Uuid;

use super::clerks::load_clerks;
use super::create::first_password;
use crate::session::{Reason, ReasonForm, TextBox, TextForm, use_reason, use_session};
use crate::texts::{Words, accounts, clerks as words, t, use_lang};
use crate::ui::{Empty, Fact, Facts, IconName, PageHeading, TextLink};

/// The page that disables.
#[component]
pub fn DisableClerkPage() -> impl IntoView {
    let session = use_session();
    clerk_page(accounts::disable_title, move |org, clerk| {
        let account = clerk.id;
        let request = move |reason| DisableClerk {
            org,
            account,
            reason,
        };
        let reason = use_reason(session, request, on_to_work(account));
        form(clerk, reason, true)
    })
}

/// The page that enables.
#[component]
pub fn EnableClerkPage() -> impl IntoView {
    let session = use_session();
    clerk_page(accounts::enable_title, move |org, clerk| {
        let account = clerk.id;
        let request = move |reason| EnableClerk {
            org,
            account,
            reason,
        };
        let reason = use_reason(session, request, back_to_list());
        form(clerk, reason, false)
    })
}

/// The page that gives a fresh first password, which is shown once.
#[component]
pub fn InviteClerkPage() -> impl IntoView {
    clerk_page(words::invite_title, invite)
}

/// The account of the address.
pub(super) fn account_of_page() -> Option<AccountId> {
    let params = use_params_map();
    params
        .with_untracked(|params| params.get("account"))?
        .parse()
        .ok()
}

/// A page about the clerk of the address.
pub(super) fn clerk_page(
    title: Words,
    render: impl Fn(OrgId, &ClerkView) -> AnyView + Send + Sync + 'static,
) -> AnyView {
    let session = use_session();
    let wanted = account_of_page();
    let loaded = load_clerks();
    let body = move |clerk: Option<&ClerkView>| match (session.org(), clerk) {
        (Some(org), Some(clerk)) => render(org, clerk),
        _ => view! { <Empty title=t(words::gone) note=t(words::gone_note) /> }.into_any(),
    };
    view! {
        <div class="narrow stack">
            <p>
                <TextLink words=t(words::to_list) href="/desk/clerks" icon=IconName::Left />
            </p>
            <PageHeading title=t(title) />
            {loaded.form(
                4,
                move |_| wanted,
                move |list| {
                    let clerks = list.items.iter();
                    body(clerks.filter(|one| one.manageable).find(|one| Some(one.id) == wanted))
                },
            )}
        </div>
    }
    .into_any()
}

/// A disabled clerk may have left drafts behind.
fn on_to_work(account: AccountId) -> impl Fn() + 'static {
    let navigate = use_navigate();
    let there = format!("/desk/clerks/{account}/work");
    move || navigate(&there, NavigateOptions::default())
}

fn back_to_list() -> impl Fn() + 'static {
    let navigate = use_navigate();
    move || navigate("/desk/clerks", NavigateOptions::default())
}

fn facts(clerk: &ClerkView) -> AnyView {
    let (login, name) = (clerk.login.clone(), clerk.name.clone());
    view! {
        <Facts>
            <Fact name=t(accounts::login)>{login}</Fact>
            <Fact name=t(accounts::name)>{name}</Fact>
        </Facts>
    }
    .into_any()
}

fn form(clerk: &ClerkView, reason: Reason, disables: bool) -> AnyView {
    let lang = use_lang();
    let login = clerk.login.clone();
    let effect = move || {
        if disables {
            accounts::disable_effect(lang.get(), &login)
        } else {
            accounts::enable_effect(lang.get(), &login)
        }
    };
    let act = if disables {
        accounts::disable
    } else {
        accounts::enable
    };
    view! {
        {facts(clerk)}
        <ReasonForm reason act=t(act) label=t(accounts::reason) danger=disables>
            <p>{effect}</p>
        </ReasonForm>
    }
    .into_any()
}

fn invite(org: OrgId, clerk: &ClerkView) -> AnyView {
    let lang = use_lang();
    let session = use_session();
    let (account, login) = (clerk.id, clerk.login.clone());
    let fresh = RwSignal::new(None::<CreatedAccount>);
    let invitation = StoredValue::new(InvitationId(Uuid::now_v7()));
    let reason = TextBox::new("reason", accounts::reason, accounts::reason_missing).length(500);
    let form = TextForm::new(vec![reason]);
    let send = move || {
        let Ok(reason) = Text::new(&reason.typed()) else {
            return;
        };
        if !form.complete() {
            return;
        }
        let request = InviteClerk {
            org,
            account,
            invitation: invitation.get_value(),
            reason,
        };
        let asked = async move { session.call(&request).await };
        form.send(asked, move |answer| drop(fresh.try_set(Some(answer))));
    };
    let clerk = clerk.clone();
    let body = move || {
        let login = login.clone();
        match fresh.get() {
            Some(answer) => first_password(answer, "/desk/clerks", words::to_list),
            None => view! {
                {facts(&clerk)}
                <div class="aside stack-tight">
                    <p>{move || words::invite_effect(lang.get(), &login)}</p>
                </div>
                {form.view(words::invite, send)}
            }
            .into_any(),
        }
    };
    view! { {body} }.into_any()
}
