//! Civil dates of Asia/Shanghai.

use chrono::{Datelike, Months};

/// A civil date; the time zone of every date in Jifen is Asia/Shanghai's.
pub type Date = chrono::NaiveDate;

/// The date a text like `2018-09-28` names; nothing else is read, and no day that does not exist.
pub fn iso_date(text: &str) -> Option<Date> {
    let [head @ .., b'-', tens, ones] = text.as_bytes() else {
        return None;
    };
    let (year, month) = year_month(head)?;
    Date::from_ymd_opt(year, month, number(&[*tens, *ones])?)
}

/// The first day of the month that a text like `2016-01` names; nothing else is read.
pub fn month_of(text: &str) -> Option<Date> {
    let (year, month) = year_month(text.as_bytes())?;
    Date::from_ymd_opt(year, month, 1)
}

fn year_month(text: &[u8]) -> Option<(i32, u32)> {
    let [year @ .., b'-', tens, ones] = text else {
        return None;
    };
    let year = number(year).filter(|_| year.len() == 4)?;
    Some((i32::try_from(year).ok()?, number(&[*tens, *ones])?))
}

/// A short number of digits only.
fn number(digits: &[u8]) -> Option<u32> {
    digits.iter().try_fold(0_u32, |number, digit| {
        let digit = digit.wrapping_sub(b'0');
        (digit < 10 && number < 1000).then(|| number * 10 + u32::from(digit))
    })
}

/// How dates travel where the preview reads them, `#[serde(with = "iso")]`: as everywhere, but read
/// by [`iso_date`], because chrono's own reader of every format there is would weigh more.
pub mod iso {
    use serde::de::{Deserialize, Deserializer, Error};
    use serde::ser::Serializer;

    use super::{Date, iso_date};

    /// Writes a date.
    pub fn serialize<S: Serializer>(date: &Date, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(date)
    }

    /// Reads a date.
    pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Date, D::Error> {
        iso_date(&String::deserialize(deserializer)?)
            .ok_or_else(|| Error::custom("a date is a text like \"2018-07-01\""))
    }
}

/// The same for a date that may be missing.
pub mod iso_option {
    use serde::de::{Deserialize, Deserializer, Error};
    use serde::ser::{Serialize, Serializer};

    use super::{Date, iso_date};

    /// Writes a date or nothing.
    pub fn serialize<S: Serializer>(date: &Option<Date>, serializer: S) -> Result<S::Ok, S::Error> {
        date.map(|date| date.to_string()).serialize(serializer)
    }

    /// Reads a date or nothing.
    pub fn deserialize<'de, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Option<Date>, D::Error> {
        let Some(text) = Option::<String>::deserialize(deserializer)? else {
            return Ok(None);
        };
        let wrong = || Error::custom("a date is a text like \"2018-07-01\"");
        iso_date(&text).map(Some).ok_or_else(wrong)
    }
}

/// A month as it is written in facts, `2016-01`.
pub fn year_and_month(date: Date) -> String {
    format!("{:04}-{:02}", date.year(), date.month())
}

/// The same day number `months` later, or that month's last day if it has none.
///
/// Civil Code article 202; saturates at the calendar's ends.
pub fn add_months(date: Date, months: u32) -> Date {
    date.checked_add_months(Months::new(months))
        .unwrap_or(Date::MAX)
}

/// Full months from `from` to `to`: a month is full on the same day number, or on the month's
/// last day if it has none. Zero if `to` is earlier.
pub fn full_months(from: Date, to: Date) -> u32 {
    if to <= from {
        return 0;
    }
    let month = |date: Date| date.year() * 12 + i32::try_from(date.month0()).unwrap_or(0);
    let months = u32::try_from(month(to) - month(from)).unwrap_or(0);
    if from.day() <= to.day() || ends_month(to) {
        months
    } else {
        months.saturating_sub(1)
    }
}

/// True on the last day of a month.
fn ends_month(date: Date) -> bool {
    date.succ_opt().is_none_or(|next| next.day() == 1)
}

/// Full years from `from` to `to`; the birthday itself counts as reached.
pub fn full_years(from: Date, to: Date) -> u32 {
    full_months(from, to) / 12
}

#[cfg(test)]
mod tests {
    use super::{Date, add_months, full_months, full_years, iso_date, month_of, year_and_month};

    fn date(text: &str) -> Date {
        text.parse().unwrap()
    }

    #[test]
    fn a_date_is_written_in_one_way_only() {
        assert_eq!(iso_date("2016-02-29"), Some(date("2016-02-29")));
        for wrong in [
            "2015-02-29",
            "2015-13-01",
            "2015-1-01",
            "2015-01-1 ",
            "+015-01-01",
            "2015/01/01",
            "2015-01-01T00",
            "02015-01-01",
            "15-01-01",
            "",
        ] {
            assert_eq!(iso_date(wrong), None, "{wrong}");
        }
        assert_eq!(month_of("2016-02"), Some(date("2016-02-01")));
        for wrong in [
            "2016-13",
            "2016-00",
            "2016-2",
            "16-02",
            "2016-02-01",
            "2016/02",
            "02016-02",
        ] {
            assert_eq!(month_of(wrong), None, "{wrong}");
        }
        assert_eq!(year_and_month(date("2016-01-31")), "2016-01");
    }

    #[test]
    fn a_month_is_full_on_the_same_day_number_or_the_last_day() {
        for (from, to, months) in [
            ("2017-08-31", "2018-02-27", 5),
            ("2017-08-31", "2018-02-28", 6),
            ("2016-02-29", "2017-02-28", 12),
            ("2018-07-01", "2018-07-01", 0),
            ("2018-07-02", "2018-07-01", 0),
            ("2015-07-01", "2018-06-30", 35),
            ("2015-07-01", "2018-07-01", 36),
        ] {
            assert_eq!(full_months(date(from), date(to)), months, "{from} to {to}");
        }
    }

    #[test]
    fn the_birthday_counts_as_reached() {
        assert_eq!(full_years(date("2000-07-01"), date("2018-07-01")), 18);
        assert_eq!(full_years(date("2000-07-02"), date("2018-07-01")), 17);
        assert_eq!(full_years(date("2000-02-29"), date("2018-02-28")), 18);
    }

    #[test]
    fn months_end_on_the_last_day_where_the_number_is_missing() {
        assert_eq!(add_months(date("2018-03-31"), 1), date("2018-04-30"));
        assert_eq!(add_months(date("2018-03-10"), 12), date("2019-03-10"));
    }

    #[test]
    fn full_months_are_the_most_that_fit_between_two_days() {
        let days = date("2015-12-20").iter_days().take(460);
        for from in days.clone() {
            for to in days.clone().filter(|to| from < *to) {
                let months = full_months(from, to);
                assert!(add_months(from, months) <= to, "{from} to {to}");
                assert!(to < add_months(from, months + 1), "{from} to {to}");
            }
        }
    }
}
