use proptest::prelude::*;

use super::{Calendar, Certainty, DayKind};
use crate::base::Date;

fn date(text: &str) -> Date {
    text.parse().unwrap()
}

/// Each line: a date, the working days to add, and the date reached.
fn check(table: &str) {
    let calendar = Calendar::embedded();
    for line in table.lines().map(str::trim).filter(|line| !line.is_empty()) {
        let words: Vec<&str> = line.split_whitespace().collect();
        let [from, "+", count, "->", to] = words[..] else {
            panic!("{line}");
        };
        let found = calendar.add_working_days(date(from), count.parse().unwrap());
        assert_eq!(found, date(to), "{line}");
    }
}

#[test]
fn working_days_are_counted_after_the_first_day() {
    check(
        "
        2018-02-12 +  5 -> 2018-02-24
        2018-04-27 +  1 -> 2018-04-28
        2018-04-27 +  2 -> 2018-05-02
        2018-04-27 +  5 -> 2018-05-07
        2026-02-13 +  5 -> 2026-02-27
        2026-02-13 + 10 -> 2026-03-05
        2026-09-30 +  5 -> 2026-10-13
        2026-09-30 + 10 -> 2026-10-20
        2018-04-29 +  1 -> 2018-05-02
        2018-04-27 +  0 -> 2018-04-27
        2027-10-01 +  1 -> 2027-10-04
        2019-05-01 +  1 -> 2019-05-02
    ",
    );
}

#[test]
fn each_kind_of_day_is_told_apart() {
    let calendar = Calendar::embedded();
    for (day, kind) in [
        ("2018-04-27", DayKind::Working),
        ("2018-04-28", DayKind::MakeUp),
        ("2018-04-29", DayKind::Holiday),
        ("2018-05-05", DayKind::Weekend),
        ("2017-12-31", DayKind::Holiday),
        ("2026-02-28", DayKind::MakeUp),
        ("2027-01-01", DayKind::Working),
    ] {
        assert_eq!(calendar.kind(date(day)), kind, "{day}");
    }
    assert_eq!(calendar.holiday(date("2018-05-01")).unwrap().zh, "劳动节");
}

#[test]
fn a_year_without_a_notice_is_provisional() {
    let certain = |year| Calendar::embedded().certainty(year) == Certainty::Published;
    let published: Vec<i32> = (2015..2030).filter(|year| certain(*year)).collect();
    assert_eq!(published, [2018, 2024, 2025, 2026]);
}

#[test]
fn a_period_that_would_end_on_a_day_off_runs_on() {
    let calendar = Calendar::embedded();
    for (day, end) in [
        ("2018-04-28", "2018-04-28"),
        ("2018-04-29", "2018-05-02"),
        ("2018-09-22", "2018-09-25"),
    ] {
        assert_eq!(
            calendar.on_or_next_working_day(date(day)),
            date(end),
            "{day}"
        );
    }
}

#[test]
fn every_published_year_has_between_247_and_252_working_days() {
    let calendar = Calendar::embedded();
    for year in [2018, 2024, 2025, 2026] {
        let last_year = date(&format!("{}-12-31", year - 1));
        let days = calendar.working_days_between(last_year, date(&format!("{year}-12-31")));
        assert!((247..=252).contains(&days), "{year}: {days}");
    }
}

fn dates() -> impl Strategy<Value = Date> {
    (0_i64..4_500).prop_map(|days| date("2017-06-01") + chrono::TimeDelta::days(days))
}

proptest! {
    #[test]
    fn adding_ends_on_a_working_day_with_exactly_so_many_between(
        from in dates(),
        count in 1_u32..40,
    ) {
        let calendar = Calendar::embedded();
        let end = calendar.add_working_days(from, count);
        prop_assert!(calendar.is_working_day(end));
        prop_assert_eq!(calendar.working_days_between(from, end), count);
    }

    #[test]
    fn adding_in_two_steps_is_adding_at_once(from in dates(), a in 0_u32..20, b in 0_u32..20) {
        let calendar = Calendar::embedded();
        let steps = calendar.add_working_days(calendar.add_working_days(from, a), b);
        prop_assert_eq!(steps, calendar.add_working_days(from, a + b));
    }
}
