//! The score that is always in sight: range, last change, lines, what is missing.

use leptos::prelude::*;
use shared::base::Lang;
use shared::scoring::Range;

use super::amount::{moved, span};
use super::drawing::{Picture, ScoreStrip};
use super::picture::picture;
use super::preview::{Preview, Reading};
use crate::texts::{Words, scoring as words, t, use_lang};
use crate::ui::Announcer;

/// How many open lines are named before "and others".
const NAMED: usize = 2;

/// The bar below the questions on a phone, beside them on a desk.
#[component]
pub fn ScoreBar(
    /// The preview.
    preview: Preview,
    /// Its reading.
    reading: Memo<Reading>,
    /// When it moves, as "after each answer".
    note: Words,
    /// The button of the phone.
    children: Children,
) -> impl IntoView {
    let lang = use_lang();
    let source = preview.clone();
    let drawing = Memo::new(move |_| reading.with(|now| picture(&source, now, lang.get())));
    let source = preview.clone();
    let changed = move || {
        let total = reading.with(|reading| reading.score.total);
        last_change(&source, total, words::last_change, lang.get())
    };
    let open = move || reading.with(|reading| open_note(&preview, reading, lang.get()));
    view! {
        <aside class="score-bar" aria-label=t(words::bar_label)>
            <div class="spread">
                <p class="bar-total">
                    {move || drawing.with(|drawing| span(drawing.total, drawing.decimals))}
                    <span class="unit">{t(words::points_word)}</span>
                </p>
                <p class="gain">
                    <b>{changed}</b>
                </p>
            </div>
            <ScoreStrip picture=drawing />
            <div class="bar-foot">
                <div>
                    <p>
                        <b>{move || drawing.with(|drawing| next_line(drawing, lang.get()))}</b>
                    </p>
                    <p class="note">{open}</p>
                </div>
                <div class="bar-next">{children()}</div>
            </div>
            <p class="note bar-note">{t(note)}</p>
        </aside>
    }
    .into_any()
}

/// Says the new total and what is missing, once, after something was told.
pub(super) fn announce(preview: &Preview, said: Announcer, lang: Lang) {
    let reading: Reading = untrack(|| preview.reading());
    let drawing = picture(preview, &reading, lang);
    let total = span(drawing.total, drawing.decimals);
    said.say(words::announce(lang, &total, &next_line(&drawing, lang)));
}

/// What is missing to the next line, in words.
pub(super) fn next_line(picture: &Picture, lang: Lang) -> String {
    if picture.frozen {
        return words::freeze_bar(lang).to_owned();
    }
    match picture.next_mark() {
        Some(mark) => words::next_line(lang, &mark.name, &mark.note, &mark.words),
        None => words::all_reached(lang).to_owned(),
    }
}

/// The last change of the total, in words.
pub(super) fn last_change(
    preview: &Preview,
    total: Range,
    said: fn(Lang, &str) -> String,
    lang: Lang,
) -> Option<String> {
    let by = preview.last_change(total)?;
    let shown = moved(by, preview.program().decimals, lang)?;
    Some(said(lang, &shown))
}

/// What the stripes are.
pub(super) fn open_note(preview: &Preview, reading: &Reading, lang: Lang) -> Option<String> {
    let mut names: Vec<&str> = Vec::new();
    for line in reading
        .score
        .lines()
        .filter(|line| line.points.known().is_none())
    {
        if let Some(indicator) = preview.indicator(&line.indicator) {
            names.push(indicator.name.get(lang));
        }
    }
    if names.is_empty() {
        return None;
    }
    Some(words::open_note(lang, &listed(&names, NAMED, lang)))
}

/// A few names, and how many there are in all.
pub(super) fn listed(names: &[&str], shown: usize, lang: Lang) -> String {
    let join: Words = words::join;
    let first: Vec<&str> = names.iter().take(shown).copied().collect();
    let first = first.join(join(lang));
    if names.len() > shown {
        words::rest_of(lang, &first, names.len())
    } else {
        first
    }
}
