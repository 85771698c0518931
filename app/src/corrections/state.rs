//! Where a correction stands, as icon, word and colour.

use leptos::prelude::*;
use shared::corrections::CorrectionState;

use crate::texts::use_lang;
use crate::ui::{IconName, Tone, Verdict};

/// What a correction reads as.
#[component]
pub fn StateWord(
    /// The state.
    state: CorrectionState,
) -> impl IntoView {
    let lang = use_lang();
    let (tone, icon) = match state {
        CorrectionState::Accepted | CorrectionState::Overturned => (Tone::Good, IconName::Check),
        CorrectionState::Rejected | CorrectionState::Upheld => (Tone::Bad, IconName::Cross),
        CorrectionState::Supplement => (Tone::Bad, IconName::Warning),
        CorrectionState::Open | CorrectionState::Review => (Tone::Quiet, IconName::Clock),
        CorrectionState::Withdrawn => (Tone::Quiet, IconName::Minus),
    };
    let words = state.words();
    view! { <Verdict words=move || words.get(lang.get()).to_owned() tone icon /> }
}
