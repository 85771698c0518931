//! The standing drawing.

use leptos::prelude::*;
use shared::base::{Lang, Points};

use super::picture::{Band, Mark, Picture, length};
use crate::scoring::amount::span;
use crate::texts::{scoring as words, use_lang};
use crate::ui::{Shade, Verdict};

/// The height of the scale in pixels.
const HEIGHT: i64 = 392;
/// A band lower than this carries no words.
const BAND_WITH_WORDS: i64 = 20;
/// From this height name and number of a band stand in two lines.
const BAND_IN_TWO_LINES: i64 = 44;

/// Categories stacked to scale, with the policy lines running out of the column.
#[component]
pub fn ScoreColumn(
    /// What to draw.
    #[prop(into)]
    picture: Signal<Picture>,
) -> impl IntoView {
    let lang = use_lang();
    view! { <div class="column">{move || draw(&picture.get(), lang.get())}</div> }.into_any()
}

/// Where everything stands, in pixels from the top.
struct Layout {
    top: Points,
    /// Room above the scale for the words of a line at its very top.
    pad: i64,
    /// Where the words of each line stand, from the lowest.
    rows: Vec<i64>,
    row_height: i64,
}

impl Layout {
    fn of(picture: &Picture, lang: Lang) -> Self {
        // English needs a second line for what Chinese says in one.
        let row_height = if lang == Lang::En { 48 } else { 30 };
        let top = picture.top();
        let mut rows: Vec<i64> = Vec::new();
        for mark in &picture.marks {
            let height = length(mark.at, top, HEIGHT);
            let free = rows.last().map_or(0, |below| below + row_height);
            rows.push(height.max(free));
        }
        let pad = rows
            .last()
            .map_or(0, |highest| (highest + row_height - HEIGHT).max(0));
        let rows = rows
            .into_iter()
            .map(|height| pad + HEIGHT - height)
            .collect();
        Self {
            top,
            pad,
            rows,
            row_height,
        }
    }

    fn y(&self, points: Points) -> i64 {
        self.pad + HEIGHT - length(points, self.top, HEIGHT)
    }

    fn bottom(&self) -> i64 {
        self.pad + HEIGHT
    }
}

fn draw(picture: &Picture, lang: Lang) -> AnyView {
    let layout = Layout::of(picture, lang);
    let height = layout.bottom() + 1;
    let marks = picture.marks.iter().zip(&layout.rows);
    // The total carries the number above it, unless it would run through the words of a line.
    let total = layout.y(picture.total.least);
    let free = layout
        .rows
        .iter()
        .all(|row| !(row - layout.row_height..*row).contains(&total));
    let edge = if picture.total.least == layout.top && free {
        "100%"
    } else {
        "24%"
    };
    view! {
        <svg class="column-drawing" width="100%" height=height aria-hidden="true" focusable="false">
            {stack(picture, &layout)}
            {ghost(picture, &layout)}
            {marks
                .map(|(mark, row)| rule(mark, *row, &layout, ground(picture, mark.at)))
                .collect_view()}
            <line
                class="column-total"
                x1="0"
                x2=edge
                y1=total
                y2=total
            />
            <line class="column-ground" x1="0" x2="100%" y1=layout.bottom() y2=layout.bottom() />
        </svg>
        {table(picture, lang)}
    }
    .into_any()
}

/// The categories from the bottom, the open amount in stripes, the freeze beside them.
fn stack(picture: &Picture, layout: &Layout) -> Vec<AnyView> {
    let width = if picture.frozen { "16%" } else { "24%" };
    let mut drawn = Vec::new();
    let mut below = Points::ZERO;
    for band in &picture.bands {
        let above = below + band.points.least;
        drawn.push(draw_band(
            band,
            width,
            (layout.y(above), layout.y(below)),
            picture.decimals,
        ));
        below = above;
    }
    let least = layout.y(picture.total.least);
    let most = layout.y(picture.total.most);
    // What other categories take away covers the top of the stack.
    if layout.y(below) < least {
        drawn.push(rect("shade-lost", "0", width, (layout.y(below), least)));
    }
    if most < least {
        drawn.push(rect("shade-open", "0", width, (most, least)));
    }
    if picture.frozen && least < layout.bottom() {
        drawn.push(rect("shade-frozen", "16%", "8%", (most, layout.bottom())));
    }
    drawn
}

