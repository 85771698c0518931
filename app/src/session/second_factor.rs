//! The own second factor: setting it up in three steps, and taking it away.

use leptos::prelude::*;
use shared::accounts::api::{
    BeginSecondFactor, ConfirmSecondFactor, ReadSecondFactor, RemoveSecondFactor,
    SecondFactorDraft, SecondFactorOn, SecondFactorView, Session as Answer,
};
use shared::base::Text;

use super::form::{TextBox, TextForm};
use super::{Loaded, use_load, use_session};
use crate::texts::{session as words, t, use_lang};
use crate::ui::{Button, ButtonKind, Callout, IconName, PageHeading, QrPicture, TextLink, Tone};

/// Where the setting up stands.
#[derive(Clone)]
enum Step {
    Password,
    Scan(SecondFactorDraft),
    Keep(Vec<String>, Box<Answer>),
}

/// The page of the own second factor.
#[component]
pub fn SecondFactorPage() -> impl IntoView {
    let loaded = use_load(|| Some(ReadSecondFactor {}));
    let content = loaded.view(3, move |view| {
        if view.on {
            on(view, loaded)
        } else {
            set_up(move || loaded.again())
        }
    });
    view! {
        <div class="narrow stack">
            <p class="screen-only">
                <TextLink words=t(words::to_account) href="/desk/account" icon=IconName::Left />
            </p>
            <div class="screen-only">
                <PageHeading title=t(words::second_title) lead=t(words::second_lead) />
            </div>
            {content}
        </div>
    }
    .into_any()
}

/// What stands before everything else while a post asks for a second factor and there is none.
#[component]
pub fn FirstSecondFactor() -> impl IntoView {
    let session = use_session();
    let sign_out = move |()| {
        leptos::task::spawn_local(async move { drop(session.sign_out().await) });
    };
    view! {
        <div class="narrow stack">
            <div class="screen-only">
                <PageHeading title=t(words::second_first) lead=t(words::second_lead) />
            </div>
            {set_up(|| ())}
            <div class="row screen-only">
                <Button words=t(words::sign_out) on_press=sign_out />
            </div>
        </div>
    }
    .into_any()
}

fn set_up(done: impl Fn() + Copy + Send + Sync + 'static) -> AnyView {
    let step = RwSignal::new(Step::Password);
    let body = move || match step.get() {
        Step::Password => password(step),
        Step::Scan(draft) => scan(step, &draft),
        Step::Keep(codes, answer) => keep(&codes, *answer, done),
    };
    view! { {body} }.into_any()
}

fn password(step: RwSignal<Step>) -> AnyView {
    let session = use_session();
    let typed = TextBox::new("password", words::password, words::password_missing)
        .password("current-password");
    let form = TextForm::new(vec![typed]);
    let send = move || {
        if !form.complete() {
            return;
        }
        let request = BeginSecondFactor {
            password: typed.typed(),
        };
        let asked = async move { session.call(&request).await };
        form.send(asked, move |draft| step.set(Step::Scan(draft)));
    };
    view! {
        <p>{t(words::second_app)}</p>
        {form.view(words::second_begin, send)}
    }
    .into_any()
}

fn scan(step: RwSignal<Step>, draft: &SecondFactorDraft) -> AnyView {
    let session = use_session();
    let typed = TextBox::new("code", words::second_code, words::second_code_missing)
        .autocomplete("one-time-code")
        .hint(words::second_code_hint);
    let form = TextForm::new(vec![typed]);
    let send = move || {
        if !form.complete() {
            return;
        }
        let Ok(code) = Text::new(&typed.typed()) else {
            return;
        };
        let asked = async move { session.call(&ConfirmSecondFactor { code }).await };
        form.send(asked, move |on: SecondFactorOn| {
            step.set(Step::Keep(on.recovery_codes, Box::new(on.session)));
        });
    };
    view! {
        <p>{t(words::second_scan)}</p>
        <QrPicture content=draft.uri.clone() name=t(words::second_qr) />
        <p class="note">
            {t(words::second_by_hand)} " " <b class="secret">{grouped(&draft.secret)}</b>
        </p>
        {form.view(words::second_confirm, send)}
    }
    .into_any()
}

/// Four letters at a time, to be typed off a screen.
fn grouped(secret: &str) -> String {
    let mut text = String::new();
    for (at, letter) in secret.chars().enumerate() {
        if at > 0 && at % 4 == 0 {
            text.push(' ');
        }
        text.push(letter);
    }
    text
}

fn keep(
    codes: &[String],
    answer: Answer,
    done: impl Fn() + Copy + Send + Sync + 'static,
) -> AnyView {
    let session = use_session();
    let rows = codes.iter().cloned().map(|code| view! { <li>{code}</li> });
    let rows = rows.collect_view();
    let print = move |()| drop(window().print());
    let go_on = move |()| {
        session.enter(answer.clone());
        done();
    };
    view! {
        <div class="code-slip">
            <h2>{t(words::second_codes)}</h2>
            <p>{t(words::second_codes_note)}</p>
            <ul class="recovery-codes">{rows}</ul>
        </div>
        <div class="row screen-only">
            <Button words=t(words::second_print) icon=IconName::Print on_press=print />
            <Button words=t(words::second_kept) kind=ButtonKind::Main on_press=go_on />
        </div>
    }
    .into_any()
}

fn on(view: &SecondFactorView, loaded: Loaded<SecondFactorView>) -> AnyView {
    let lang = use_lang();
    let left = view.recovery_codes;
    let count = move || words::second_left(lang.get(), left);
    let remove = (!view.required).then(|| remove(loaded));
    let needed = view
        .required
        .then(|| view! { <p>{t(words::second_needed)}</p> });
    view! {
        <Callout title=t(words::second_is_on) tone=Tone::Good>
            <p>{count}</p>
            {needed}
        </Callout>
        {remove}
    }
    .into_any()
}

fn remove(loaded: Loaded<SecondFactorView>) -> AnyView {
    let session = use_session();
    let password = TextBox::new("password", words::password, words::password_missing)
        .password("current-password");
    let code = TextBox::new("code", words::second_any_code, words::second_code_missing)
        .autocomplete("one-time-code");
    let form = TextForm::new(vec![password, code]);
    let send = move || {
        if !form.complete() {
            return;
        }
        let Ok(typed) = Text::new(&code.typed()) else {
            return;
        };
        let request = RemoveSecondFactor {
            password: password.typed(),
            code: typed,
        };
        let asked = async move { session.call(&request).await };
        form.send(asked, move |_| loaded.again());
    };
    view! {
        <section class="stack-tight">
            <h2>{t(words::second_off)}</h2>
            {form.view(words::second_off, send)}
        </section>
    }
    .into_any()
}
