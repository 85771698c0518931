//! The verdict: icon, word, the sentence that decides, the facts, the way to the next person.

use leptos::prelude::*;
use shared::base::Lang;
use shared::enrolment::api::{Outcome, Verification};

use super::facts::facts;
use super::outcome::{NOT_CHECKED, Shown, of_verification};
use super::verify::{Answer, Window};
use crate::session::failure_view;
use crate::texts::{enrolment as words, t, use_lang};
use crate::ui::{Button, ButtonKind, Icon, IconName, TextInput};

/// What the last pressing of Enter came to.
pub(super) fn verdict(window: Window) -> AnyView {
    let lang = use_lang();
    let body = move || {
        let lang = lang.get();
        match window.answer.get()? {
            Answer::NotChecked(error) => {
                let words = error.words();
                Some(large(NOT_CHECKED, words.get(lang).to_owned(), lang))
            }
            Answer::Verified(verification) => Some(verified(window, &verification, lang)),
            Answer::Failed(failure) => Some(failure_view(failure, None)),
        }
    };
    view! { <div class="verdict-area">{body}</div> }.into_any()
}

fn large(shown: Shown, sentence: String, lang: Lang) -> AnyView {
    view! {
        <div class="verdict-large" data-tone=shown.tone.name()>
            <p class="verdict-word">
                <span class="verdict-icon">
                    <Icon name=shown.icon />
                </span>
                {(shown.words)(lang)}
            </p>
            <p class="verdict-sentence">{sentence}</p>
        </div>
    }
    .into_any()
}

fn verified(window: Window, verification: &Verification, lang: Lang) -> AnyView {
    let sentence = verification.words.get(lang).to_owned();
    let more = match verification.outcome {
        Outcome::MayNotLook => code(window),
        Outcome::Eligible | Outcome::NotEligible => ().into_any(),
    };
    view! {
        {large(of_verification(verification), sentence, lang)}
        {verification.shown.as_ref().map(|shown| facts(shown, lang))}
        {more}
        <p class="row verdict-next">
            <Button
                words=t(words::next)
                icon=IconName::Search
                on_press=move |()| window.next()
            />
            <span class="note">{t(words::next_hint)}</span>
        </p>
    }
    .into_any()
}

/// The code of a statement opens the look where the household applies elsewhere.
fn code(window: Window) -> AnyView {
    let send = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        window.verify_with_code();
    };
    view! {
        <form class="verify-code" novalidate on:submit=send>
            <TextInput
                id="statement-code"
                label=t(words::code)
                hint=t(words::code_hint)
                value=window.code
                length=32
            />
            <Button words=t(words::verify) kind=ButtonKind::Main submit=true disabled=window.busy />
        </form>
    }
    .into_any()
}
