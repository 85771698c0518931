//! Dates and strips in words.

use chrono::Datelike;

use super::{DayKind, StripDay};
use crate::base::{Bilingual, Date};

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

/// 2018 年 7 月 1 日, 1 July 2018.
pub fn day_words(date: Date) -> Bilingual {
    let (year, day) = (date.year(), short_day_words(date));
    Bilingual::new(
        format!("{year} 年 {}", day.zh),
        format!("{} {year}", day.en),
    )
}

/// 7 月 1 日, 1 July: where the year is clear.
pub fn short_day_words(date: Date) -> Bilingual {
    let month = MONTHS
        .iter()
        .zip(1..)
        .find(|(_, number)| *number == date.month());
    let name = month.map_or("", |(name, _)| name);
    let day = date.day();
    Bilingual::new(
        format!("{} 月 {day} 日", date.month()),
        format!("{day} {name}"),
    )
}

/// What is unusual in a strip: 4 月 28 日调休上班，4 月 29 日至 5 月 1 日放假. None if nothing is.
pub fn strip_words(strip: &[StripDay]) -> Option<Bilingual> {
    let unusual = |kind| matches!(kind, DayKind::MakeUp | DayKind::Holiday);
    let runs = strip
        .chunk_by(|a, b| a.kind == b.kind && a.holiday == b.holiday)
        .filter_map(|run| Some((run.first()?, run.last()?)))
        .filter(|(first, _)| unusual(first.kind))
        .map(|(first, last)| run_words(first, last));
    let (zh, en): (Vec<String>, Vec<String>) = runs.map(|words| (words.zh, words.en)).unzip();
    (!zh.is_empty()).then(|| Bilingual::new(zh.join("，"), en.join("; ")))
}

fn run_words(first: &StripDay, last: &StripDay) -> Bilingual {
    let (from, to) = (short_day_words(first.date), short_day_words(last.date));
    let days = if first.date == last.date {
        from
    } else {
        Bilingual::new(
            format!("{}至 {}", from.zh, to.zh),
            format!("{} to {}", from.en, to.en),
        )
    };
    match &first.holiday {
        Some(holiday) => Bilingual::new(
            format!("{}{}放假", days.zh, holiday.zh),
            format!("{}: {}, days off", days.en, holiday.en),
        ),
        None => Bilingual::new(
            format!("{}调休上班", days.zh),
            format!("{}: make-up working day", days.en),
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::{day_words, strip_words};
    use crate::base::Date;
    use crate::calendar::Calendar;

    fn date(text: &str) -> Date {
        text.parse().unwrap()
    }

    #[test]
    fn a_date_in_words() {
        let words = day_words(date("2018-07-01"));
        assert_eq!(
            (&*words.zh, &*words.en),
            ("2018 年 7 月 1 日", "1 July 2018")
        );
    }

    #[test]
    fn a_strip_says_what_is_unusual_in_it() {
        let calendar = Calendar::embedded();
        let words = |from, to| strip_words(&calendar.strip(date(from), date(to)));
        let around = words("2018-04-27", "2018-05-08").unwrap();
        assert_eq!(
            around.zh,
            "4 月 28 日调休上班，4 月 29 日至 5 月 1 日劳动节放假"
        );
        assert_eq!(
            around.en,
            "28 April: make-up working day; 29 April to 1 May: Labour Day, days off"
        );
        assert_eq!(words("2018-05-08", "2018-05-15"), None);
    }
}
