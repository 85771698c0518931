//! The clerks of the own organisation, and adding one.

use leptos::prelude::*;
use shared::accounts::ClerkState;
use shared::accounts::api::{ClerkView, CreateClerk, ListClerks};
use shared::api::List;
use shared::base::{AccountId, Text};
use shared::calendar::short_day_words;
use uuid::Uuid;

use super::create::first_password;
use crate::session::{Loaded, TextBox, TextForm, use_load, use_session};
use crate::texts::{Words, accounts, clerks as words, t, use_lang, work};
use crate::ui::{ButtonLink, Empty, IconName, PageHeading, TextLink, Tone, Verdict};

/// The clerks of the organisation acted for.
pub(super) fn load_clerks() -> Loaded<List<ClerkView>> {
    let session = use_session();
    use_load(move || {
        Some(ListClerks {
            org: session.org()?,
        })
    })
}

/// The page.
#[component]
pub fn ClerksPage() -> impl IntoView {
    let loaded = load_clerks();
    view! {
        <div class="narrow stack">
            <PageHeading title=t(words::title) lead=t(words::lead) />
            <div class="row">
                <ButtonLink
                    words=t(words::create)
                    href="/desk/clerks/new"
                    icon=IconName::Plus
                />
            </div>
            {loaded.view(4, rows)}
            <p class="note">{t(words::village_note)}</p>
        </div>
    }
    .into_any()
}

fn rows(list: &List<ClerkView>) -> AnyView {
    if list.items.is_empty() {
        return view! { <Empty title=t(words::none) note=t(words::none_note) /> }.into_any();
    }
    let rows = list.items.iter().cloned().map(row).collect_view();
    view! { <ul class="rows">{rows}</ul> }.into_any()
}

fn row(clerk: ClerkView) -> AnyView {
    let lang = use_lang();
    let used = clerk.used_on;
    let used = move || match used {
        Some(day) => words::used_on(lang.get(), short_day_words(day).get(lang.get())),
        None => words::never(lang.get()).to_owned(),
    };
    let act = if clerk.manageable {
        let links = acts(&clerk).into_iter().map(|(words, page)| {
            let href = format!("/desk/clerks/{}/{page}", clerk.id);
            view! { <TextLink words=t(words) href about=clerk.login.clone() /> }
        });
        view! { <span class="row">{links.collect_view()}</span> }.into_any()
    } else {
        view! { <span class="note">{t(words::not_yours)}</span> }.into_any()
    };
    let (login, name) = (clerk.login.clone(), clerk.name.clone());
    view! {
        <li class="stack-tight">
            <span class="row-between">
                <span>
                    <b>{login}</b>
                    " "
                    {name}
                    <span class="note tail">{used}</span>
                </span>
                {state(clerk.state)}
            </span>
            {act}
        </li>
    }
    .into_any()
}

fn acts(clerk: &ClerkView) -> Vec<(Words, &'static str)> {
    if clerk.state == ClerkState::Disabled {
        return vec![(accounts::enable, "enable"), (work::link, "work")];
    }
    vec![
        (words::invite, "invite"),
        (words::covers, "covers"),
        (work::link, "work"),
        (accounts::disable, "disable"),
    ]
}

fn state(state: ClerkState) -> AnyView {
    let lang = use_lang();
    let (tone, icon) = match state {
        ClerkState::Disabled => (Tone::Quiet, IconName::Pause),
        ClerkState::Locked => (Tone::Bad, IconName::Lock),
        ClerkState::Invited => (Tone::Quiet, IconName::Clock),
        ClerkState::Active => (Tone::Good, IconName::Check),
    };
    let words = move || state.words().get(lang.get()).to_owned();
    view! { <Verdict words tone icon /> }.into_any()
}

/// The page that adds one.
#[component]
pub fn NewClerkPage() -> impl IntoView {
    let session = use_session();
    let created = RwSignal::new(None);
    let account = StoredValue::new(AccountId(Uuid::now_v7()));
    let login = TextBox::new("login", accounts::login, accounts::login_missing)
        .hint(accounts::login_staff_hint);
    let name =
        TextBox::new("name", accounts::holder, accounts::name_missing).hint(accounts::holder_hint);
    let id = TextBox::new("citizen_id", accounts::holder_id, accounts::holder_id)
        .optional()
        .hint(accounts::holder_id_hint);
    let form = TextForm::new(vec![login, name, id]);
    let send = move || {
        let Some(org) = session.org().filter(|_| form.complete()) else {
            return;
        };
        let (Ok(login), Ok(name), Ok(id)) = (
            Text::new(&login.typed()),
            Text::new(&name.typed()),
            Text::new(&id.typed()),
        ) else {
            return;
        };
        let request = CreateClerk {
            org,
            account: account.get_value(),
            login,
            name,
            citizen_id: Some(id).filter(|id: &Text<32>| !id.is_empty()),
        };
        let asked = async move {
            let answer = session.call(&request).await;
            if answer.as_ref().is_err_and(crate::api::Failure::is_decided) {
                account.try_set_value(AccountId(Uuid::now_v7()));
            }
            answer
        };
        form.send(asked, move |answer| drop(created.try_set(Some(answer))));
    };
    let body = move || match created.get() {
        Some(answer) => first_password(answer, "/desk/clerks", words::to_list),
        None => form.view(words::create, send),
    };
    view! {
        <div class="narrow stack">
            <p>
                <TextLink words=t(words::to_list) href="/desk/clerks" icon=IconName::Left />
            </p>
            <PageHeading title=t(words::create_title) lead=t(words::create_lead) />
            {body}
        </div>
    }
    .into_any()
}
