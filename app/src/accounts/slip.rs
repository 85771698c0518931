//! The slip that a person takes home: one to a page, large letters, both languages, no full ID.

use leptos::prelude::*;
use shared::accounts::api::CodeSlip;
use shared::base::Lang;
use shared::calendar::day_words;

use crate::texts::{Words, accounts as words, t};
use crate::ui::{Button, IconName};

/// The slip, and the button that prints it.
#[component]
pub fn Slip(
    /// What the server has issued.
    slip: CodeSlip,
) -> impl IntoView {
    let print = move |()| drop(window().print());
    let sets = slip.login.is_some();
    let title: Words = if sets {
        words::slip_reset
    } else {
        words::slip_bind
    };
    let steps: Words = if sets {
        words::slip_reset_steps
    } else {
        words::slip_bind_steps
    };
    let address = window().location().host().unwrap_or_default();
    let until = day_words(slip.valid_until);
    let languages = [Lang::Zh, Lang::En].map(|lang| {
        let until = words::slip_until(lang, until.get(lang));
        let code = if lang == Lang::Zh { "zh-CN" } else { "en" };
        let open = words::slip_open(lang, &address);
        view! {
            <div lang=code class="stack-tight">
                <h2>{title(lang)}</h2>
                <p>{open}</p>
                <p>{steps(lang)}</p>
                <p>{until} " " {words::slip_secret(lang)}</p>
            </div>
        }
    });
    let [zh, en] = languages;
    let account = format!("{} {}: ", words::login(Lang::Zh), words::login(Lang::En));
    view! {
        <div class="code-slip" role="status">
            {zh}
            <p class="code-slip-code">{slip.code.to_string()}</p>
            {slip
                .login
                .map(|login| {
                    view! { <p class="code-slip-login">{account} <b>{login}</b></p> }
                })}
            <p>{slip.name} " " {slip.citizen_id}</p>
            {en}
        </div>
        <div class="row screen-only">
            <Button words=t(words::slip_print) icon=IconName::Print on_press=print />
        </div>
    }
    .into_any()
}
