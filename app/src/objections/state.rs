//! Where an objection stands, as icon, word and colour, and by when somebody is to act.

use leptos::prelude::*;
use shared::calendar::day_words;
use shared::objections::ObjectionState;
use shared::objections::api::ObjectionRow;

use crate::texts::{objections as words, use_lang};
use crate::ui::{IconName, Tone, Verdict};

/// What an objection reads as.
#[component]
pub(super) fn StateWord(
    /// The state.
    state: ObjectionState,
) -> impl IntoView {
    let lang = use_lang();
    let (tone, icon) = match state {
        ObjectionState::Upheld => (Tone::Good, IconName::Check),
        ObjectionState::Rejected | ObjectionState::Dismissed => (Tone::Bad, IconName::Cross),
        ObjectionState::Open | ObjectionState::Review => (Tone::Quiet, IconName::Clock),
        ObjectionState::Withdrawn | ObjectionState::Moot => (Tone::Quiet, IconName::Minus),
    };
    let words = state.words();
    view! { <Verdict words=move || words.get(lang.get()).to_owned() tone icon /> }
}

/// By when the office is to answer, or who objected to ask for a review.
pub(super) fn due(one: &ObjectionRow) -> Option<AnyView> {
    let lang = use_lang();
    let (day, left, overdue, state) = (one.due_on?, one.days_left, one.overdue, one.state);
    let said = move || {
        let lang = lang.get();
        let day = day_words(day);
        let day = day.get(lang);
        match state {
            _ if overdue => words::overdue(lang, day),
            ObjectionState::Rejected => words::review_by(lang, day, left),
            _ => words::answer_by(lang, day, left),
        }
    };
    let view = if overdue {
        let icon = IconName::Warning;
        view! {
            <span class="tail">
                <Verdict words=said tone=Tone::Bad icon />
            </span>
        }
        .into_any()
    } else {
        view! { <span class="note tail">{said}</span> }.into_any()
    };
    Some(view)
}
