//! A permit's state as icon, word and colour, and what its holder does next.

use leptos::prelude::*;
use shared::base::Date;
use shared::calendar::day_words;
use shared::permits::PermitState;
use shared::residents::api::ResidentFile;

use crate::texts::{permits as words, residents, t, use_lang};
use crate::ui::{Callout, IconName, TextLink, Tone, Verdict};

/// What a permit reads as today.
#[component]
pub fn PermitWord(
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
pub fn until(date: Option<Date>) -> AnyView {
    let lang = use_lang();
    let said = move || {
        let lang = lang.get();
        date.map(|date| residents::permit_until(lang, day_words(date).get(lang)))
    };
    view! { <span class="lead">{said}</span> }.into_any()
}

/// State, day and what to do, for its holder.
pub fn own_permit(file: &ResidentFile) -> AnyView {
    let lang = use_lang();
    let (state, date) = (file.permit, file.permit_until);
    let act = step(state);
    let apply = file.apply_from.map(day_words);
    let apply = move || {
        let lang = lang.get();
        let day = apply.as_ref()?;
        Some(words::apply_from_day(lang, day.get(lang)))
    };
    view! {
        <section class="stack-tight own-permit">
            <h2>{t(words::title)}</h2>
            <p class="row">
                <b>
                    <PermitWord state />
                </b>
                {until(date)}
            </p>
            <p class="lead">{act}</p>
            <p class="lead">{apply}</p>
            <p>
                <TextLink words=t(words::to_permit) href="/desk/permit" />
            </p>
        </section>
    }
    .into_any()
}

/// What its holder does next.
pub(super) fn step(state: PermitState) -> impl Fn() -> String + Clone + Send + 'static {
    let lang = use_lang();
    let step = state.next_step();
    move || {
        let lang = lang.get();
        let step = step.as_ref().map(|step| step.get(lang).to_owned());
        step.unwrap_or_else(|| words::fine(lang).to_owned())
    }
}

/// Why no score is used, since when, and what to do; nothing while a permit is in force.
pub fn unused(file: &ResidentFile) -> Option<AnyView> {
    let lang = use_lang();
    let (state, since) = (file.permit, file.permit_since);
    if state.in_force() {
        return None;
    }
    let step = step(state);
    let apply = file.apply_from.map(day_words);
    let why = move || {
        let lang = lang.get();
        let state = state.words();
        match since {
            Some(since) => words::unused_since(lang, state.get(lang), day_words(since).get(lang)),
            None => words::unused_now(lang, state.get(lang)),
        }
    };
    let apply = move || {
        let lang = lang.get();
        let day = apply.as_ref()?;
        Some(view! { <p>{words::apply_from_day(lang, day.get(lang))}</p> })
    };
    Some(
        view! {
            <Callout title=t(words::unused_title) tone=Tone::Bad>
                <p>{why}</p>
                <p>
                    <b>{step}</b>
                </p>
                {apply}
                <p>{t(words::unused_note)}</p>
            </Callout>
        }
        .into_any(),
    )
}
