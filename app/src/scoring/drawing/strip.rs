//! The lying drawing, for the bar that is always in sight.

use leptos::prelude::*;
use shared::base::Points;

use super::picture::{Mark, Picture, length};
use crate::ui::percent;

/// The scale of the strip: parts of its whole width.
const WHOLE: i64 = 10_000;
/// How many parts one pixel is, on the narrowest phone.
const PARTS_A_PIXEL: i64 = WHOLE / 312;

/// Categories end to end, with the policy lines as named ticks.
#[component]
pub fn ScoreStrip(
    /// What to draw.
    #[prop(into)]
    picture: Signal<Picture>,
) -> impl IntoView {
    move || draw(&picture.get())
}

fn draw(picture: &Picture) -> AnyView {
    let top = scale_top(picture);
    let at = move |points: Points| length(points, top, WHOLE);
    let mut pieces = Vec::new();
    let mut start = Points::ZERO;
    for band in &picture.bands {
        let end = start + band.points.least;
        pieces.push(piece(band.shade.class(), at(start), at(end)));
        start = end;
    }
    pieces.push(piece("shade-lost", at(picture.total.least), at(start)));
    pieces.push(piece(
        "shade-open",
        at(picture.total.least),
        at(picture.total.most),
    ));
    if picture.frozen {
        pieces.push(piece(
            "shade-frozen strip-frozen",
            0,
            at(picture.total.most),
        ));
    }
    let labels = labels(&picture.marks, at);
    let rows = labels
        .iter()
        .filter_map(|label| label.row)
        .max()
        .map_or(0, |row| row + 1);
    view! {
        <svg
            class="strip"
            width="100%"
            height=48 + 20 * rows
            aria-hidden="true"
            focusable="false"
        >
            <rect class="shade-rest" x="0" y="5" width="100%" height="20" />
            {pieces}
            {labels.iter().map(tick).collect_view()}
        </svg>
    }
    .into_any()
}

/// A tenth more than the highest thing shown, so that the last tick keeps its name in sight.
fn scale_top(picture: &Picture) -> Points {
    let top = picture.top();
    let tenth = Points::fraction(top.numerator(), top.denominator() * 8).unwrap_or_default();
    top + tenth
}

fn piece(class: &'static str, from: i64, to: i64) -> AnyView {
    if to <= from {
        return ().into_any();
    }
    let (x, width) = (percent(from, WHOLE), percent(to - from, WHOLE));
    view! { <rect class=class x=x y="5" width=width height="20" /> }.into_any()
}

/// A tick with its number, and its name where there is room for it.
struct Label {
    at: i64,
    number: String,
    name: String,
    reached: bool,
    row: Option<i64>,
}

/// Each name stands in the first row where it covers no other name; lines of one height share
/// a tick.
fn labels(marks: &[Mark], at: impl Fn(Points) -> i64) -> Vec<Label> {
    let mut ends = [i64::MIN; 2];
    let mut labels: Vec<Label> = Vec::new();
    for mark in marks {
        let place = at(mark.at);
        if labels.last().is_some_and(|last| last.at == place) {
            continue;
        }
        let half = width(&mark.name) * PARTS_A_PIXEL / 2;
        let fits = |end: &i64| place - half > *end + 6 * PARTS_A_PIXEL && place + half <= WHOLE;
        let row = ends.iter().position(fits);
        if let Some(end) = row.and_then(|row| ends.get_mut(row)) {
            *end = place + half;
        }
        labels.push(Label {
            at: place,
            number: mark.at.brief(2),
            name: mark.name.clone(),
            reached: mark.reached,
            row: row.and_then(|row| i64::try_from(row).ok()),
        });
    }
    labels
}

/// About how wide a short name is in pixels at the smallest text size.
fn width(name: &str) -> i64 {
    name.chars()
        .map(|c| if c.is_ascii() { 8 } else { 14 })
        .sum()
}

fn tick(label: &Label) -> AnyView {
    let x = percent(label.at, WHOLE);
    let class = if label.reached {
        "strip-tick strip-reached"
    } else {
        "strip-tick"
    };
    let (y1, y2) = if label.reached {
        ("6", "24")
    } else {
        ("0", "30")
    };
    let name = label.row.map(|row| {
        view! {
            <text class="strip-name" x=x.clone() y=62 + 20 * row text-anchor="middle">
                {label.name.clone()}
            </text>
        }
    });
    view! {
        <line class=class x1=x.clone() x2=x.clone() y1=y1 y2=y2 />
        <text class="strip-number" x=x.clone() y="44" text-anchor="middle">
            {label.number.clone()}
        </text>
        {name}
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use shared::base::Points;

    use super::{Mark, labels};
    use crate::ui::Tone;

    fn mark(at: i64, name: &str) -> Mark {
        Mark {
            at: Points::whole(at),
            name: name.to_owned(),
            note: String::new(),
            words: String::new(),
            tone: Tone::Quiet,
            icon: None,
            reached: false,
        }
    }

    #[test]
    fn names_that_would_cover_each_other_stand_in_two_rows_or_not_at_all() {
        let marks = [
            mark(30, "公租房"),
            mark(32, "疗休养"),
            mark(34, "体检"),
            mark(90, "入学"),
        ];
        let labels = labels(&marks, |points| points.numerator() * 100);
        let rows: Vec<Option<i64>> = labels.iter().map(|label| label.row).collect();
        assert_eq!(rows, [Some(0), Some(1), None, Some(0)]);
    }

    #[test]
    fn lines_of_one_height_share_a_tick() {
        let labels = labels(&[mark(30, "公租房"), mark(30, "疗休养")], |_| 3_000);
        assert_eq!(labels.len(), 1);
    }
}
