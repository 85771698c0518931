//! What every list and page says of an activity.

use leptos::prelude::*;
use shared::activities::api::ActivityRow;
use shared::activities::{ActivityState, Counting, clock_words, tenths_words};
use shared::base::Lang;
use shared::calendar::day_words;

use crate::texts::{activities as words, t, use_lang};
use crate::ui::{Fact, Facts, IconName, Tone, Verdict};

/// What being there counts for, and how much.
pub fn amount(lang: Lang, counting: Counting, tenths: u32) -> String {
    let amount = tenths_words(tenths);
    match counting {
        Counting::Hours => words::hours(lang, &amount),
        Counting::Credits => words::credits(lang, &amount),
        Counting::Participation => words::participation(lang).to_owned(),
    }
}

/// The day and the hours.
pub(super) fn day_of(lang: Lang, row: &ActivityRow) -> String {
    let day = day_words(row.held_on);
    let (from, to) = (clock_words(row.starts), clock_words(row.ends));
    words::time(lang, day.get(lang), &from, &to)
}

/// Where it stands, as icon, word and colour.
#[component]
pub(super) fn StateWord(
    /// The state.
    state: ActivityState,
) -> impl IntoView {
    let lang = use_lang();
    let (tone, icon) = match state {
        ActivityState::Confirmed => (Tone::Good, IconName::Check),
        ActivityState::CalledOff => (Tone::Bad, IconName::Cross),
        ActivityState::HandedIn => (Tone::Quiet, IconName::Clock),
        ActivityState::Open => (Tone::Quiet, IconName::Person),
    };
    let words = state.words();
    view! { <Verdict words=move || words.get(lang.get()).to_owned() tone icon /> }
}

/// What it is, where and when, and what it counts for.
pub(super) fn facts(row: &ActivityRow, note: &str) -> AnyView {
    let lang = use_lang();
    let (org, kind) = (row.org_name.clone(), row.kind.words());
    let (place, state) = (row.place.clone(), row.state);
    let (taken, places) = (row.taken, row.places);
    let (counting, tenths) = (row.counting, row.tenths);
    let when = {
        let row = row.clone();
        move || day_of(lang.get(), &row)
    };
    let note = Some(note.to_owned()).filter(|note| !note.is_empty());
    let note = note.map(|note| view! { <Fact name=t(words::note)>{note}</Fact> });
    view! {
        <Facts>
            <Fact name=t(words::when)>{when}</Fact>
            <Fact name=t(words::place)>{place}</Fact>
            <Fact name=t(words::held_by)>{move || org.get(lang.get()).to_owned()}</Fact>
            <Fact name=t(words::kind)>{move || kind.get(lang.get()).to_owned()}</Fact>
            <Fact name=t(words::counts)>{move || amount(lang.get(), counting, tenths)}</Fact>
            <Fact name=t(words::people)>{move || words::taken(lang.get(), taken, places)}</Fact>
            {note}
            <Fact name=t(words::state)>
                <StateWord state />
            </Fact>
        </Facts>
    }
    .into_any()
}
