//! The total of the months ahead as a stepped line, with the lines of the policies near it.

use chrono::{Datelike, NaiveDate};
use leptos::prelude::*;
use shared::base::{Date, Lang, Points};
use shared::scoring::{Timeline, Truth};

use super::scale::{ABOVE, BELOW, HEIGHT, Piece, Scale, pieces};
use crate::scoring::amount::{brief, span};
use crate::scoring::drawing::Mark;
use crate::texts::{ahead as words, dates, scoring};

/// The years are named where they do not run into an edge.
const EDGE: i64 = 7;

/// The drawing, what its fills mean, and the same numbers as a table.
pub(super) fn chart(ahead: &Timeline, marks: &[Mark], decimals: u32, lang: Lang) -> AnyView {
    let pieces = pieces(ahead);
    let scale = Scale::of(
        &pieces,
        marks,
        pieces.last().map_or(1, |last| last.to).max(1),
    );
    let height = ABOVE + HEIGHT + BELOW;
    let drawn: Vec<AnyView> = pieces.iter().map(|piece| fill(piece, &scale)).collect();
    let joints = pieces.iter().zip(pieces.iter().skip(1));
    let joints = joints.map(|(before, after)| joint(before, after, &scale));
    let runs = pieces.iter().map(|piece| run(piece, &scale));
    view! {
        <figure class="months-chart">
            <svg width="100%" height=height aria-hidden="true" focusable="false">
                {rules(&scale)} {years(ahead.as_of, &scale)} {drawn}
                {policies(marks, &pieces, &scale)}
                {runs.collect_view()} {joints.collect_view()}
                {ends(&pieces, &scale, decimals)}
            </svg>
            {legend(&pieces, lang)}
        </figure>
        {table(ahead, decimals, lang)}
    }
    .into_any()
}

fn rules(scale: &Scale) -> AnyView {
    let heights = (0..).map(|place| scale.low + place * scale.step);
    let heights = heights.take_while(|height| *height <= scale.high);
    let rule = |height: i64| {
        let y = scale.y(Points::whole(height));
        view! {
            <line class="chart-rule" x1=scale.x(0) x2="100%" y1=y y2=y />
            <text class="chart-number" x="0" y=y + 5>
                {height}
            </text>
        }
    };
    heights.map(rule).collect_view().into_any()
}

fn years(from: Date, scale: &Scale) -> AnyView {
    let firsts = (1..=4).filter_map(|on| NaiveDate::from_ymd_opt(from.year() + on, 1, 1));
    let ticks = firsts.filter_map(|first| {
        let day = (first - from).num_days();
        let percent = day * 100 / scale.days;
        let x = scale.x(day);
        (day < scale.days).then(|| {
            let named = (EDGE..=100 - EDGE).contains(&percent);
            view! {
                <line
                    class="chart-year"
                    x1=x.clone()
                    x2=x.clone()
                    y1=ABOVE
                    y2=ABOVE + HEIGHT + 6
                />
                {named
                    .then(|| {
                        view! {
                            <text x=x.clone() y=ABOVE + HEIGHT + 20 text-anchor="middle">
                                {first.year()}
                            </text>
                        }
                    })}
            }
        })
    });
    ticks.collect_view().into_any()
}

/// What is frozen is hatched down to the ground, what is not known between its ends.
fn fill(piece: &Piece, scale: &Scale) -> AnyView {
    let (x, width) = (scale.x(piece.from), scale.width(piece.to - piece.from));
    let (least, most) = (scale.y(piece.total.least), scale.y(piece.total.most));
    let ground = ABOVE + HEIGHT;
    let frozen = piece.frozen.then(|| {
        let (x, width) = (x.clone(), width.clone());
        view! { <rect class="chart-frozen" x=x y=least width=width height=ground - least /> }
    });
    let open = (most < least).then(|| {
        view! { <rect class="chart-open" x=x y=most width=width height=least - most /> }
    });
    view! { {frozen} {open} }.into_any()
}

