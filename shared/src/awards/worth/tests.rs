use proptest::prelude::*;

use super::{JointCap, Worth};
use crate::base::Points;

fn points(text: &str) -> Points {
    text.parse().unwrap()
}

/// Each line: the points, the least of the clause, each joint cap as counted/cap, and the worth.
fn check(table: &str) {
    for line in table.lines().map(str::trim).filter(|line| !line.is_empty()) {
        let (given, expected) = line.split_once("->").unwrap();
        let mut words = given.split_whitespace();
        let (asked, least) = (points(words.next().unwrap()), points(words.next().unwrap()));
        let caps: Vec<JointCap> = words
            .map(|pair| pair.split_once('/').unwrap())
            .map(|(counted, cap)| JointCap {
                cap: points(cap),
                counted: points(counted),
            })
            .collect();
        let worth = Worth::of(asked, &caps, least, points("0.5"));
        let same = worth
            .same_worth
            .map_or("-".to_owned(), |points| points.to_string());
        let found = format!("{} lost {} same {same}", worth.worth, worth.lost);
        assert_eq!(found, expected.trim(), "{line}");
    }
}

#[test]
fn joint_caps_never_refuse_they_only_reduce_what_counts() {
    check(
        "
        3   1               -> 3 lost 0 same -
        3   1   5/10        -> 3 lost 0 same -
        3   1   5/10 19/20  -> 1 lost 2 same 1
        3   2   5/10 19/20  -> 1 lost 2 same 2
        3   3   5/10 19/20  -> 1 lost 2 same -
        3   1   9.5/10 0/20 -> 0.5 lost 2.5 same 1
        3   0.5 9.7/10 0/20 -> 0.3 lost 2.7 same 0.5
        3   1   10/10       -> 0 lost 3 same -
        3   1   12/10       -> 0 lost 3 same -
    ",
    );
}

proptest! {
    #[test]
    fn a_suggestion_is_worth_the_same_and_costs_less(
        asked in 1_i64..20,
        least in 1_i64..20,
        counted in 0_i64..250,
        cap in 0_i64..250,
    ) {
        let (half, tenth) = (points("1/2"), |n| Points::fraction(n, 10).unwrap());
        let caps = [JointCap { cap: tenth(cap), counted: tenth(counted) }];
        let (asked, least) = (tenth(asked * 5), tenth(least.min(asked) * 5));
        let worth = Worth::of(asked, &caps, least, half);
        prop_assert_eq!(worth.worth + worth.lost, asked);
        prop_assert!(Points::ZERO <= worth.worth && worth.worth <= asked);
        if let Some(fewer) = worth.same_worth {
            prop_assert!(least <= fewer && fewer < asked && fewer.is_multiple_of(half));
            prop_assert_eq!(Worth::of(fewer, &caps, least, half).worth, worth.worth);
        }
    }
}
