//! The days of a notice, one by one: only working days are filled.

use chrono::{Datelike, Weekday};
use leptos::prelude::*;
use shared::base::{Date, Lang};
use shared::calendar::{Certainty, StripDay, short_day_words, strip_words};

use crate::texts::{awards as words, desk};

/// From today to the day it counts.
pub(super) fn notice_strip(strip: &[StripDay], until: Date, posts_on: Date, lang: Lang) -> AnyView {
    let days = strip
        .iter()
        .filter(|day| day.date <= until)
        .filter_map(|day| day.counted)
        .max()
        .unwrap_or(0);
    let title = words::notice_strip(lang, days, short_day_words(posts_on).get(lang));
    let said = words::strip_said(lang, short_day_words(until).get(lang));
    let unusual = strip_words(strip).map(|said| said.get(lang).to_owned());
    let provisional = strip
        .iter()
        .any(|day| day.certainty == Certainty::Provisional)
        .then(|| words::notice_provisional(lang));
    let marks = strip
        .iter()
        .enumerate()
        .map(|(place, one)| day(one, place == 0, posts_on, lang));
    view! {
        <div class="notice-strip">
            <h2 class="minor">{title}</h2>
            <p class="unseen">{said}</p>
            <div class="strip-days" aria-hidden="true">
                {marks.collect_view()}
            </div>
            {unusual.map(|unusual| view! { <p class="note">{unusual}</p> })}
            {provisional.map(|words| view! { <p class="note">{words}</p> })}
        </div>
    }
    .into_any()
}

fn day(one: &StripDay, first: bool, posts_on: Date, lang: Lang) -> AnyView {
    let date = one.date;
    let number = if first || date.day() == 1 {
        format!("{}/{}", date.month(), date.day())
    } else {
        date.day().to_string()
    };
    let (fill, counted) = if first {
        ("today", None)
    } else if date == posts_on {
        ("effect", None)
    } else if one.kind.is_working() {
        ("counted", one.counted)
    } else {
        ("off", None)
    };
    view! {
        <span class="strip-day">
            <span>{number}</span>
            <span class="strip-box" data-fill=fill>
                {counted}
            </span>
            <span class="note">{weekday(date.weekday(), lang)}</span>
        </span>
    }
    .into_any()
}

fn weekday(day: Weekday, lang: Lang) -> &'static str {
    let words = match day {
        Weekday::Mon => desk::mon,
        Weekday::Tue => desk::tue,
        Weekday::Wed => desk::wed,
        Weekday::Thu => desk::thu,
        Weekday::Fri => desk::fri,
        Weekday::Sat => desk::sat,
        Weekday::Sun => desk::sun,
    };
    words(lang)
}
