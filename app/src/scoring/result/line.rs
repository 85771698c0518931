//! One line: what was told, how far to its cap, its points, and the why that unfolds in place.

use leptos::prelude::*;
use shared::base::{Lang, Points};
use shared::scoring::{Explanation, Line, ScoreExplanation, Standing};

use super::category::out_of;
use super::why::why_panel;
use crate::scoring::amount::brief;
use crate::scoring::drawing::length;
use crate::scoring::picture::shade;
use crate::scoring::preview::{Preview, is_zero};
use crate::texts::scoring as words;
use crate::ui::{AmountBar, Disclosure, Segment, Shade, TextLink};

/// The cap stands at six sevenths of a bar; what it took away has the last one.
const TO_CAP: i64 = 6_000;
const PAST_CAP: i64 = 1_000;

pub(super) fn line(
    preview: &Preview,
    line: &Line,
    place: usize,
    why: &ScoreExplanation,
    lang: Lang,
) -> AnyView {
    let decimals = preview.program().decimals;
    let explanation = why
        .lines
        .iter()
        .find(|one| one.indicator == line.indicator)
        .cloned();
    let name = preview
        .indicator(&line.indicator)
        .map(|one| one.name.get(lang).to_owned());
    let name = name.unwrap_or_else(|| line.indicator.clone());
    let outweighed = line.standing == Standing::Outweighed && line.claimed;
    let note = note(line, explanation.as_ref(), outweighed, lang);
    let (points, cap) = out_of(line, decimals);
    let open = RwSignal::new(false);
    let id = format!("line-{}", line.indicator);
    let why_id = format!("why-{}", line.indicator);
    let panel = explanation.map(|explanation| {
        let (id, preview) = (why_id.clone(), preview.clone());
        move || {
            open.get()
                .then(|| untrack(|| why_panel(&preview, &explanation, id.clone(), lang)))
        }
    });
    let act = acts(preview, line, &name, why_id, open, lang);
    view! {
        <li
            class="line"
            id=id
            tabindex="-1"
            data-open=move || open.get().then_some("")
            data-outweighed=outweighed.then_some("")
        >
            <div class="line-row">
                <div class="line-name">{name} <span class="note">{note}</span></div>
                {bar(line, place, decimals, lang)}
                <p class="line-points">
                    <b>{points}</b>
                    "/"
                    {cap}
                </p>
                {act}
            </div>
            {panel}
        </li>
    }
    .into_any()
}

fn note(line: &Line, why: Option<&Explanation>, outweighed: bool, lang: Lang) -> String {
    if outweighed {
        return words::outweighed(lang).to_owned();
    }
    if !line.claimed {
        return words::nothing_claimed(lang).to_owned();
    }
    why.map(|why| why.summary.get(lang).to_owned())
        .unwrap_or_default()
}

fn bar(line: &Line, place: usize, decimals: u32, lang: Lang) -> AnyView {
    let part = |points: Points| length(points, line.cap, TO_CAP);
    let least = part(line.points.least);
    let open = part(line.points.most) - least;
    let lost = part(line.lost_to_cap.most).min(PAST_CAP);
    let segments = vec![
        Segment {
            amount: least,
            shade: shade(place),
        },
        Segment {
            amount: open,
            shade: Shade::Open,
        },
        Segment {
            amount: lost,
            shade: Shade::Lost,
        },
    ];
    let (points, cap) = out_of(line, decimals);
    let label = words::bar_words(lang, &points, &cap);
    let lost_words = (!is_zero(line.lost_to_cap)).then(|| {
        let [before, lost] = [line.raw, line.lost_to_cap].map(|one| brief(one, decimals));
        words::bar_lost(lang, &before, &cap, &lost)
    });
    view! {
        <div class="line-bar">
            <AmountBar
                label=label
                segments=segments
                total=TO_CAP + PAST_CAP
                mark=Some(TO_CAP)
                open_frame=true
            />
            {lost_words.map(|lost| view! { <p class="loss">{lost}</p> })}
        </div>
    }
    .into_any()
}

fn acts(
    preview: &Preview,
    line: &Line,
    name: &str,
    why_id: String,
    open: RwSignal<bool>,
    lang: Lang,
) -> AnyView {
    let editable = preview.editable
        && preview
            .indicator(&line.indicator)
            .is_some_and(|one| !one.facts.is_empty());
    let href = format!("/preview/edit/{}", line.indicator);
    let about = name.to_owned();
    let edit = editable.then(|| {
        view! { <TextLink words=words::edit(lang) about=about.clone() href=href /> }
    });
    view! {
        <div class="line-acts">
            <Disclosure words=words::why(lang) about=about.clone() controls=why_id open />
            {edit}
        </div>
    }
    .into_any()
}
