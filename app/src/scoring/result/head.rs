//! The total as large as it matters, and the score drawing under it.

use leptos::prelude::*;
use shared::base::{Lang, Points};
use shared::scoring::Truth;

use crate::scoring::amount::span;
use crate::scoring::drawing::ScoreColumn;
use crate::scoring::picture::picture;
use crate::scoring::preview::{Preview, Reading};
use crate::scoring::score_bar::open_note;
use crate::texts::{dates, scoring as words, t, use_lang};
use crate::ui::{Button, ButtonKind, ButtonLink, IconName, PageHeading};

/// Heading, date and version.
pub(super) fn head(preview: &Preview, _reading: Memo<Reading>) -> AnyView {
    let lang = use_lang();
    let (as_of, version) = (preview.as_of(), preview.program().version);
    let lead = move || {
        let lang = lang.get();
        words::result_lead(lang, &dates::day(lang, as_of), version)
    };
    view! { <PageHeading title=t(words::result_title) lead=lead /> }.into_any()
}

/// The number, the drawing, what the lines mean, and what to do now.
pub(super) fn drawing(preview: &Preview, reading: Memo<Reading>, cut_off: Memo<bool>) -> AnyView {
    let lang = use_lang();
    let source = preview.clone();
    let drawing = Memo::new(move |_| reading.with(|now| picture(&source, now, lang.get())));
    let source = preview.clone();
    let number = move || total(&source, &reading.read(), lang.get());
    let source = preview.clone();
    let open = move || open_note(&source, &reading.read(), lang.get());
    let print = move |()| {
        drop(window().print());
    };
    view! {
        <div class="stack" hidden=move || cut_off.get()>
            <div>{number} <ScoreColumn picture=drawing /></div> <p class="note keep">{open}</p>
            <p class="note keep">{t(words::lines_note)}</p>
        </div>
        <div class="row result-acts">
            {move || {
                (!cut_off.get())
                    .then(|| {
                        view! {
                            <Button
                                words=t(words::print)
                                kind=ButtonKind::Main
                                icon=IconName::Print
                                on_press=print
                            />
                        }
                    })
            }}
            <ButtonLink words=t(words::change_answers) href="/preview/answers" />
        </div>
    }
    .into_any()
}

pub(super) fn total(preview: &Preview, reading: &Reading, lang: Lang) -> AnyView {
    let decimals = preview.program().decimals;
    let score = &reading.score;
    let number = span(score.total, decimals);
    let wide = score.total.known().is_none().then_some("");
    let frozen = match (score.frozen.now, score.frozen.thaws_on) {
        (Truth::No, _) => words::frozen_none(lang).to_owned(),
        (Truth::Unknown, _) => words::frozen_unsure(lang).to_owned(),
        (Truth::Yes, Some(day)) => words::frozen_until(lang, &dates::day(lang, day)),
        (Truth::Yes, None) => words::frozen_open(lang).to_owned(),
    };
    let usable = if score.usable.known() == Some(Points::ZERO) && score.frozen.now == Truth::Yes {
        "0".to_owned()
    } else {
        span(score.usable, decimals)
    };
    let class = if score.frozen.now == Truth::Yes {
        "loss"
    } else {
        ""
    };
    view! {
        <div class="total">
            <p class="total-number" data-long=wide>
                {number}
                <span class="unit">{words::points_word(lang)}</span>
            </p>
            <p class="total-side">
                <span class="note">{frozen}</span>
                <b class=class>{words::usable(lang, &usable)}</b>
            </p>
        </div>
    }
    .into_any()
}
