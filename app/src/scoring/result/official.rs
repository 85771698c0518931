//! A score on file: the same drawing and lines as the preview's, with nothing to change.

use leptos::prelude::*;

use super::{categories, head, losses, open};
use crate::scoring::ahead::ahead;
use crate::scoring::drawing::ScoreColumn;
use crate::scoring::picture::picture;
use crate::scoring::preview::Preview;
use crate::texts::{scoring as words, t, use_lang};

/// The total and the drawing with the policy lines.
#[component]
pub fn OfficialDrawing(
    /// The facts on file.
    preview: Preview,
) -> impl IntoView {
    let lang = use_lang();
    let reading = untrack(|| preview.reading());
    let number = {
        let (preview, reading) = (preview.clone(), reading.clone());
        move || head::total(&preview, &reading, lang.get())
    };
    let drawing = Memo::new(move |_| picture(&preview, &reading, lang.get()));
    view! {
        <div>{number} <ScoreColumn picture=drawing /></div>
        <p class="note keep">{t(words::lines_note)}</p>
    }
    .into_any()
}

/// What caps took away, what is not known, and every category line by line.
#[component]
pub fn OfficialLines(
    /// The facts on file.
    preview: Preview,
) -> impl IntoView {
    let lang = use_lang();
    let source = preview.clone();
    let reading = Memo::new(move |_| source.reading());
    let source = preview.clone();
    let why = Memo::new(move |_| reading.with(|now| source.explanation(now)));
    let lines = {
        let preview = preview.clone();
        move || categories(&preview, &reading.read(), &why.read(), lang.get())
    };
    view! { <div>{losses(&preview, reading, why)} {open(why)} {lines}</div> }.into_any()
}

/// What lies ahead of a score on file: ways to more, the months to come, another day.
#[component]
pub fn OfficialAhead(
    /// The facts on file.
    preview: Preview,
) -> impl IntoView {
    let source = preview.clone();
    let reading = Memo::new(move |_| source.reading());
    ahead(&preview, reading)
}
