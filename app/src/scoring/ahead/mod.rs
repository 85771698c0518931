//! What lies ahead of a score: ways to more, the next three years, and why it is not what it was.

mod cause;
mod chart;
mod day;
mod months;
mod next;
mod renewed;
mod scale;
mod target;
mod told;
mod ways;

use leptos::prelude::*;

use super::preview::{Preview, Reading};
use crate::texts::{ahead as words, t, use_lang};
use crate::ui::{LinkButton, focus_on};

/// The ways to more, what to do next about each group, the months ahead, and another day.
pub(super) fn ahead(preview: &Preview, reading: Memo<Reading>) -> AnyView {
    view! {
        <div class="ahead">
            {ways::ways(preview, reading)} {next::next(preview, reading)}
            {months::months(preview, reading)}
            {day::other_day(preview, reading)}
        </div>
    }
    .into_any()
}

/// Both scores where the answers were given under an older version of the scheme.
pub(super) fn renewed(preview: &Preview, reading: Memo<Reading>) -> AnyView {
    renewed::renewed(preview, reading)
}

/// Leads down to them from the top of the page.
pub(super) fn links() -> AnyView {
    view! {
        <div class="ahead-links">
            <LinkButton words=t(words::ways) on_press=|()| focus_on("ways") />
            <LinkButton words=t(words::months) on_press=|()| focus_on("months") />
        </div>
    }
    .into_any()
}

/// Why the result is another than the one looked at before the answers were changed.
pub(super) fn since(preview: &Preview, reading: Memo<Reading>) -> Option<AnyView> {
    let before = preview.look()?;
    let lang = use_lang();
    let change = untrack(|| reading.with(|now| cause::by_answers(preview, &before, now)))?;
    let decimals = preview.program().decimals;
    Some(
        view! {
            <section class="category" id="changed">
                <div class="category-head">
                    <h2>{t(words::changed)}</h2>
                    <span class="note">{t(words::changed_lead)}</span>
                </div>
                {move || cause::causes(&change, decimals, lang.get())}
            </section>
        }
        .into_any(),
    )
}
