//! The own password: changing it, of one's own will or because someone else chose it.

use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;
use shared::accounts::api::ChangePassword;
use shared::accounts::{PASSWORD_MIN, password_fault};

use super::form::{TextBox, TextForm, both};
use super::use_session;
use crate::texts::{session as words, t};
use crate::ui::{Button, IconName, PageHeading, TextLink, use_announcer};

/// The page of someone who wants another password.
#[component]
pub fn PasswordPage() -> impl IntoView {
    let navigate = StoredValue::new_local(use_navigate());
    let done = move || {
        navigate.with_value(|go| go("/desk/account", NavigateOptions::default()));
    };
    view! {
        <div class="narrow stack">
            <p>
                <TextLink words=t(words::to_account) href="/desk/account" icon=IconName::Left />
            </p>
            <PageHeading title=t(words::password_title) lead=t(words::password_lead) />
            {form(done)}
        </div>
    }
    .into_any()
}

/// What stands before everything else while someone else knows the password.
#[component]
pub fn FirstPassword() -> impl IntoView {
    let session = use_session();
    let sign_out = move |()| {
        leptos::task::spawn_local(async move { drop(session.sign_out().await) });
    };
    view! {
        <div class="narrow stack">
            <PageHeading title=t(words::first_title) lead=t(words::first_lead) />
            {form(|| ())}
            <div class="row">
                <Button words=t(words::sign_out) on_press=sign_out />
            </div>
        </div>
    }
    .into_any()
}

fn form(done: impl Fn() + Copy + 'static) -> AnyView {
    let session = use_session();
    let said = use_announcer();
    let lang = crate::texts::use_lang();
    let current = TextBox::new("current", words::current, words::current_missing)
        .password("current-password");
    let (new, again) = new_password("new");
    let form = TextForm::new(vec![current, new, again]);
    let send = move || {
        let login = untrack(|| session.me())
            .map(|me| me.login)
            .unwrap_or_default();
        if !form.complete() || !fits(form, (new, again), &login) {
            return;
        }
        let request = ChangePassword {
            current: current.typed(),
            new: new.typed(),
        };
        let asked = async move { session.renewed_by(&request).await };
        form.send(asked, move |()| {
            said.say(words::password_changed(lang.get_untracked()).to_owned());
            done();
        });
    };
    form.view(words::password_set, send)
}

/// The two boxes of a new password; the first has the name of its field.
pub fn new_password(id: &'static str) -> (TextBox, TextBox) {
    let new = TextBox::new(id, words::new, words::new_missing)
        .password("new-password")
        .hint(words::new_hint);
    let again = TextBox::new("again", words::again, words::again_missing).password("new-password");
    (new, again)
}

/// True if a new password keeps the rules and was typed twice; tells what is wrong.
pub fn fits(form: TextForm, (new, again): (TextBox, TextBox), login: &str) -> bool {
    if let Some(fault) = password_fault(&new.typed(), login, PASSWORD_MIN) {
        form.refuse(new.id(), fault.words());
        return false;
    }
    if new.typed() != again.typed() {
        form.refuse("again", both(words::again_differs));
        return false;
    }
    true
}
