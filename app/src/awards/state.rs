//! The state of an award as icon, word and colour.

use leptos::prelude::*;
use shared::awards::AwardState;

use crate::texts::use_lang;
use crate::ui::{IconName, Tone, Verdict};

/// Where an award stands today.
#[component]
pub fn StateWord(
    /// The state.
    state: AwardState,
) -> impl IntoView {
    let lang = use_lang();
    let (icon, tone) = match state {
        AwardState::Drafted => (IconName::Paper, Tone::Quiet),
        AwardState::Withdrawn => (IconName::Left, Tone::Quiet),
        AwardState::Noticed => (IconName::Clock, Tone::Good),
        AwardState::Held => (IconName::Pause, Tone::Bad),
        AwardState::Posted => (IconName::Check, Tone::Good),
        AwardState::Expired => (IconName::Pause, Tone::Quiet),
        AwardState::Voided => (IconName::Cross, Tone::Bad),
    };
    let words = state.words();
    view! { <Verdict words=move || words.get(lang.get()).to_owned() tone icon /> }
}
