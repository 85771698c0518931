use proptest::prelude::*;
use uuid::Uuid;

use super::{Entry, PublicLine};
use crate::base::{AreaId, Points};
use crate::identity::CitizenId;

/// A number of our own with its check digit: the checks of others are of no interest here.
fn id(body: &str) -> CitizenId {
    let today = "2026-11-22".parse().unwrap();
    let tries = "0123456789X".chars().map(|check| format!("{body}{check}"));
    tries
        .into_iter()
        .find_map(|number| CitizenId::parse(&number, today).ok())
        .unwrap()
}

fn village(number: u128) -> AreaId {
    AreaId(Uuid::from_u128(number))
}

fn entry<'a>(name: &'a str, citizen_id: &'a CitizenId, points: i64) -> Entry<'a> {
    Entry {
        name,
        citizen_id,
        village: village(1),
        points: Points::whole(points),
    }
}

/// The lines of entries that join one after another, each beside those of other people.
fn list(entries: &[Entry<'_>]) -> Vec<PublicLine> {
    let mut lines: Vec<PublicLine> = Vec::new();
    for entry in entries {
        let standing = lines.iter().zip(entries);
        let others: Vec<PublicLine> = standing
            .filter(|(_, other)| other.citizen_id != entry.citizen_id)
            .map(|(line, _)| line.clone())
            .collect();
        lines.push(PublicLine::joining(entry, &others));
    }
    lines
}

fn tails(entries: &[Entry<'_>]) -> Vec<String> {
    list(entries).into_iter().map(|line| line.id_tail).collect()
}

#[test]
fn a_line_shows_the_masked_name_and_four_digits() {
    let zhang = id("33021119900307001");
    let lines = list(&[entry("张小三", &zhang, 3)]);
    assert_eq!(lines[0].name, "张*三");
    assert_eq!(lines[0].id_tail, "0010");
}

#[test]
fn only_those_who_look_the_same_show_one_more_digit() {
    // Three people whose last four are alike; the middle two differ only before the last five.
    let people = same_tail(3);
    let [one, two, three] = &people[..] else {
        panic!("three were asked for");
    };
    let lines = tails(&[entry("张三", one, 3), entry("李四", two, 3)]);
    assert!(
        lines.iter().all(|tail| tail.len() == 4),
        "other names: {lines:?}"
    );
    let lines = tails(&[entry("张三", one, 3), entry("张四", two, 2)]);
    assert!(
        lines.iter().all(|tail| tail.len() == 4),
        "other points: {lines:?}"
    );
    let entries = [
        entry("张三", one, 3),
        entry("张四", two, 3),
        entry("李五", three, 3),
    ];
    let lines = tails(&entries);
    assert!(
        lines[0].len() == 4 && lines[1].len() > 4 && lines[2].len() == 4,
        "{lines:?}"
    );
    assert_ne!(lines[0], lines[1]);
}

#[test]
fn two_entries_of_one_person_may_look_the_same() {
    let zhang = id("33021119900307001");
    let lines = tails(&[entry("张三", &zhang, 3), entry("张三", &zhang, 3)]);
    assert_eq!(lines, ["0010", "0010"]);
}

#[test]
fn a_line_that_joins_keeps_apart_from_those_that_stand() {
    let people = same_tail(2);
    let first = PublicLine::joining(&entry("张三", &people[0], 3), &[]);
    let second = PublicLine::joining(&entry("张四", &people[1], 3), std::slice::from_ref(&first));
    assert_eq!(first.id_tail.len(), 4);
    assert_eq!(second.id_tail.len(), 5);
    assert!(second.id_tail.ends_with(&first.id_tail));
}

/// People born on different days whose last four digits are the same.
fn same_tail(count: usize) -> Vec<CitizenId> {
    let mut people: Vec<CitizenId> = Vec::new();
    for day in 1..=28 {
        let person = id(&format!("330211199003{day:02}001"));
        if people
            .first()
            .is_none_or(|first| first.tail(0) == person.tail(0))
        {
            people.push(person);
        }
    }
    for year in 1960..2000 {
        let person = id(&format!("330211{year}0307001"));
        if people[0].tail(0) == person.tail(0) && !people.contains(&person) {
            people.push(person);
        }
    }
    people.truncate(count);
    people
}

/// Few days and serial numbers, so that many look alike.
fn births() -> impl Strategy<Value = (i32, u32, u32, u32)> {
    (1970_i32..1974, 1_u32..13, 1_u32..29, 0_u32..4)
}

proptest! {
    #[test]
    fn different_people_never_look_the_same(
        bodies in prop::collection::btree_set(births(), 1..60),
        names in prop::collection::vec("[张李][小大][明]", 60),
    ) {
        let people: Vec<CitizenId> = bodies
            .iter()
            .map(|(y, m, d, s)| id(&format!("330211{y}{m:02}{d:02}{s:03}")))
            .collect();
        let entries: Vec<Entry<'_>> = people
            .iter()
            .zip(&names)
            .map(|(person, name)| entry(name, person, 3))
            .collect();
        let mut lines = list(&entries);
        for (line, person) in lines.iter().zip(&people) {
            prop_assert!(person.expose().ends_with(&line.id_tail));
            prop_assert!((4..=12).contains(&line.id_tail.len()));
        }
        lines.sort();
        prop_assert!(lines.windows(2).all(|pair| pair[0] != pair[1]));
    }
}
