use super::{Spread, Step};
use crate::base::Points;

/// Sums that people got, and what is told of them: how many, least, median, greatest.
const TABLE: &str = "
    -                    -> 0 0 0 0
    2                    -> 1 2 2 2
    2 2                  -> 2 2 2 2
    1 2                  -> 2 1 1.5 2
    3 1 2                -> 3 1 2 3
    0.5 0.5 1 10         -> 4 0.5 0.75 10
    0.5 0.5 0.5 10       -> 4 0.5 0.5 10
    10 9 8 7 6 5 4 3 2 1 -> 10 1 5.5 10
";

fn steps(text: &str) -> Vec<Step> {
    let sums = text.split_whitespace().filter(|sum| *sum != "-");
    let step = |sum: &str| Step {
        points: sum.parse().unwrap(),
        people: 1,
    };
    sums.map(step).collect()
}

#[test]
fn the_spread_is_told_whatever_the_order() {
    for line in TABLE.lines().filter(|line| !line.trim().is_empty()) {
        let (sums, told) = line.split_once("->").unwrap();
        let mut steps = steps(sums);
        for _ in 0..2 {
            let spread = Spread::of(&steps);
            let found = [spread.least, spread.median, spread.greatest].map(|one| one.to_string());
            let found = format!("{} {}", spread.awarded, found.join(" "));
            assert_eq!(found, told.trim(), "{line}");
            steps.reverse();
        }
    }
}

#[test]
fn steps_of_many_are_as_many_steps_of_one() {
    let one_by_one = steps("1 1 1 2.5 2.5 4");
    let together = [("4", 1), ("1", 3), ("2.5", 2), ("9", 0)].map(|(sum, people)| Step {
        points: sum.parse().unwrap(),
        people,
    });
    assert_eq!(Spread::of(&together), Spread::of(&one_by_one));
}

#[test]
fn it_is_as_wide_as_it_is() {
    let wide = Spread::of(&steps("1 2 2 10"));
    assert_eq!(wide.median, Points::whole(2));
    assert!(wide.is_as_wide_as(5) && !wide.is_as_wide_as(6));
    assert!(!Spread::of(&[]).is_as_wide_as(0));
}

#[cfg(not(target_arch = "wasm32"))]
mod laws {
    use proptest::prelude::*;

    use super::super::{Spread, Step};
    use crate::base::Points;

    proptest! {
        /// Told the long way: everyone in a row, and whoever stands in the middle.
        #[test]
        fn the_middle_is_that_of_everyone_in_a_row(
            drawn in prop::collection::vec((1..40_i64, 0..9_u32), 0..12),
        ) {
            let steps: Vec<Step> = drawn
                .iter()
                .map(|(halves, people)| Step {
                    points: Points::from_hundredths(halves * 50),
                    people: *people,
                })
                .collect();
            let mut row: Vec<i64> = drawn
                .iter()
                .flat_map(|(halves, people)| (0..*people).map(move |_| halves * 50))
                .collect();
            row.sort_unstable();
            let spread = Spread::of(&steps);
            prop_assert_eq!(usize::try_from(spread.awarded).unwrap(), row.len());
            if let (Some(least), Some(greatest)) = (row.first(), row.last()) {
                let middle = row[(row.len() - 1) / 2] + row[row.len() / 2];
                prop_assert_eq!(spread.least, Points::from_hundredths(*least));
                prop_assert_eq!(spread.greatest, Points::from_hundredths(*greatest));
                prop_assert_eq!(spread.median, Points::fraction(middle, 200).unwrap());
            }
        }
    }
}
