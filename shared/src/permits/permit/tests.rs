use proptest::prelude::*;

use super::{Card, CardKind, Permit};
use crate::base::{Date, add_months};
use crate::permits::PermitState;

fn date(text: &str) -> Date {
    text.parse().unwrap()
}

/// Reads a record: `registered 2017-08-31`, `issued 2015-07-10`, `temporary 2015-07-10
/// 2016-07-09`, `endorsed 2016-08-01`, `ended 2018-01-01`, parted by commas.
fn permit(text: &str) -> Permit {
    let mut permit = Permit::default();
    for part in text
        .split(',')
        .map(str::trim)
        .filter(|part| !part.is_empty())
    {
        let words: Vec<&str> = part.split_whitespace().collect();
        let card = |kind, issued: &str| Card {
            kind,
            issued_on: date(issued),
            endorsed_on: Vec::new(),
            ended_on: None,
        };
        match words[..] {
            ["registered", day] => permit.registered_on = Some(date(day)),
            ["issued", day] => permit.card = Some(card(CardKind::ResidencePermit, day)),
            ["temporary", day, last] => {
                let kind = CardKind::TemporaryPermit {
                    valid_to: date(last),
                };
                permit.card = Some(card(kind, day));
            }
            ["endorsed", day] => permit.card.as_mut().unwrap().endorsed_on.push(date(day)),
            ["ended", day] => permit.card.as_mut().unwrap().ended_on = Some(date(day)),
            _ => panic!("{part}"),
        }
    }
    permit
}

/// First the record, then lines of a date, the state, the full years and the next due day.
fn check(record: &str, table: &str) {
    let permit = permit(record);
    for line in table.lines().map(str::trim).filter(|line| !line.is_empty()) {
        let (day, expected) = line.split_once(' ').unwrap();
        let day = date(day);
        let due = permit
            .next_endorsement(day)
            .map(|window| window.due_on.to_string());
        let found = [
            permit.state_on(day).code().to_owned(),
            permit.full_years(day).to_string(),
            due.unwrap_or_else(|| "-".to_owned()),
        ];
        let expected: Vec<&str> = expected.split_whitespace().collect();
        assert_eq!(found, expected[..], "{record}: {line}");
    }
}

#[test]
fn the_stretches_are_what_the_years_are_counted_from() {
    for (record, day, expected) in [
        ("registered 2017-08-31", "2018-07-01", ""),
        ("temporary 2015-07-10 2016-07-09", "2016-01-01", ""),
        ("issued 2018-07-02", "2018-07-01", ""),
        ("issued 2015-07-10", "2016-07-10", "2015-07-10.."),
        ("issued 2015-07-10", "2016-07-11", "2015-07-10..2016-07-10"),
        (
            "issued 2015-07-10, endorsed 2016-07-01, endorsed 2017-07-02",
            "2018-07-01",
            "2015-07-10..",
        ),
        (
            "issued 2015-07-10, endorsed 2016-08-01",
            "2017-07-01",
            "2015-07-10..2016-07-10 2016-08-01..",
        ),
        // Late by one day: two stretches that touch would read as one, so the first is left out.
        (
            "issued 2015-07-10, endorsed 2016-07-11",
            "2017-07-01",
            "2016-07-11..",
        ),
        (
            "issued 2015-07-10, endorsed 2016-07-01, ended 2017-01-05",
            "2017-07-01",
            "2015-07-10..2017-01-04",
        ),
        // Given up only after it had been suspended.
        (
            "issued 2015-07-10, ended 2017-01-05",
            "2017-07-01",
            "2015-07-10..2016-07-10",
        ),
        ("issued 2015-07-10, ended 2015-07-10", "2015-07-10", ""),
    ] {
        let stretches = permit(record).stretches(date(day));
        let found: Vec<String> = stretches
            .iter()
            .map(|one| {
                let to = one.to.map(|to| to.to_string());
                format!("{}..{}", one.from, to.unwrap_or_default())
            })
            .collect();
        assert_eq!(found.join(" "), expected, "{record} on {day}");
    }
}

#[test]
fn registration_alone_is_no_permit() {
    check(
        "registered 2017-08-31",
        "
        2017-08-30 absent 0 -
        2017-08-31 registered 0 -
        2018-03-01 registered 0 -
        ",
    );
}

