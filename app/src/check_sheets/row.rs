//! What every list and page says of a sheet.

use chrono::Datelike;
use leptos::prelude::*;
use shared::base::{Date, Lang};
use shared::check_sheets::CheckState;

use crate::texts::{check_sheets as words, use_lang};
use crate::ui::{IconName, Tone, Verdict};

/// The month of a sheet.
pub fn month_words(lang: Lang, month: Date) -> String {
    words::month(lang, month.year(), month.month())
}

/// Where it stands, as icon, word and colour.
#[component]
pub(super) fn StateWord(
    /// The state.
    state: CheckState,
) -> impl IntoView {
    let lang = use_lang();
    let (tone, icon) = match state {
        CheckState::Open => (Tone::Quiet, IconName::Clock),
        CheckState::Finished => (Tone::Good, IconName::Check),
    };
    let words = state.words();
    view! { <Verdict words=move || words.get(lang.get()).to_owned() tone icon /> }
}
