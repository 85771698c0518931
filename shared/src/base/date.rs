//! Civil dates of Asia/Shanghai.

use chrono::{Datelike, Months};

/// A civil date; the time zone of every date in Jifen is Asia/Shanghai's.
pub type Date = chrono::NaiveDate;

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
    use super::{Date, add_months, full_months, full_years};

    fn date(text: &str) -> Date {
        text.parse().unwrap()
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
