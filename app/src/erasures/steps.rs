//! Where a request stands and what was done about it, in words.

use leptos::prelude::*;
use shared::base::Lang;
use shared::calendar::day_words;
use shared::erasures::api::{ErasureRow, ErasureStep};
use shared::erasures::{ErasureGround, ErasureState};

use crate::texts::{erasures as words, use_lang};
use crate::ui::{IconName, Tone, Verdict};

/// Where it stands, as icon, word and colour.
pub(super) fn state(state: ErasureState) -> AnyView {
    let lang = use_lang();
    let (tone, icon) = match state {
        ErasureState::Erased => (Tone::Good, IconName::Check),
        ErasureState::Refused => (Tone::Bad, IconName::Cross),
        ErasureState::Withdrawn => (Tone::Quiet, IconName::Minus),
        ErasureState::Asked | ErasureState::Granting | ErasureState::Refusing => {
            (Tone::Quiet, IconName::Clock)
        }
    };
    let words = state.words();
    view! { <Verdict words=move || words.get(lang.get()).to_owned() tone icon /> }.into_any()
}

/// By when it is to be answered.
pub(super) fn due(row: &ErasureRow, lang: Lang) -> String {
    let day = day_words(row.due_on);
    if row.state.is_open() {
        let told = words::due(lang, day.get(lang));
        if row.overdue {
            format!("{told} {}", words::overdue(lang))
        } else {
            told
        }
    } else {
        words::answered_by(lang, day.get(lang))
    }
}

/// What was done, the oldest first.
pub(super) fn steps(steps: &[ErasureStep]) -> AnyView {
    let rows = steps.iter().cloned().map(step).collect_view();
    view! { <ol class="timeline">{rows}</ol> }.into_any()
}

fn step(step: ErasureStep) -> AnyView {
    let lang = use_lang();
    let (day, act, who) = (day_words(step.on), step.act.words(), step.who);
    let ground = step.ground.map(ErasureGround::words);
    let ground = move || {
        let lang = lang.get();
        let told = ground.as_ref();
        told.map(|said| words::ground(lang, said.get(lang)))
    };
    view! {
        <li>
            <span></span>
            <span class="timeline-day nowrap">
                {move || day.get(lang.get()).to_owned()} <span class="note tail">{step.time}</span>
            </span>
            <span>
                <b>{move || act.get(lang.get()).to_owned()}</b>
                " "
                <span class="lead">{move || who.get(lang.get()).to_owned()}</span>
                <span class="note tail">{ground}</span>
            </span>
        </li>
    }
    .into_any()
}
