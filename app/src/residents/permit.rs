//! A permit's state as icon, word and colour, and what its holder does next.

use leptos::prelude::*;
use shared::base::Date;
use shared::calendar::day_words;
use shared::permits::PermitState;

use crate::texts::{residents as words, t, use_lang};
use crate::ui::{IconName, Tone, Verdict};

/// What a permit reads as today.
#[component]
pub(super) fn PermitWord(
    /// The state.
    state: PermitState,
) -> impl IntoView {
    let lang = use_lang();
    let (tone, icon) = match state {
        PermitState::Valid | PermitState::Temporary => (Tone::Good, IconName::Check),
        PermitState::DueForEndorsement => (Tone::Good, IconName::Clock),
        PermitState::Registered => (Tone::Quiet, IconName::Paper),
        PermitState::Suspended => (Tone::Bad, IconName::Pause),
        PermitState::Absent | PermitState::Ended => (Tone::Bad, IconName::Cross),
    };
    let words = state.words();
    view! { <Verdict words=move || words.get(lang.get()).to_owned() tone icon /> }
}

/// The day by which it must be endorsed.
pub(super) fn until(date: Option<Date>) -> AnyView {
    let lang = use_lang();
    let said = move || {
        let lang = lang.get();
        date.map(|date| words::permit_until(lang, day_words(date).get(lang)))
    };
    view! { <span class="lead">{said}</span> }.into_any()
}

/// State, day and what to do, for its holder.
pub(super) fn own_permit(state: PermitState, date: Option<Date>) -> AnyView {
    let lang = use_lang();
    let step = state.next_step();
    let act = move || {
        let lang = lang.get();
        let step = step.as_ref().map(|step| step.get(lang).to_owned());
        step.unwrap_or_else(|| words::own_permit_fine(lang).to_owned())
    };
    view! {
        <section class="stack-tight own-permit">
            <h2>{t(words::own_permit)}</h2>
            <p class="row">
                <b>
                    <PermitWord state />
                </b>
                {until(date)}
            </p>
            <p class="lead">{act}</p>
        </section>
    }
    .into_any()
}