#[test]
fn a_late_endorsement_restores_the_card_and_restarts_the_years() {
    check(
        "registered 2015-01-05, issued 2015-07-10, endorsed 2016-08-01, endorsed 2017-07-01",
        "
        2015-07-09 registered 0 -
        2015-07-10 valid 0 2016-07-10
        2016-06-09 valid 0 2016-07-10
        2016-06-10 due_for_endorsement 0 2016-07-10
        2016-07-10 due_for_endorsement 1 2016-07-10
        2016-07-11 suspended 0 2016-07-10
        2016-07-31 suspended 0 2016-07-10
        2016-08-01 valid 0 2017-07-10
        2017-06-30 due_for_endorsement 0 2017-07-10
        2017-07-01 valid 0 2018-07-10
        2017-07-31 valid 0 2018-07-10
        2017-08-01 valid 1 2018-07-10
        2018-07-01 due_for_endorsement 1 2018-07-10
        2018-07-11 suspended 0 2018-07-10
        ",
    );
    let permit = permit("issued 2015-07-10, endorsed 2016-08-01, endorsed 2017-07-01");
    assert_eq!(
        permit.continuous_since(date("2018-07-01")),
        Some(date("2016-08-01"))
    );
    assert_eq!(permit.continuous_since(date("2016-07-20")), None);
}

#[test]
fn endorsed_in_time_the_years_go_on() {
    check(
        "issued 2014-07-01, endorsed 2017-06-30, endorsed 2015-06-01, endorsed 2016-07-01",
        "
        2017-06-30 valid 2 2018-07-01
        2018-06-01 due_for_endorsement 3 2018-07-01
        2018-07-01 due_for_endorsement 4 2018-07-01
        2018-07-02 suspended 0 2018-07-01
        ",
    );
}

#[test]
fn an_endorsement_after_years_covers_them_all_and_starts_anew() {
    check(
        "issued 2014-07-01, endorsed 2017-01-15",
        "
        2017-01-14 suspended 0 2015-07-01
        2017-01-15 valid 0 2017-07-01
        2017-06-15 due_for_endorsement 0 2017-07-01
        2017-07-02 suspended 0 2017-07-01
        ",
    );
}

#[test]
fn an_endorsement_before_its_window_covers_nothing() {
    check(
        "issued 2014-07-01, endorsed 2015-05-31",
        "2015-07-02 suspended 0 2015-07-01",
    );
}

#[test]
fn a_card_issued_on_the_last_day_of_a_month_is_due_on_the_last_day() {
    check(
        "issued 2016-02-29, endorsed 2017-02-28",
        "
        2017-01-28 valid 0 2017-02-28
        2017-01-29 due_for_endorsement 0 2017-02-28
        2017-02-28 valid 1 2018-02-28
        ",
    );
}

#[test]
fn an_ended_card_and_an_old_temporary_one_out_of_date_are_over() {
    check(
        "issued 2015-07-10, endorsed 2016-07-01, ended 2017-01-01",
        "
        2016-12-31 valid 1 2017-07-10
        2017-01-01 ended 0 -
        2018-01-01 ended 0 -
        ",
    );
    check(
        "temporary 2016-01-01 2018-12-31",
        "
        2015-12-31 absent 0 -
        2016-01-01 temporary 0 -
        2018-12-31 temporary 2 -
        2019-01-01 ended 0 -
        ",
    );
}

fn days() -> impl Strategy<Value = Date> {
    (0_i64..3_000).prop_map(|days| date("2014-01-01") + chrono::TimeDelta::days(days))
}

proptest! {
    #[test]
    fn endorsed_every_year_in_its_window_it_is_always_in_force(
        issued in days(),
        early in prop::collection::vec(0_i64..28, 8),
        after in 0_i64..2_800,
    ) {
        let endorsed_on = (1_u32..).zip(&early).map(|(year, days)| {
            add_months(issued, year * 12) - chrono::TimeDelta::days(*days)
        });
        let card = Card {
            kind: CardKind::ResidencePermit,
            issued_on: issued,
            endorsed_on: endorsed_on.collect(),
            ended_on: None,
        };
        let permit = Permit { registered_on: None, card: Some(card) };
        let day = issued + chrono::TimeDelta::days(after);
        prop_assert!(permit.state_on(day).in_force());
        prop_assert_eq!(permit.continuous_since(day), Some(issued));
    }

    #[test]
    fn a_suspended_card_has_no_years_and_a_due_day_behind_it(
        issued in days(),
        endorsed_on in prop::collection::vec(days(), 0..6),
        day in days(),
    ) {
        let card = Card {
            kind: CardKind::ResidencePermit,
            issued_on: issued,
            endorsed_on,
            ended_on: None,
        };
        let permit = Permit { registered_on: None, card: Some(card) };
        if permit.state_on(day) == PermitState::Suspended {
            prop_assert_eq!(permit.full_years(day), 0);
            prop_assert!(permit.next_endorsement(day).unwrap().due_on < day);
        } else if let Some(window) = permit.next_endorsement(day) {
            prop_assert!(day <= window.due_on);
        }
        if let Some(since) = permit.continuous_since(day) {
            prop_assert!(issued <= since && since <= day);
        }
    }
}
