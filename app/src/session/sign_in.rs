//! The sign-in: name and password, then a code where there is a second factor; errors when it is
//! sent, and a word for those who forgot.

use leptos::ev::SubmitEvent;
use leptos::prelude::*;
use leptos::task::spawn_local;
use shared::accounts::api::SignIn;
use shared::base::{Lang, Text};

use super::{Session, use_session};
use crate::api::Failure;
use crate::texts::{session as words, t, use_lang};
use crate::ui::{
    Button, ButtonKind, ErrorSummary, FieldError, LinkButton, PageHeading, TextInput, TextLink,
    focus_on,
};

/// The codes of a right password that is not enough.
const SECOND_FACTOR_ASKED: &str = "second_factor_asked";
const SECOND_FACTOR_WRONG: &str = "second_factor_wrong";

/// What is wrong with what was sent.
#[derive(Clone, Debug, PartialEq)]
enum Wrong {
    LoginMissing,
    PasswordMissing,
    CodeMissing,
    Refused(Failure),
}

impl Wrong {
    fn told(&self, lang: Lang) -> FieldError {
        let (id, words) = match self {
            Self::LoginMissing => ("login", words::login_missing(lang).to_owned()),
            Self::PasswordMissing => ("password", words::password_missing(lang).to_owned()),
            Self::CodeMissing => ("code", words::second_code_missing(lang).to_owned()),
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
    code: RwSignal<String>,
    /// True once the server has asked for a code.
    asked: RwSignal<bool>,
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
        let code = Text::new(&self.code.get_untracked()).ok();
        let code = code.filter(|code: &Text<16>| !code.is_empty());
        if self.asked.get_untracked() && code.is_none() {
            wrong.push(Wrong::CodeMissing);
        }
        let complete = wrong.is_empty();
        self.wrong.set(wrong);
        let Some(login) = login.filter(|_| complete) else {
            return;
        };
        self.busy.set(true);
        spawn_local(async move {
            let request = SignIn {
                login,
                password,
                second_factor: code,
            };
            let answer = self.session.sign_in(&request).await;
            self.busy.try_set(false);
            if let Err(failure) = answer {
                self.take(failure);
            }
        });
    }

    /// Asks for a code, or begins again with what has to be typed anew.
    fn take(self, failure: Failure) {
        match failure.code() {
            Some(SECOND_FACTOR_ASKED) => {
                self.asked.set(true);
                request_animation_frame(|| focus_on("code"));
                return;
            }
            Some(SECOND_FACTOR_WRONG) => {}
            _ => {
                self.password.set(String::new());
                self.asked.set(false);
            }
        }
        self.code.set(String::new());
        self.wrong.set(vec![Wrong::Refused(failure)]);
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
        code: RwSignal::new(String::new()),
        asked: RwSignal::new(false),
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
    let step = move || {
        if form.asked.get() {
            code(form)
        } else {
            name_and_password(form)
        }
    };
    view! { {step} }.into_any()
}

/// The second step; name and password are kept, and can be gone back to.
fn code(form: Form) -> AnyView {
    let back = move |()| {
        form.asked.set(false);
        form.wrong.set(Vec::new());
    };
    view! {
        <p>{t(words::second_asked)}</p>
        <TextInput
            id="code"
            label=t(words::second_any_code)
            value=form.code
            error=form.error(Wrong::CodeMissing)
            autocomplete="one-time-code"
            length=16
        />
        <p>
            <LinkButton words=t(words::second_back) on_press=back />
        </p>
    }
    .into_any()
}

fn name_and_password(form: Form) -> AnyView {
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
                <TextLink words=t(words::to_reset) href="/desk/reset" />
            </p>
            <p>
                {t(words::no_account_yet)} " "
                <TextLink words=t(words::to_register) href="/desk/register" />
            </p>
            <p>
                {t(words::no_account)} " "
                <TextLink words=t(words::to_preview) href="/" external=true />
            </p>
        </div>
    }
    .into_any()
}
