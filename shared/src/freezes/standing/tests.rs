use proptest::prelude::*;

use super::{Freeze, FreezeStanding, FreezeSwitch};
use crate::base::Date;

fn date(text: &str) -> Date {
    text.parse().unwrap()
}

/// Reads `18-2 2018-03-10 12m`, `18-1 2018-03-10 2019-01-01` or `18-1 2018-03-10 open`.
fn freeze(text: &str) -> Freeze {
    let words: Vec<&str> = text.split_whitespace().collect();
    let [indicator, from, end] = words[..] else {
        panic!("{text}");
    };
    if let Some(months) = end.strip_suffix('m') {
        return Freeze::of_months(indicator, date(from), months.parse().unwrap());
    }
    Freeze {
        indicator: indicator.to_owned(),
        from: date(from),
        until: (end != "open").then(|| date(end)),
    }
}

/// First the freezes, then lines of a date and how the person stands.
fn check(freezes: &[&str], table: &str) {
    let freezes: Vec<Freeze> = freezes.iter().copied().map(freeze).collect();
    let switches = [FreezeSwitch {
        indicator: "17-1".to_owned(),
        off_since: date("2026-01-01"),
    }];
    for line in table.lines().map(str::trim).filter(|line| !line.is_empty()) {
        let (day, expected) = line.split_once(' ').unwrap();
        let found = match FreezeStanding::on(date(day), &freezes, &switches) {
            FreezeStanding::Free => "free".to_owned(),
            FreezeStanding::Frozen { thaws_on: None } => "frozen".to_owned(),
            FreezeStanding::Frozen {
                thaws_on: Some(day),
            } => format!("frozen to {day}"),
        };
        assert_eq!(found, expected.trim(), "{line}");
    }
}

#[test]
fn twelve_months_end_on_the_day_number_of_the_decision() {
    check(
        &["17-1 2018-03-10 12m"],
        "
        2018-03-09 free
        2018-03-10 frozen to 2019-03-11
        2019-03-10 frozen to 2019-03-11
        2019-03-11 free
        ",
    );
    check(
        &["18-2 2018-06-01 6m"],
        "
        2018-07-01 frozen to 2018-12-02
        2018-12-01 frozen to 2018-12-02
        2018-12-02 free
        ",
    );
}

#[test]
fn freezes_run_concurrently_and_thaw_with_the_latest() {
    check(
        &["18-2 2018-06-01 6m", "18-1 2018-03-01 24m"],
        "
        2018-02-28 free
        2018-03-01 frozen to 2020-03-02
        2018-12-02 frozen to 2020-03-02
        2020-03-02 free
        ",
    );
    check(
        &[
            "18-2 2018-06-01 2018-08-31",
            "18-2 2018-09-01 2018-10-31",
            "18-2 2018-12-01 1m",
        ],
        "
        2018-07-01 frozen to 2018-11-01
        2018-11-15 free
        2018-12-31 frozen to 2019-01-02
        ",
    );
}

#[test]
fn a_freeze_without_an_end_lasts_until_it_is_removed() {
    check(
        &["18-1 2018-06-01 open", "18-2 2018-06-01 6m"],
        "
        2018-05-31 free
        2018-06-01 frozen
        2099-01-01 frozen
        ",
    );
}

#[test]
fn an_indicator_the_scheme_switched_off_no_longer_freezes() {
    check(
        &["17-1 2025-06-01 12m"],
        "
        2025-12-31 frozen to 2026-01-01
        2026-01-01 free
        ",
    );
    check(&["17-1 2026-02-01 12m"], "2026-03-01 free");
    check(&["17-1 2025-06-01 open"], "2025-12-31 frozen to 2026-01-01");
}

proptest! {
    #[test]
    fn a_person_is_free_on_the_day_of_the_thaw_and_frozen_the_day_before(
        spans in prop::collection::vec((0_i64..900, 0_i64..400), 0..6),
        day in 0_i64..1_200,
    ) {
        let start = date("2018-01-01");
        let at = |days| start + chrono::TimeDelta::days(days);
        let freezes: Vec<Freeze> = spans
            .iter()
            .map(|(from, length)| Freeze {
                indicator: "18-2".to_owned(),
                from: at(*from),
                until: Some(at(from + length)),
            })
            .collect();
        let standing = FreezeStanding::on(at(day), &freezes, &[]);
        let covered = spans.iter().any(|(from, length)| (*from..=from + length).contains(&day));
        prop_assert_eq!(standing.is_frozen(), covered);
        if let FreezeStanding::Frozen { thaws_on } = standing {
            let thaw = thaws_on.unwrap();
            prop_assert!(!FreezeStanding::on(thaw, &freezes, &[]).is_frozen());
            let before = thaw.pred_opt().unwrap();
            prop_assert!(FreezeStanding::on(before, &freezes, &[]).is_frozen());
        }
    }
}
