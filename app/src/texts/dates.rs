//! Dates as people read them.

use chrono::Datelike;
use shared::base::{Date, Lang};

const MONTHS: [&str; 12] = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
];

/// 2018 年 7 月 1 日, 1 Jul 2018.
pub fn day(lang: Lang, date: Date) -> String {
    match lang {
        Lang::Zh => format!("{} 年 {} 月 {} 日", date.year(), date.month(), date.day()),
        Lang::En => format!(
            "{} {} {}",
            date.day(),
            month_name(date.month()),
            date.year()
        ),
    }
}

/// 7 月 1 日, 1 Jul: where the year is plain.
pub fn month_day(lang: Lang, date: Date) -> String {
    match lang {
        Lang::Zh => format!("{} 月 {} 日", date.month(), date.day()),
        Lang::En => format!("{} {}", date.day(), month_name(date.month())),
    }
}

/// 2018 年 7 月, Jul 2018.
pub fn month(lang: Lang, date: Date) -> String {
    match lang {
        Lang::Zh => format!("{} 年 {} 月", date.year(), date.month()),
        Lang::En => format!("{} {}", month_name(date.month()), date.year()),
    }
}

fn month_name(month: u32) -> &'static str {
    MONTHS
        .iter()
        .zip(1..)
        .find(|(_, number)| *number == month)
        .map_or("", |(name, _)| name)
}

#[cfg(test)]
mod tests {
    use shared::base::{Date, Lang};

    use super::{day, month, month_day};

    #[test]
    fn dates_read_as_each_language_writes_them() {
        let date: Date = "2018-07-01".parse().unwrap();
        assert_eq!(day(Lang::Zh, date), "2018 年 7 月 1 日");
        assert_eq!(day(Lang::En, date), "1 Jul 2018");
        assert_eq!(month_day(Lang::Zh, date), "7 月 1 日");
        assert_eq!(month_day(Lang::En, date), "1 Jul");
        assert_eq!(month(Lang::Zh, date), "2018 年 7 月");
        assert_eq!(month(Lang::En, date), "Jul 2018");
    }
}
