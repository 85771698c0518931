//! Why a score changed, line by line, so that the lines add up to the difference.

use leptos::prelude::*;
use shared::base::{Bilingual, Date, Lang};
use shared::scoring::{Change, Facts, Part, PartChange, Program, Range, Side, change};

use crate::scoring::amount::{brief, moved};
use crate::scoring::preview::{Preview, Reading};
use crate::texts::{ahead as words, policies};

/// From other facts to those of a reading; none if nothing that counts is different.
pub(super) fn by_answers(preview: &Preview, before: &Facts, now: &Reading) -> Option<Change> {
    let side = |facts| Side {
        program: preview.program(),
        facts,
        as_of: preview.as_of(),
    };
    let change = change(side(before), side(&now.facts));
    (!change.facts.is_empty()).then_some(change)
}

/// From the day of a reading to another.
pub(super) fn by_day(preview: &Preview, now: &Reading, day: Date) -> Change {
    let side = |as_of| Side {
        program: preview.program(),
        facts: &now.facts,
        as_of,
    };
    change(side(preview.as_of()), side(day))
}

/// From an older version of the scheme to that of a reading, on the same day.
pub(super) fn by_version(preview: &Preview, older: &Program, now: &Reading) -> Change {
    let as_of = preview.as_of();
    let facts = preview.facts_under(older);
    let before = Side {
        program: older,
        facts: &facts,
        as_of,
    };
    let after = Side {
        program: preview.program(),
        facts: &now.facts,
        as_of,
    };
    change(before, after)
}

/// The sentence, what was told otherwise, and every part with its cause and their sum.
pub(super) fn causes(change: &Change, decimals: u32, lang: Lang) -> AnyView {
    let facts = change.facts.iter().map(|fact| {
        let [name, before, after] = [&fact.name, &fact.before, &fact.after];
        let said = words::fact_changed(lang, name.get(lang), before.get(lang), after.get(lang));
        view! { <li class="note">{said}</li> }
    });
    let facts = facts.collect_view();
    let said = |text: &Bilingual| view! { <p>{text.get(lang).to_owned()}</p> };
    let frozen = change.frozen.as_ref().map(said);
    let gates = change.gates.iter().map(said).collect_view();
    let table = (!change.parts.is_empty()).then(|| table(change, decimals, lang));
    view! {
        <div class="causes">
            <p>
                <b>{change.sentence.get(lang).to_owned()}</b>
            </p>
            <ul>{facts}</ul>
            {frozen}
            {gates}
            {table}
        </div>
    }
    .into_any()
}

/// What a freeze takes stands below the sum, because the total knows nothing of it.
fn table(change: &Change, decimals: u32, lang: Lang) -> AnyView {
    let of = |freeze: bool| {
        let parts = change.parts.iter();
        let parts = parts.filter(move |part| (part.part == Part::Freeze) == freeze);
        parts.map(|part| row(part, decimals, lang)).collect_view()
    };
    let usable = (change.usable.by != change.total.by).then(|| {
        let name = words::usable(lang).to_owned();
        view! { {of(true)} {sum(name, change.usable.by, decimals, lang)} }
    });
    view! {
        <table>
            <caption class="unseen">{words::changed_caption(lang)}</caption>
            <thead class="unseen">
                <tr>
                    <th scope="col">{words::item(lang)}</th>
                    <th scope="col">{words::by(lang)}</th>
                </tr>
            </thead>
            <tbody>
                {of(false)} {sum(words::all(lang).to_owned(), change.total.by, decimals, lang)}
                {usable}
            </tbody>
        </table>
    }
    .into_any()
}

fn row(part: &PartChange, decimals: u32, lang: Lang) -> AnyView {
    let causes = part.causes.iter().map(|cause| cause.text.get(lang));
    let causes = causes
        .collect::<Vec<&str>>()
        .join(policies::semicolon(lang));
    let points = |one: Range| brief(one, decimals).replace('-', "−");
    let [before, after] = [part.points.before, part.points.after].map(points);
    view! {
        <tr>
            <th scope="row">
                {part.name.get(lang).to_owned()}
                <span class="note">{words::moved(lang, &before, &after)}</span>
                <span class="note cause">{causes}</span>
            </th>
            <td>{gain(part.points.by, decimals, lang)}</td>
        </tr>
    }
    .into_any()
}

fn sum(name: String, by: Range, decimals: u32, lang: Lang) -> AnyView {
    view! {
        <tr class="sum">
            <th scope="row">{name}</th>
            <td>{gain(by, decimals, lang)}</td>
        </tr>
    }
    .into_any()
}

/// A difference with its sign, coloured by it.
pub(super) fn gain(by: Range, decimals: u32, lang: Lang) -> AnyView {
    let said = moved(by, decimals, lang).unwrap_or_else(|| "0".to_owned());
    let class = if said.starts_with('−') {
        "loss"
    } else {
        "gain"
    };
    view! { <b class=class>{said}</b> }.into_any()
}
