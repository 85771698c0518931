//! One category: its lines, and those that nothing was told about folded into one row.

use leptos::prelude::*;
use shared::base::Lang;
use shared::scoring::{CategoryScore, Effect, Line, ScoreExplanation, Standing};

use super::line::line;
use crate::scoring::amount::{brief, span};
use crate::scoring::picture::shade;
use crate::scoring::preview::{Preview, Reading, is_zero};
use crate::scoring::score_bar::listed;
use crate::texts::{ahead, dates, scoring as words};
use crate::ui::{Disclosure, Shade, TextLink};

/// How many folded lines are named.
const NAMED: usize = 3;

/// The head of a category: its fill, name, cap and points.
pub(super) fn title(swatch: &'static str, name: &str, note: String, points: String) -> AnyView {
    view! {
        <div class="category-head">
            <h2>
                <svg class="swatch" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
                    <rect class=swatch x="0.5" y="0.5" width="15" height="15" />
                </svg>
                {name.to_owned()}
            </h2>
            <span class="note">{note}</span>
            <b>{points}</b>
        </div>
    }
    .into_any()
}

/// What is taken away is drawn as what a cap takes away.
fn swatch(score: &CategoryScore, place: usize) -> &'static str {
    match score.effect {
        Effect::Adds => shade(place).class(),
        Effect::Deducts => Shade::Lost.class(),
    }
}

/// A category that gives points, or takes them away.
pub(super) fn category(
    preview: &Preview,
    place: usize,
    score: &CategoryScore,
    why: &ScoreExplanation,
    lang: Lang,
) -> AnyView {
    let decimals = preview.program().decimals;
    let mut note = score.cap.map_or_else(
        || words::category_open(lang).to_owned(),
        |cap| words::category_cap(lang, &cap.brief(decimals)),
    );
    let mut points = span(score.points, decimals);
    if score.effect == Effect::Deducts {
        note = format!("{}{}{note}", ahead::deducts(lang), words::semicolon(lang));
        points = format!("−{points}");
    }
    let name = preview.category_name(&score.id);
    let lines: Vec<&Line> = score.groups.iter().flat_map(|group| &group.lines).collect();
    let (told, rest): (Vec<&Line>, Vec<&Line>) =
        lines.into_iter().partition(|line| stands_out(line));
    let row = |one: &&Line| line(preview, one, place, why, lang);
    let told_rows: Vec<AnyView> = told.iter().map(row).collect();
    let rest_rows: Vec<AnyView> = rest.iter().map(row).collect();
    let folded = folded(preview, &score.id, &rest, rest_rows, lang);
    view! {
        <section class="category">
            {title(swatch(score, place), name.get(lang), note, points)}
            <ul>{told_rows}</ul>
            {folded}
        </section>
    }
    .into_any()
}

/// True if something was told about a line; a zero beside a higher line of its group says nothing.
pub(super) fn stands_out(line: &Line) -> bool {
    line.claimed && !(line.standing == Standing::Outweighed && is_zero(line.points))
}

fn folded(
    preview: &Preview,
    category: &str,
    rest: &[&Line],
    rows: Vec<AnyView>,
    lang: Lang,
) -> Option<AnyView> {
    if rest.is_empty() {
        return None;
    }
    let names = rest
        .iter()
        .filter_map(|line| preview.indicator(&line.indicator));
    let names: Vec<&str> = names.map(|indicator| indicator.name.get(lang)).collect();
    let names = listed(&names, NAMED, lang);
    let id = format!("rest-{category}");
    let open = RwSignal::new(false);
    let about = names.clone();
    Some(
        view! {
            <div class="line line-rest">
                <div class="line-row">
                    <div class="line-name">
                        {names} <span class="note">{words::nothing_claimed(lang)}</span>
                    </div>
                    <p class="line-points">
                        <b>"0"</b>
                    </p>
                    <div class="line-acts">
                        <Disclosure
                            words=move || {
                                if open.get() { words::fold(lang) } else { words::unfold(lang) }
                            }
                            about=about
                            controls=id.clone()
                            open
                        />
                    </div>
                </div>
            </div>
            <ul id=id hidden=move || !open.get()>
                {rows}
            </ul>
        }
        .into_any(),
    )
}

/// The freezes in force, with the way to change what was told.
pub(super) fn freeze_lines(
    preview: &Preview,
    reading: &Reading,
    category: &str,
    lang: Lang,
) -> AnyView {
    let program = preview.program();
    let inside = |place: u16| {
        let group = program.groups.get(usize::from(place));
        let category_of =
            group.and_then(|group| program.categories.get(usize::from(group.category)));
        category_of.is_some_and(|one| one.id == category)
    };
    let first = program
        .indicators
        .iter()
        .find(|indicator| inside(indicator.group));
    let edit = first.filter(|_| preview.editable).map(|indicator| {
        let href = format!("/preview/edit/{}", indicator.id);
        let about = preview.category_name(category).get(lang).to_owned();
        view! { <TextLink words=words::edit(lang) about=about href=href /> }
    });
    let rows = reading.score.frozen.freezes.iter().map(|freeze| {
        let name = program
            .indicator(&freeze.indicator)
            .map(|one| one.name.get(lang).to_owned());
        let until = freeze.last_day.map(|day| dates::day(lang, day));
        let span = format!(
            "{} – {}",
            dates::day(lang, freeze.from),
            until.unwrap_or_default()
        );
        view! {
            <li class="line">
                <div class="line-row">
                    <div class="line-name">{name} <span class="note">{span}</span></div>
                </div>
            </li>
        }
    });
    view! {
        <ul>{rows.collect_view()}</ul>
        <div class="line-acts">{edit}</div>
    }
    .into_any()
}

/// Points of a line out of its cap.
pub(super) fn out_of(line: &Line, decimals: u32) -> (String, String) {
    (brief(line.points, decimals), line.cap.brief(decimals))
}
