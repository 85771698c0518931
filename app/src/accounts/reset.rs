//! Setting a forgotten password with the code of a slip.

use leptos::prelude::*;
use shared::accounts::api::ResetPassword;
use shared::base::Text;

use super::bind::code_box;
use crate::api::call;
use crate::session::{TextBox, TextForm, fits, new_password};
use crate::texts::{accounts as words, session as session_words, t};
use crate::ui::{ButtonKind, ButtonLink, Callout, PageHeading, TextLink};

/// The page.
#[component]
pub fn ResetPage() -> impl IntoView {
    let done = RwSignal::new(false);
    let body = move || {
        if done.get() {
            view! {
                <Callout title=t(words::reset_done)>
                    <p>{t(words::reset_done_note)}</p>
                </Callout>
                <div class="row">
                    <ButtonLink
                        words=t(session_words::sign_in)
                        href="/desk/"
                        kind=ButtonKind::Main
                    />
                </div>
            }
            .into_any()
        } else {
            form(done)
        }
    };
    view! {
        <div class="sign-in stack">
            <PageHeading title=t(words::reset_title) lead=t(words::reset_lead) />
            {body}
        </div>
    }
    .into_any()
}

fn form(done: RwSignal<bool>) -> AnyView {
    let login = TextBox::new("login", session_words::login, session_words::login_missing)
        .autocomplete("username");
    let code = code_box();
    let (new, again) = new_password("new");
    let form = TextForm::new(vec![login, code, new, again]);
    let send = move || {
        if !form.complete() || !fits(form, (new, again), &login.typed()) {
            return;
        }
        let (Ok(name), Ok(typed)) = (Text::new(&login.typed()), Text::new(&code.typed())) else {
            return;
        };
        let request = ResetPassword {
            login: name,
            code: typed,
            new: new.typed(),
        };
        let asked = async move { call(&request).await };
        form.send(asked, move |_| done.set(true));
    };
    view! {
        {form.view(session_words::password_set, send)}
        <p class="aside">
            {t(words::have_account)} " "
            <TextLink words=t(session_words::sign_in) href="/desk/" />
        </p>
    }
    .into_any()
}
