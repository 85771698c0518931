//! The rules as tables: how a sheet stands × what is done, and what comes of it.

use super::{Entering, SheetStanding, month_of_day};
use crate::api::Refusal;
use crate::base::Date;
use crate::check_sheets::CheckState;

fn date(text: &str) -> Date {
    text.parse().unwrap()
}

/// A sheet of July from words like `open 3 0`: its state, the checked and the drafted.
fn sheet(asked: &[&str]) -> SheetStanding {
    SheetStanding {
        state: CheckState::from_code(asked[0]).unwrap(),
        month: date("2018-07-01"),
        checked: asked[1].parse().unwrap(),
        drafted: asked[2].parse().unwrap(),
    }
}

fn code<T, R: Refusal>(answer: Result<T, R>) -> &'static str {
    answer.err().map_or("ok", |refusal| refusal.code())
}

/// Holds each line of a table: what stands before the arrow gives what stands behind it.
fn holds(table: &str, answer: impl Fn(&[&str]) -> &'static str) {
    for line in table.lines().map(str::trim).filter(|line| !line.is_empty()) {
        let (asked, expected) = line.split_once("->").expect(line);
        let asked: Vec<&str> = asked.split_whitespace().collect();
        assert_eq!(answer(&asked), expected.trim(), "{line}");
    }
}

#[test]
fn a_village_with_people_opens_its_sheet() {
    holds(
        "
        village 3 -> ok
        village 0 -> no_households
        other   3 -> not_village
        other   0 -> not_village
        ",
        |asked| {
            code(SheetStanding::open(
                asked[0] == "village",
                asked[1].parse().unwrap(),
            ))
        },
    );
}

#[test]
fn entries_are_of_the_month_of_others_and_after_what_was_seen() {
    let table = "
        open     2018-07-01 other 0 0 -> ok
        open     2018-07-20 other 2 2 -> ok
        open     2018-07-21 other 0 0 -> day_outside_month
        open     2018-06-30 other 0 0 -> day_outside_month
        open     2017-07-10 other 0 0 -> day_outside_month
        open     2018-07-10 own   0 0 -> own_household
        open     2018-07-10 other 0 1 -> line_changed
        open     2018-07-10 other 3 1 -> line_changed
        open     2018-07-10 own   0 1 -> own_household
        finished 2018-07-10 other 0 0 -> sheet_finished
        finished 2018-06-10 own   0 1 -> sheet_finished
    ";
    holds(table, |asked| {
        let entry = Entering {
            checked_on: date(asked[1]),
            own: asked[2] == "own",
            after: asked[3].parse().unwrap(),
            entries: asked[4].parse().unwrap(),
        };
        code(sheet(&[asked[0], "1", "0"]).enter(entry, date("2018-07-20")))
    });
}

#[test]
fn what_was_seen_in_its_month_is_still_entered_in_the_next() {
    let entry = Entering {
        checked_on: date("2018-07-31"),
        own: false,
        after: 0,
        entries: 0,
    };
    let july = sheet(&["open", "0", "0"]);
    assert_eq!(code(july.enter(entry, date("2018-08-03"))), "ok");
}

#[test]
fn a_sheet_is_finished_opened_again_and_drafted_from() {
    let table = "
        open     0 0 -> nothing_checked not_finished   not_finished
        open     1 0 -> ok              not_finished   not_finished
        finished 1 0 -> sheet_finished  ok             ok
        finished 1 2 -> sheet_finished  awards_drafted ok
    ";
    for line in table.lines().map(str::trim).filter(|line| !line.is_empty()) {
        let (asked, expected) = line.split_once("->").expect(line);
        let asked: Vec<&str> = asked.split_whitespace().collect();
        let one = sheet(&asked);
        let answers = [code(one.finish()), code(one.reopen()), code(one.draft())];
        let expected: Vec<&str> = expected.split_whitespace().collect();
        assert_eq!(answers.as_slice(), expected, "{line}");
    }
}

#[test]
fn a_month_is_named_by_its_first_day() {
    for (day, month) in [
        ("2018-07-01", "2018-07-01"),
        ("2018-07-31", "2018-07-01"),
        ("2016-02-29", "2016-02-01"),
    ] {
        assert_eq!(month_of_day(date(day)), date(month));
    }
}
