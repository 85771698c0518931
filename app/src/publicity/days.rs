//! How long a notice has left, as marks and words.

use leptos::prelude::*;
use shared::base::{Date, Lang};

use crate::texts::{dates, publicity as words};

/// One mark for each working day, the days left filled.
#[component]
pub fn DaysLeft(
    /// Working days left, today included.
    left: u32,
    /// Working days in all.
    total: u32,
    /// The last day.
    until: Date,
    /// The language.
    lang: Lang,
) -> impl IntoView {
    let last = left <= 1;
    let said = if last {
        words::last_day(lang).to_owned()
    } else {
        words::days_left(lang, left, &dates::month_day(lang, until))
    };
    let marks = (0..total).map(|day| {
        let class = if day < left {
            "day-mark day-left"
        } else {
            "day-mark"
        };
        view! { <rect class=class x=day * 15 + 1 y="1" width="11" height="14" /> }
    });
    let width = i64::from(total) * 15;
    view! {
        <span class="days" data-last=last.then_some("")>
            <svg width=width height="16" aria-hidden="true" focusable="false">
                {marks.collect_view()}
            </svg>
            {said}
        </span>
    }
}
