//! The score on another day, and what makes it another.

use leptos::prelude::*;
use shared::base::{Date, add_months};
use shared::scoring::Change;

use super::cause::{by_day, causes};
use crate::scoring::preview::{Preview, Reading};
use crate::texts::{ahead as words, t, use_lang};
use crate::ui::{Button, DateDraft, DateField, DateProblem, after_paint, focus_on, use_announcer};

/// A day in the field that is worth a look, so that pressing the button shows what it does.
const MONTHS_ON: u32 = 12;

pub(super) fn other_day(preview: &Preview, reading: Memo<Reading>) -> AnyView {
    let (lang, announcer) = (use_lang(), use_announcer());
    let preview = preview.clone();
    let decimals = preview.program().decimals;
    let typed = DateDraft::new(Some(add_months(preview.as_of(), MONTHS_ON)));
    let wrong: RwSignal<Option<DateProblem>> = RwSignal::new(None);
    let change: RwSignal<Option<Change>> = RwSignal::new(None);
    let compare = move |day: Date| {
        let found = reading.with_untracked(|now| by_day(&preview, now, day));
        announcer.say(found.sentence.get(lang.get_untracked()).to_owned());
        change.try_set(Some(found));
    };
    let compare = StoredValue::new(compare);
    let send = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let day = typed.read();
        wrong.set(day.err());
        match day {
            Ok(day) => after_paint(move || {
                compare.try_with_value(|compare| compare(day));
            }),
            Err(_) => focus_on("compare-day"),
        }
    };
    let error = Signal::derive(move || {
        let said = wrong.get()?.words(lang.get());
        Some(said.to_owned())
    });
    view! {
        <section class="category" id="other-day">
            <div class="category-head">
                <h2>{t(words::other_day)}</h2>
            </div>
            <p class="note">{t(words::other_day_lead)}</p>
            <form class="ahead-form" novalidate on:submit=send>
                <DateField id="compare-day" label=t(words::day) value=typed error />
                <Button words=t(words::compare) submit=true />
            </form>
            {move || change.with(|change| Some(causes(change.as_ref()?, decimals, lang.get())))}
        </section>
    }
    .into_any()
}