fn rect(class: &'static str, x: &'static str, width: &'static str, span: (i64, i64)) -> AnyView {
    let (from, to) = span;
    view! { <rect class=class x=x y=from width=width height=(to - from).max(0) /> }.into_any()
}

fn draw_band(band: &Band, width: &'static str, span: (i64, i64), decimals: u32) -> AnyView {
    let (from, to) = span;
    let height = to - from;
    let number = band.points.least.display(decimals);
    let middle = from + height / 2;
    let class = format!("band-words on-{}", band.shade.class());
    let words = if height >= BAND_IN_TWO_LINES {
        view! {
            <text class=class x="2.5%" y=middle - 4>
                {band.name.clone()}
                <tspan class="band-number" x="2.5%" dy="19">{number}</tspan>
            </text>
        }
        .into_any()
    } else if height >= BAND_WITH_WORDS {
        view! { <text class=class x="2.5%" y=middle + 5>{number}</text> }.into_any()
    } else {
        ().into_any()
    };
    // A hairline of paper between the bands, where there is room for it.
    let gap = i64::from(height > 4);
    view! {
        <rect
                class=band.shade.class()
                x="0"
                y=from + gap
                width=width
                height=(height - gap).max(0)
            />
        {words}
    }
    .into_any()
}

/// The step to the next line, dashed.
fn ghost(picture: &Picture, layout: &Layout) -> Option<AnyView> {
    let next = picture.next_mark().filter(|_| !picture.frozen)?;
    let (from, to) = (layout.y(next.at), layout.y(picture.total.most));
    (from < to).then(|| {
        view! { <rect class="column-ghost" x="0.2%" y=from width="23.6%" height=to - from /> }
            .into_any()
    })
}

/// The tick inside the column: paper on the dark band, ink elsewhere.
fn ground(picture: &Picture, at: Points) -> &'static str {
    let mut below = Points::ZERO;
    for band in &picture.bands {
        below = below + band.points.least;
        if at < below && !picture.frozen {
            return if band.shade == Shade::Full {
                "tick-on-dark"
            } else {
                "rule-tick"
            };
        }
    }
    "tick-none"
}

/// One policy line: a tick on the column at its height, running out into its own words.
fn rule(mark: &Mark, row: i64, layout: &Layout, inner: &'static str) -> AnyView {
    let y = layout.y(mark.at);
    let class = if mark.reached {
        "rule-line"
    } else {
        "rule-line rule-ahead"
    };
    let words = mark.words.clone();
    let verdict = match mark.icon {
        Some(icon) => view! { <Verdict words tone=mark.tone icon /> }.into_any(),
        None => view! { <Verdict words tone=mark.tone /> }.into_any(),
    };
    view! {
        <line class=inner x1="21%" x2="24%" y1=y y2=y />
        <line class="rule-tick" x1="24%" x2="25.5%" y1=y y2=y />
        <line class=class x1="25.5%" x2="26.5%" y1=y y2=row />
        <line class=class x1="26.5%" x2="100%" y1=row y2=row />
        <foreignObject x="26.8%" y=row - layout.row_height width="73.2%" height=layout.row_height>
            <div class="rule-words">
                <span class="rule-name">
                    <b>{mark.at.brief(2)}</b>
                    {mark.name.clone()}
                </span>
                <span class="note">{mark.note.clone()}</span>
                {verdict}
            </div>
        </foreignObject>
    }
    .into_any()
}

/// The same numbers for those who do not see the drawing; in a box, because a table is as wide as
/// its words and would widen the page unseen.
fn table(picture: &Picture, lang: Lang) -> AnyView {
    let decimals = picture.decimals;
    let bands = picture.bands.iter().map(|band| {
        view! {
            <tr>
                <th scope="row">{band.name.clone()}</th>
                <td>{span(band.points, decimals)}</td>
            </tr>
        }
    });
    let marks = picture.marks.iter().map(|mark| {
        let name = format!("{} {} {}", mark.name, mark.note, mark.at.brief(2));
        view! {
            <tr>
                <th scope="row">{name}</th>
                <td>{mark.words.clone()}</td>
            </tr>
        }
    });
    view! {
        <div class="unseen">
            <table>
                <caption>{words::drawing(lang)}</caption>
                <tbody>
                    <tr>
                        <th scope="row">{words::total(lang)}</th>
                        <td>{span(picture.total, decimals)}</td>
                    </tr>
                    {bands.collect_view()}
                    {marks.collect_view()}
                </tbody>
            </table>
        </div>
    }
    .into_any()
}
