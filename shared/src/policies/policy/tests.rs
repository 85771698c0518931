use super::{Counts, Order, Policy, YearDay};
use crate::base::{Date, Points};

fn date(text: &str) -> Date {
    text.parse().unwrap()
}

fn versions(day: &str) -> Vec<String> {
    let current = Policy::on(date(day), Policy::examples());
    current
        .iter()
        .map(|policy| format!("{} {}", &*policy.id, &*policy.version))
        .collect()
}

#[test]
fn each_policy_stands_once_in_its_version_of_the_day() {
    let rest = ["public_rental 1", "recuperation 1", "health_check 1"];
    for (day, enrolment) in [
        ("2018-07-01", "enrolment 2026"),
        ("2022-01-01", "enrolment 2022"),
        ("2025-12-31", "enrolment 2022"),
        ("2026-01-01", "enrolment 2026"),
        ("2030-01-01", "enrolment 2026"),
    ] {
        let [first, others @ ..] = &versions(day)[..] else {
            panic!("{day}");
        };
        assert_eq!(first, enrolment, "{day}");
        assert_eq!(others, rest, "{day}");
    }
}

#[test]
fn the_order_of_versions_in_the_file_does_not_matter() {
    let mut shuffled = Policy::examples().to_vec();
    shuffled.reverse();
    for day in ["2018-07-01", "2025-12-31", "2026-01-01"] {
        let found = Policy::on(date(day), &shuffled);
        let enrolment = found
            .iter()
            .find(|policy| &*policy.id == "enrolment")
            .unwrap();
        assert!(
            versions(day).contains(&format!("enrolment {}", &*enrolment.version)),
            "{day}"
        );
    }
}

#[test]
fn the_terms_that_ship_are_examples_and_speak_both_languages() {
    for policy in Policy::examples() {
        assert!(policy.example);
        for text in [&policy.name, &policy.summary]
            .into_iter()
            .chain(&policy.conditions)
        {
            assert!(!text.zh.is_empty() && text.en.is_ascii() && !text.en.is_empty());
        }
    }
}

#[test]
fn the_four_policies_have_their_gates_lines_and_switches() {
    let current = Policy::on(date("2026-11-22"), Policy::examples());
    let found: Vec<_> = current
        .iter()
        .map(|policy| {
            let line = match policy.order {
                Order::Ranked { last_line } => last_line,
                Order::FirstCome => None,
            };
            (&*policy.id, policy.gate, line, policy.freeze_bars)
        })
        .collect();
    let points = |whole| Some(Points::whole(whole));
    assert_eq!(
        found,
        [
            ("enrolment", None, points(60), false),
            ("public_rental", points(30), points(70), true),
            ("recuperation", points(40), None, true),
            ("health_check", points(20), None, true),
        ]
    );
    assert_eq!(current[0].counts, Counts::HouseholdHighest);
}

#[test]
fn an_unknown_key_is_an_error() {
    assert!(Policy::read("[{\"id\": \"a\", \"price\": 3}]").is_err());
}

#[test]
fn a_day_of_the_year_falls_on_the_last_where_the_month_is_shorter() {
    let day = |month, day| YearDay { month, day }.in_year_of(date("2026-11-22"));
    assert_eq!(day(5, 20), Some(date("2026-05-20")));
    assert_eq!(day(2, 30), Some(date("2026-02-28")));
    assert_eq!(day(13, 1), None);
}
