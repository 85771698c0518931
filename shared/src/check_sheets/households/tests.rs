//! Households as a table: people in, households out.

use uuid::Uuid;

use super::{CheckPerson, households};
use crate::base::{AreaId, PersonId};

/// People from lines like `3 grid1 2016 h1 child`; a dash stands for none.
fn people(table: &str) -> Vec<CheckPerson> {
    let lines = table.lines().map(str::trim).filter(|line| !line.is_empty());
    let person = |line: &str| {
        let words: Vec<&str> = line.split_whitespace().collect();
        let number = |text: &str| text.trim_start_matches("grid").parse().unwrap();
        CheckPerson {
            person: PersonId(Uuid::from_u128(number(words[0]))),
            grid: (words[1] != "-").then(|| AreaId(Uuid::from_u128(number(words[1])))),
            since: format!("{}-01-01", words[2]).parse().unwrap(),
            household: (words[3] != "-").then(|| words[3].to_owned()),
            child: words.get(4) == Some(&"child"),
        }
    };
    lines.map(person).collect()
}

/// Households as texts like `grid1: 3 5`.
fn told(people: &[CheckPerson]) -> Vec<String> {
    let number = |id: Uuid| id.as_u128().to_string();
    let one = |household: super::CheckedHousehold| {
        let grid = household.grid;
        let grid = grid.map_or("-".to_owned(), |grid| format!("grid{}", number(grid.0)));
        assert_eq!(household.people[0], household.head);
        let people: Vec<String> = household.people.iter().map(|one| number(one.0)).collect();
        format!("{grid}: {}", people.join(" "))
    };
    households(people).into_iter().map(one).collect()
}

const VILLAGE: &str = "
    1 grid2 2016 h1 child
    2 grid2 2017 h1
    3 grid2 2015 h1
    4 grid1 2018 -
    5 grid1 2014 -
    6 -     2010 -
    7 grid1 2017 h2 child
    8 grid2 2015 -
";

#[test]
fn a_household_stands_together_behind_its_adult_registered_longest() {
    let expected = [
        "grid1: 5",
        "grid1: 7",
        "grid1: 4",
        "grid2: 3 2 1",
        "grid2: 8",
        "-: 6",
    ];
    assert_eq!(told(&people(VILLAGE)), expected);
}

#[test]
fn the_order_of_the_people_does_not_matter() {
    let mut turned = people(VILLAGE);
    turned.reverse();
    assert_eq!(told(&turned), told(&people(VILLAGE)));
    assert!(households(&[]).is_empty());
}
