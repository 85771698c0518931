//! The sign-in: two fields, errors when it is sent, and a word for those who forgot.

use leptos::ev::SubmitEvent;
use leptos::prelude::*;
use leptos::task::spawn_local;
use shared::accounts::api::SignIn;
use shared::base::{Lang, Text};

use super::{Session, use_session};
use crate::api::Failure;
use crate::texts::{session as words, t, use_lang};
use crate::ui::{Button, ButtonKind, ErrorSummary, FieldError, PageHeading, TextInput, TextLink};

/// What is wrong with what was sent.
#[derive(Clone, Debug, PartialEq)]
enum Wrong {
    LoginMissing,
    PasswordMissing,
    Refused(Failure),
}

impl Wrong {
    fn told(&self, lang: Lang) -> FieldError {
        let (id, words) = match self {
            Self::LoginMissing => ("login", words::login_missing(lang).to_owned()),
            Self::PasswordMissing => ("password", words::password_missing(lang).to_owned()),
            Self::Refused(failure) => ("", failure.words(lang)),
        };
        FieldError {
            id: id.to_owned(),
            words,
        }
    }
}

/// What is typed and what came of it.
#[derive(Clone, Copy)]
struct Form {
    session: Session,
    login: RwSignal<String>,
    password: RwSignal<String>,
    wrong: RwSignal<Vec<Wrong>>,
    busy: RwSignal<bool>,
}

impl Form {
    fn send(self) {
        if self.busy.get_untracked() {
            return;
        }
        let login = Text::new(&self.login.get_untracked()).ok();
        let password = self.password.get_untracked();
        let mut wrong = Vec::new();
        let login = login.filter(|login: &Text<64>| !login.is_empty());
        if login.is_none() {
            wrong.push(Wrong::LoginMissing);
        }
        if password.is_empty() {
            wrong.push(Wrong::PasswordMissing);
        }
        self.wrong.set(wrong);
        let Some(login) = login.filter(|_| !password.is_empty()) else {
            return;
        };
        self.busy.set(true);
        spawn_local(async move {
            let answer = self.session.sign_in(&SignIn { login, password }).await;
            self.busy.try_set(false);
            if let Err(failure) = answer {
                self.password.set(String::new());
                self.wrong.set(vec![Wrong::Refused(failure)]);
            }
        });
    }

    fn error(self, wanted: Wrong) -> Signal<Option<String>> {
        let lang = use_lang();
        Signal::derive(move || {
            let found = self.wrong.with(|wrong| wrong.contains(&wanted));
            found.then(|| wanted.told(lang.get()).words)
        })
    }
}

/// The page where someone signs in, or signs in again under a page that waits.
#[component]
pub fn SignInForm(
    /// The session has ended; what was typed on the page below is kept.
    #[prop(optional)]
    again: bool,
) -> impl IntoView {
    let session = use_session();
    let form = Form {
        session,
        login: RwSignal::new(known_login(session)),
        password: RwSignal::new(String::new()),
        wrong: RwSignal::new(Vec::new()),
        busy: RwSignal::new(false),
    };
    let lang = use_lang();
    let errors = Signal::derive(move || {
        let lang = lang.get();
        form.wrong
            .with(|wrong| wrong.iter().map(|one| one.told(lang)).collect::<Vec<_>>())
    });
    let send = move |event: SubmitEvent| {
        event.prevent_default();
        form.send();
    };
    let (title, lead) = if again {
        (t(words::again_title), t(words::again_lead))
    } else {
        (t(words::sign_in_title), t(words::sign_in_lead))
    };
    view! {
        <div class="sign-in stack">
            <PageHeading title lead />
            <ErrorSummary errors />
            <form class="stack" novalidate on:submit=send>
                {fields(form)}
                <div class="row">
                    <Button
                        words=t(words::sign_in)
                        kind=ButtonKind::Main
                        submit=true
                        disabled=form.busy
                    />
                </div>
            </form>
            {(!again).then(forgotten)}
        </div>
    }
    .into_any()
}

fn known_login(session: Session) -> String {
    let me = untrack(|| session.me());
    me.map(|me| me.login).unwrap_or_default()
}

fn fields(form: Form) -> AnyView {
    view! {
        <TextInput
            id="login"
            label=t(words::login)
            value=form.login
            error=form.error(Wrong::LoginMissing)
            autocomplete="username"
            length=64
        />
        <TextInput
            id="password"
            label=t(words::password)
            value=form.password
            error=form.error(Wrong::PasswordMissing)
            kind="password"
            autocomplete="current-password"
            length=200
        />
    }
    .into_any()
}

fn forgotten() -> AnyView {
    view! {
        <div class="aside stack-tight">
            <h2 class="aside-title">{t(words::forgotten)}</h2>
            <p>{t(words::forgotten_note)}</p>
            <p>
                {t(words::no_account)} " "
                <TextLink words=t(words::to_preview) href="/" external=true />
            </p>
        </div>
    }
    .into_any()
}
