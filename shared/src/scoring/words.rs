//! Texts in both languages, made side by side so that neither is forgotten.

use chrono::Datelike;

use crate::base::{Bilingual, Date};

/// A text from two format strings that share their values.
macro_rules! both {
    ($zh:literal, $en:literal $(,)?) => {
        $crate::base::Bilingual {
            zh: format!($zh),
            en: format!($en),
        }
    };
}

pub(crate) use both;

/// The English name of a month, 1 to 12.
pub(crate) fn month(month: u32) -> &'static str {
    const MONTHS: [&str; 12] = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    let place = usize::try_from(month).ok();
    let name = place.and_then(|place| MONTHS.get(place.checked_sub(1)?));
    name.copied().unwrap_or_default()
}

/// 2018年7月1日, 1 July 2018.
pub(crate) fn day(date: Date) -> Bilingual {
    let (year, month, day) = (date.year(), date.month(), date.day());
    let name = self::month(month);
    both!("{year}年{month}月{day}日", "{day} {name} {year}")
}
