//! The dense page: the score drawn, every line with its why, and what it opens.

mod category;
mod head;
mod line;
mod official;
mod opens;
mod permit;
mod statement;
mod totals;
mod why;

use leptos::prelude::*;
use shared::scoring::{CategoryScore, ScoreExplanation, Truth};

use super::ahead;
use super::amount::span;
use super::link::offer;
use super::picture::picture;
use super::preview::{Preview, Reading, is_zero};
use super::score_bar::{last_change, next_line};
use crate::texts::{scoring as words, t, use_lang};
use crate::ui::focus_on;

pub use official::{OfficialAhead, OfficialDrawing, OfficialLines};
pub(super) use totals::totals;

/// The whole result.
#[component]
pub fn ResultView(
    /// The preview.
    preview: Preview,
) -> impl IntoView {
    let lang = use_lang();
    let source = preview.clone();
    let reading = Memo::new(move |_| source.reading());
    let source = preview.clone();
    let why = Memo::new(move |_| reading.with(|now| source.explanation(now)));
    let source = preview.clone();
    let cut_off = Memo::new(move |_| reading.with(|now| source.is_cut_off(now)));
    let left = preview.clone();
    let right = preview.clone();
    let below = preview.clone();
    let paper = preview.clone();
    let renewed = ahead::renewed(&preview, reading);
    let since = ahead::since(&preview, reading);
    let further = preview.clone();
    Effect::new(return_to_line);
    view! {
        <div class="result screen-only">
            <div class="pair">
                <div class="left-column stack">
                    {head::head(&left, reading)} {permit::permit(&left, reading, cut_off)}
                    {head::drawing(&left, reading, cut_off)}
                    {move || (!cut_off.get()).then(ahead::links)}
                    {move || (!cut_off.get()).then(|| offer(&left, reading))}
                </div>
                <div>
                    {renewed} {since} {losses(&right, reading, why)} {open(why)}
                    {move || {
                        (!cut_off.get())
                            .then(|| categories(&right, &reading.read(), &why.read(), lang.get()))
                    }}
                    {opens::opens(&preview, reading)}
                    {move || (!cut_off.get()).then(|| ahead::ahead(&further, reading))}
                </div>
            </div>
        </div>
        {move || (!cut_off.get()).then(|| bar(&below, reading))}
        {move || statement::statement(&paper, &reading.read(), &why.read(), lang.get())}
    }
    .into_any()
}

/// Someone who comes back from changing a line goes on at that line.
fn return_to_line() {
    let hash = window().location().hash().unwrap_or_default();
    if let Some(id) = hash.strip_prefix('#').map(ToOwned::to_owned) {
        request_animation_frame(move || focus_on(&id));
    }
}

/// Everything that caps took away, on top, because it is what people ask about first.
fn losses(preview: &Preview, reading: Memo<Reading>, why: Memo<ScoreExplanation>) -> AnyView {
    let lang = use_lang();
    let decimals = preview.program().decimals;
    let note = move || {
        let lost = reading.with(|reading| reading.score.lost_to_cap);
        let lang = lang.get();
        let texts = why.with(|why| {
            let texts = why.losses.iter().map(|loss| loss.text.get(lang).to_owned());
            texts.collect::<Vec<String>>().join(words::semicolon(lang))
        });
        (!is_zero(lost)).then(|| {
            view! {
                <p class="lost-note">
                    <b class="loss">{words::lost_title(lang, &span(lost, decimals))}</b>
                    {texts}
                </p>
            }
        })
    };
    view! { {note} }.into_any()
}

/// What is not known, and how much hangs on it.
fn open(why: Memo<ScoreExplanation>) -> AnyView {
    let lang = use_lang();
    let note = move || {
        let lang = lang.get();
        let texts = why.with(|why| {
            let texts = why.open.iter().map(|fact| fact.text.get(lang).to_owned());
            texts.collect::<Vec<String>>().join(words::semicolon(lang))
        });
        (!texts.is_empty()).then(|| {
            view! {
                <p class="open-facts">
                    <b>{words::open_facts(lang)}</b>
                    {texts}
                </p>
            }
        })
    };
    view! { {note} }.into_any()
}

fn categories(
    preview: &Preview,
    reading: &Reading,
    why: &ScoreExplanation,
    lang: shared::base::Lang,
) -> AnyView {
    let points = reading
        .score
        .categories
        .iter()
        .enumerate()
        .map(|(place, score)| category::category(preview, place, score, why, lang));
    let points: Vec<AnyView> = points.collect();
    view! {
        {totals(preview.program(), &reading.score, lang)}
        <div class="categories">{points} {freezes(preview, reading, lang)}</div>
    }
    .into_any()
}

/// The category that gives no points.
fn freezes(preview: &Preview, reading: &Reading, lang: shared::base::Lang) -> Vec<AnyView> {
    let gives = |id: &str| {
        reading
            .score
            .categories
            .iter()
            .any(|one: &CategoryScore| one.id == id)
    };
    let said = match reading.score.frozen.now {
        Truth::Yes => words::freeze_now,
        Truth::No => words::freeze_none,
        Truth::Unknown => words::freeze_unsure,
    };
    let others = preview
        .program()
        .categories
        .iter()
        .filter(|category| !gives(&category.id));
    others
        .map(|category| {
            let lines = category::freeze_lines(preview, reading, &category.id, lang);
            view! {
                <section class="category">
                    {category::title(
                        "shade-frozen",
                        category.name.get(lang),
                        words::freeze_note(lang).to_owned(),
                        said(lang).to_owned(),
                    )} {lines}
                </section>
            }
            .into_any()
        })
        .collect()
}

/// The bar of a phone: total, last change, distance to the next line.
fn bar(preview: &Preview, reading: Memo<Reading>) -> AnyView {
    let lang = use_lang();
    let source = preview.clone();
    let drawing = Memo::new(move |_| reading.with(|now| picture(&source, now, lang.get())));
    let source = preview.clone();
    let changed = move || {
        let total = reading.with(|reading| reading.score.total);
        last_change(&source, total, words::last_edit, lang.get())
    };
    view! {
        <aside class="score-bar result-bar screen-only" aria-label=t(words::bar_label)>
            <p>
                <span class="bar-total">
                    {move || drawing.with(|drawing| span(drawing.total, drawing.decimals))}
                    <span class="unit">{t(words::points_word)}</span>
                </span>
            </p>
            <p>
                <b class="gain">{changed}</b>
                <span class="note">
                    {move || drawing.with(|drawing| next_line(drawing, lang.get()))}
                </span>
            </p>
        </aside>
    }
    .into_any()
}
