//! The switch between the two languages.

use leptos::prelude::*;
use shared::base::Lang;

use super::after_paint;
use crate::texts::{set_lang, shell as words, t, use_lang};

/// Names the other language in its own script and changes to it.
#[component]
pub fn LanguageSwitch() -> impl IntoView {
    let lang = use_lang();
    let other = move || match lang.get() {
        Lang::Zh => Lang::En,
        Lang::En => Lang::Zh,
    };
    let code = move || if other() == Lang::En { "en" } else { "zh-CN" };
    // Every text of the page changes, so the browser first shows that the button was touched.
    let change = move |_| after_paint(move || set_lang(lang, other()));
    view! {
        <button type="button" class="link" lang=code on:click=change>
            <span class="link-words">{t(words::other_language)}</span>
        </button>
    }
}
