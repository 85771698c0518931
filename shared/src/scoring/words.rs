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

/// 2018年7月1日, 1 July 2018.
pub(crate) fn day(date: Date) -> Bilingual {
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
    let (year, month, day) = (date.year(), date.month(), date.day());
    let name = usize::try_from(date.month0())
        .ok()
        .and_then(|month| MONTHS.get(month))
        .unwrap_or(&"");
    both!("{year}年{month}月{day}日", "{day} {name} {year}")
}
