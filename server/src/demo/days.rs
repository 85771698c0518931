//! Days counted back from today, and the times at which things were recorded.

use chrono::{Datelike, Days, Months};
use shared::base::Date;
use shared::calendar::Calendar;

use crate::clock::start_of;

/// A minute, in microseconds.
const MINUTE: i64 = 60 * 1_000_000;
/// The minute of the day at which offices open.
const OPENING: u32 = 9 * 60;

/// So many days earlier.
pub(super) fn days_before(date: Date, days: u32) -> Date {
    date.checked_sub_days(Days::new(u64::from(days)))
        .unwrap_or(Date::MIN)
}

/// So many days later.
pub(super) fn days_after(date: Date, days: u32) -> Date {
    date.checked_add_days(Days::new(u64::from(days)))
        .unwrap_or(Date::MAX)
}

/// So many months earlier, on the same day number or the month's last.
pub(super) fn months_before(date: Date, months: u32) -> Date {
    date.checked_sub_months(Months::new(months))
        .unwrap_or(Date::MIN)
}

/// The first day of the month.
pub(super) fn month_of(date: Date) -> Date {
    date.with_day(1).unwrap_or(date)
}

/// The first day of the year.
pub(super) fn year_of(date: Date) -> Date {
    Date::from_ymd_opt(date.year(), 1, 1).unwrap_or(date)
}

/// A day of a year, or the year's first where it has no such day.
pub(super) fn day_in(year: i32, month: u32, day: u32) -> Date {
    Date::from_ymd_opt(year, month, day)
        .or_else(|| Date::from_ymd_opt(year, 1, 1))
        .unwrap_or(Date::MIN)
}

/// The last working day up to a day within its year; the day itself where the year has none yet.
pub(super) fn working_day_up_to(date: Date) -> Date {
    let calendar = Calendar::embedded();
    (0..15)
        .map(|days| days_before(date, days))
        .take_while(|day| day.year() == date.year())
        .find(|day| calendar.is_working_day(*day))
        .unwrap_or(date)
}

/// A time in office hours of a past day; what is of today lies at its very beginning, because
/// nothing is recorded later than now.
pub(super) fn office_time(date: Date, today: Date, minute: u32) -> i64 {
    let opening = if date < today { OPENING } else { 0 };
    start_of(date) + i64::from(opening + minute) * MINUTE
}