fn policies(marks: &[Mark], pieces: &[Piece], scale: &Scale) -> AnyView {
    let (low, high) = (Points::whole(scale.low), Points::whole(scale.high));
    let mut shown: Vec<&Mark> = Vec::new();
    for mark in marks.iter().filter(|mark| low < mark.at && mark.at <= high) {
        // Two names never stand in one place.
        let free = shown
            .last()
            .is_none_or(|below| scale.y(below.at) - scale.y(mark.at) >= 18);
        if free {
            shown.push(mark);
        }
    }
    // The name stands at that end where the line is farther away.
    let [first, last] = [pieces.first(), pieces.last()]
        .map(|piece| piece.map_or(0, |piece| scale.y(piece.total.least)));
    let drawn = shown.into_iter().map(|mark| {
        let y = scale.y(mark.at);
        let (x, dx, anchor) = if (y - first).abs() > (y - last).abs() {
            (scale.x(0), 4, "start")
        } else {
            ("100%".to_owned(), 0, "end")
        };
        view! {
            <line class="chart-policy" x1=scale.x(0) x2="100%" y1=y y2=y />
            <text class="chart-name" x=x dx=dx y=y - 4 text-anchor=anchor>
                {format!("{} {}", mark.name, mark.at.brief(2))}
            </text>
        }
    });
    drawn.collect_view().into_any()
}

fn run(piece: &Piece, scale: &Scale) -> AnyView {
    let y = scale.y(piece.total.least);
    let (from, to) = (scale.x(piece.from), scale.x(piece.to));
    view! { <line class="chart-line" x1=from x2=to y1=y y2=y /> }.into_any()
}

fn joint(before: &Piece, after: &Piece, scale: &Scale) -> AnyView {
    let (from, to) = (scale.y(before.total.least), scale.y(after.total.least));
    let x = scale.x(after.from);
    view! { <line class="chart-line" x1=x.clone() x2=x y1=from y2=to /> }.into_any()
}

/// The first and the last number, each on the side of the line that its neighbour leaves free.
fn ends(pieces: &[Piece], scale: &Scale, decimals: u32) -> Option<AnyView> {
    let (first, last) = (pieces.first()?, pieces.last()?);
    let height = |piece: Option<&Piece>| piece.map(|piece| piece.total.least);
    let rises = height(pieces.get(1)) >= height(Some(first));
    let falls = height(pieces.iter().rev().nth(1)) > height(Some(last));
    let y = |piece: &Piece, below: bool| {
        let under = scale.y(piece.total.least) + 20;
        if below && under < ABOVE + HEIGHT {
            under
        } else {
            scale.y(piece.total.most) - 8
        }
    };
    let (from, to) = (y(first, rises), y(last, falls));
    Some(
        view! {
            <text class="chart-end" x=scale.x(0) y=from dx="4">
                {span(first.total, decimals)}
            </text>
            <text class="chart-end" x="100%" y=to text-anchor="end">
                {span(last.total, decimals)}
            </text>
        }
        .into_any(),
    )
}

fn legend(pieces: &[Piece], lang: Lang) -> AnyView {
    let frozen = pieces.iter().any(|piece| piece.frozen);
    let open = pieces.iter().any(|piece| piece.total.known().is_none());
    let said = [
        frozen.then(|| words::frozen_then(lang)),
        open.then(|| words::unsure_then(lang)),
    ];
    let said = said.into_iter().flatten();
    let said = said.map(|said| view! { <p class="note">{said}</p> });
    view! { <figcaption>{said.collect_view()}</figcaption> }.into_any()
}

/// The months in numbers, for those who do not see the drawing; in a box, because a table is as
/// wide as its words and would widen the page unseen.
fn table(ahead: &Timeline, decimals: u32, lang: Lang) -> AnyView {
    let [from, to] = [Some(ahead.as_of), ahead.months.last().map(|last| last.day)];
    let [from, to] = [from, to].map(|day| day.map(|day| dates::day(lang, day)));
    let caption = words::months_chart(lang, &from.unwrap_or_default(), &to.unwrap_or_default());
    let rows = ahead.months.iter().map(|month| {
        let usable = if month.frozen == Truth::Yes {
            "0".to_owned()
        } else {
            brief(month.usable, decimals)
        };
        view! {
            <tr>
                <th scope="row">{dates::day(lang, month.day)}</th>
                <td>{span(month.total, decimals)}</td>
                <td>{usable}</td>
            </tr>
        }
    });
    view! {
        <div class="unseen">
            <table>
                <caption>{caption}</caption>
                <thead>
                    <tr>
                        <th scope="col">{words::month(lang)}</th>
                        <th scope="col">{scoring::total(lang)}</th>
                        <th scope="col">{words::usable(lang)}</th>
                    </tr>
                </thead>
                <tbody>{rows.collect_view()}</tbody>
            </table>
        </div>
    }
    .into_any()
}
