//! Each line declares a link in a small world; behind the arrow stands what it answers.

use proptest::collection::vec;
use proptest::prelude::*;

use super::{Tie, admit};
use crate::api::Refusal;
use crate::base::Date;
use crate::households::Kin;

const TODAY: &str = "2018-07-01";

fn date(text: &str) -> Date {
    text.parse().unwrap()
}

/// `ann spouse bob 2010-01-01..2012-01-01`, with births in front of the table.
fn check(births: &str, table: &str) {
    let born = |name: &str| {
        let mut all = births.split_whitespace();
        let own = all.find_map(|one| one.strip_prefix(name)?.strip_prefix(':'));
        date(own.unwrap())
    };
    let mut known = Vec::new();
    for line in table.lines().map(str::trim).filter(|line| !line.is_empty()) {
        let (act, expected) = line.split_once("->").unwrap();
        let words: Vec<&str> = act.split_whitespace().collect();
        let (since, until) = words[3].split_once("..").unwrap_or((words[3], ""));
        let tie = Tie {
            kin: Kin::from_code(words[1]).unwrap(),
            of: words[0],
            other: words[2],
            since: date(since),
            until: (!until.is_empty()).then(|| date(until)),
        };
        let births = (born(tie.of), born(tie.other));
        let answer = match admit(&tie, births, &known, date(TODAY)) {
            Ok(()) => {
                known.push(tie);
                "stands"
            }
            Err(refusal) => refusal.code(),
        };
        assert_eq!(answer, expected.trim(), "{line}");
    }
}

#[test]
fn refusals_in_order_of_precedence() {
    check(
        "ann:1985-03-12 bob:1979-05-04 cat:2011-06-01 dan:1990-01-01 eve:1955-02-02",
        "
        ann child  ann 2019-01-01              -> oneself
        cat child  ann 2019-01-01              -> begins_later
        cat child  ann 2011-06-01              -> impossible_ages
        ann child  cat 2011-05-31              -> impossible_ages
        ann spouse bob 1984-01-01              -> impossible_ages
        ann child  cat 2011-06-01              -> stands
        ann child  cat 2012-06-01              -> already_there
        bob child  cat 2011-06-01              -> stands
        cat ward   ann 2015-01-01              -> circular
        cat spouse ann 2015-01-01              -> circular
        ann spouse cat 2015-01-01              -> circular
        eve child  ann 1985-03-12              -> stands
        cat ward   eve 2015-01-01              -> circular
        eve spouse cat 2015-01-01              -> circular
        ann spouse bob 2010-01-01..2014-01-01  -> stands
        bob spouse ann 2013-01-01              -> already_there
        ann spouse dan 2013-12-31              -> two_spouses
        dan spouse bob 2013-12-31              -> two_spouses
        ann spouse dan 2014-01-01              -> stands
        bob spouse ann 2014-01-01              -> two_spouses
        ann spouse dan 2018-01-01              -> already_there
        dan ward   cat 2014-01-01..2016-01-01  -> stands
        cat ward   dan 2015-01-01              -> circular
        cat ward   dan 2016-01-01              -> stands
        ",
    );
}

#[test]
fn nobody_is_the_parent_of_a_former_guardian() {
    check(
        "ann:1990-01-01 bob:1995-01-01 cat:1992-01-01",
        "
        bob ward  ann 1995-01-01..1996-01-01  -> stands
        ann child bob 1996-01-01              -> circular
        ann ward  bob 1995-06-01              -> circular
        ann ward  bob 1996-01-01              -> stands
        cat ward  ann 1997-01-01..1998-01-01  -> stands
        bob child cat 1998-01-01              -> impossible_ages
        ",
    );
}

/// Who is the parent or guardian of whom on a day, over any number of steps.
fn below(ties: &[Tie<u8>], top: u8, on: Date) -> Vec<u8> {
    let mut all = vec![top];
    let mut at = 0;
    while at < all.len() {
        for tie in ties {
            let holds = tie.since <= on && tie.until.is_none_or(|until| until > on);
            let leads = tie.kin == Kin::Child || (tie.kin == Kin::Ward && holds);
            if leads && tie.of == all[at] && !all[1..].contains(&tie.other) {
                all.push(tie.other);
            }
        }
        at += 1;
    }
    all.split_off(1)
}

proptest! {
    #[test]
    fn nobody_is_above_themselves_or_twice_married_at_a_time(
        asked in vec((0_u8..6, 0_u8..6, 0_usize..3, 0_u32..20, 0_u32..20), 0..60),
    ) {
        let year = |years: u32| {
            let year = 1990 + i32::try_from(years).unwrap();
            Date::from_ymd_opt(year, 1, 1).unwrap()
        };
        let born = |one: u8| year(u32::from(one));
        let mut ties: Vec<Tie<u8>> = Vec::new();
        for (of, other, kin, since, length) in asked {
            let until = (length > 0).then(|| year(since + length));
            let tie = Tie { kin: Kin::ALL[kin], of, other, since: year(since), until };
            if admit(&tie, (born(of), born(other)), &ties, date(TODAY)).is_ok() {
                ties.push(tie);
            }
        }
        for on in (0..45).map(year) {
            for one in 0..6 {
                prop_assert!(!below(&ties, one, on).contains(&one), "{ties:?}");
                let married = ties.iter().filter(|tie| {
                    tie.kin == Kin::Spouse && (tie.of == one || tie.other == one)
                        && tie.since <= on && tie.until.is_none_or(|until| until > on)
                });
                prop_assert!(married.count() <= 1, "{ties:?}");
            }
        }
    }
}
