//! Making a resident's account: a name and a password, nothing personal.

use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;
use shared::accounts::api::{Register, SignIn};
use shared::base::{AccountId, Text};
use uuid::Uuid;

use crate::api::call;
use crate::session::{TextBox, TextForm, fits, new_password, use_session};
use crate::texts::{accounts as words, session as session_words, t};
use crate::ui::{PageHeading, TextLink};

/// The page; whoever has made an account is signed in at once.
#[component]
pub fn RegisterPage() -> impl IntoView {
    let session = use_session();
    let navigate = StoredValue::new_local(use_navigate());
    // One id for this page: sending twice makes one account.
    let account = AccountId(Uuid::now_v7());
    let login = TextBox::new("login", session_words::login, session_words::login_missing)
        .autocomplete("username")
        .hint(words::login_hint);
    let (password, again) = new_password("password");
    let form = TextForm::new(vec![login, password, again]);
    let send = move || {
        if !form.complete() || !fits(form, (password, again), &login.typed()) {
            return;
        }
        let Ok(name) = Text::new(&login.typed()) else {
            return;
        };
        let typed = password.typed();
        let asked = async move {
            let request = Register {
                account,
                login: name.clone(),
                password: typed.clone(),
            };
            call(&request).await?;
            let request = SignIn {
                login: name,
                password: typed,
                second_factor: None,
            };
            session.sign_in(&request).await
        };
        form.send(asked, move |()| {
            navigate.with_value(|go| go("/desk/", NavigateOptions::default()));
        });
    };
    view! {
        <div class="sign-in stack">
            <PageHeading title=t(words::register_title) lead=t(words::register_lead) />
            {form.view(words::register, send)}
            <p class="aside">
                {t(words::have_account)} " "
                <TextLink words=t(session_words::sign_in) href="/desk/" />
            </p>
        </div>
    }
    .into_any()
}
