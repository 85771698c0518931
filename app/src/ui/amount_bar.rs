//! Amounts as lengths: a lying bar of segments, drawn in SVG and told in words.

use leptos::prelude::*;
use leptos::text_prop::TextProp;

/// How a segment is filled; each fill has its own shape or edge, not only its colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shade {
    /// The accent: counted, posted.
    Full,
    /// Lighter: added, held.
    Half,
    /// Lightest, edged: awarded.
    Pale,
    /// Stripes: open, not decided yet.
    Open,
    /// Warning stripes: lost past a cap.
    Lost,
    /// Nothing there: what is left.
    Rest,
}

impl Shade {
    /// The class that `drawing.css` fills.
    pub fn class(self) -> &'static str {
        match self {
            Self::Full => "shade-full",
            Self::Half => "shade-half",
            Self::Pale => "shade-pale",
            Self::Open => "shade-open",
            Self::Lost => "shade-lost",
            Self::Rest => "shade-rest",
        }
    }
}

/// One piece of a bar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Segment {
    /// Its length, in any unit; the same for all segments of a bar.
    pub amount: i64,
    /// Its fill.
    pub shade: Shade,
}

/// A bar of segments, one after the other.
#[component]
pub fn AmountBar(
    /// What the bar says, for those who do not see it.
    #[prop(into)]
    label: TextProp,
    /// The pieces, from the left.
    #[prop(into)]
    segments: Signal<Vec<Segment>>,
    /// The length of the whole bar; never less than the pieces together.
    #[prop(into)]
    total: Signal<i64>,
    /// A mark across the bar, as a cap.
    #[prop(optional, into)]
    mark: Signal<Option<i64>>,
    /// A thin line to the mark instead of a frame around the whole.
    #[prop(optional)]
    open_frame: bool,
    /// The bar is what the page is about.
    #[prop(optional)]
    tall: bool,
) -> impl IntoView {
    let class = if open_frame {
        "amount-bar amount-bar-open"
    } else {
        "amount-bar"
    };
    let height = if tall { 26 } else { 10 };
    let whole = move || {
        total
            .get()
            .max(segments.with(|all| all.iter().map(|one| one.amount).sum()))
            .max(1)
    };
    let pieces = move || {
        let whole = whole();
        let mut start = 0;
        segments
            .get()
            .into_iter()
            .filter(|piece| piece.amount > 0)
            .map(|piece| {
                let x = percent(start, whole);
                start += piece.amount;
                let width = percent(piece.amount, whole);
                view! { <rect class=piece.shade.class() x=x y="4" width=width height=height /> }
            })
            .collect_view()
    };
    let marked = move || {
        mark.get().map(|at| {
            let x = percent(at, whole());
            view! { <line class="amount-mark" x1=x.clone() x2=x y1="0" y2=height + 8 /> }
        })
    };
    let rail = move || {
        let end = percent(mark.get().unwrap_or_else(&whole), whole());
        view! { <line class="amount-rail" x1="0" x2=end y1="9" y2="9" /> }
    };
    view! {
        <svg class=class role="img" aria-label=label height=height + 8 width="100%">
            {open_frame.then_some(rail)}
            {(!open_frame)
                .then(|| {
                    view! { <rect class="shade-rest" x="0" y="4" width="100%" height=height /> }
                })}
            {pieces}
            {marked}
        </svg>
    }
    .into_any()
}

/// A share as a length of SVG, to a hundredth of a percent, without floating point.
pub fn percent(part: i64, whole: i64) -> String {
    let hundredths = part.saturating_mul(10_000) / whole.max(1);
    format!("{}.{:02}%", hundredths / 100, hundredths % 100)
}

#[cfg(test)]
mod tests {
    use super::percent;

    #[test]
    fn shares_are_exact_to_a_hundredth_of_a_percent() {
        assert_eq!(percent(1, 3), "33.33%");
        assert_eq!(percent(764, 764), "100.00%");
        assert_eq!(percent(0, 7), "0.00%");
    }
}
