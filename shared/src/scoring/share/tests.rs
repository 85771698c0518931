use expect_test::expect;
use serde_json::json;

use super::{LINK_MAX, ShareProblem, Shared};
use crate::base::{Date, Lang};
use crate::scoring::{Facts, Program, embedded, sample, score};

fn day() -> Date {
    "2018-07-01".parse().unwrap()
}

fn link(program: &Program, facts: &serde_json::Value) -> String {
    let facts = Facts::read(program, facts, day()).unwrap();
    Shared::of(program, &facts, day()).encode().unwrap()
}

fn start(text: &str, count: usize) -> String {
    text.chars().take(count).collect()
}

fn rest(text: &str, from: usize) -> String {
    text.chars().skip(from).collect()
}

#[test]
fn a_link_holds_scheme_month_and_points_and_nothing_else() {
    let program = embedded().remove(0);
    let person = |born: &str, since: &str| {
        json!({
            "birth_date": born,
            "education": "bachelor",
            "employment": [{ "from": since }],
            "honours": [{ "level": "city", "deed": "救火" }],
            "volunteering": null,
            "freezes": [{ "indicator": "18-2", "from": "2018-06-01" }],
        })
    };
    let one = link(&program, &person("1990-03-07", "2015-07-01"));
    expect!["1_zhenhai-3.0_1_2018-07_27720.277200.1386"].assert_eq(&start(&one, 41));
    // Another birthday, another employer and another deed, with the same points.
    let other = link(&program, &person("1985-11-30", "2012-02-01"));
    assert_eq!(one, other);
    let unreserved = |sign: char| sign.is_ascii_alphanumeric() || "-._~".contains(sign);
    assert!(one.chars().all(unreserved), "{one}");
}

#[test]
fn what_is_written_is_read_and_scores_the_same() {
    for program in embedded() {
        let mut longest = 0;
        for seed in 0..300 {
            let facts = sample::facts(&program, seed, day());
            let Ok(facts) = Facts::read(&program, &facts, day()) else {
                continue;
            };
            let shared = Shared::of(&program, &facts, day());
            let text = shared.encode().unwrap();
            longest = longest.max(text.len());
            let read = Shared::decode(&text).unwrap();
            assert_eq!(read, shared, "{text}");
            let (told, whole) = (
                read.score(&program).unwrap(),
                score(&program, &facts, day()),
            );
            assert_eq!(told.total, whole.total, "{} {seed}", program.id);
            assert_eq!(told.totals, whole.totals, "{} {seed}", program.id);
            for (told, whole) in told.categories.iter().zip(&whole.categories) {
                assert_eq!((&told.id, told.points), (&whole.id, whole.points));
            }
            let points = |score: &crate::scoring::Score| {
                let lines = score
                    .lines()
                    .map(|line| (line.indicator.clone(), line.points));
                lines.collect::<Vec<_>>()
            };
            assert_eq!(points(&told), points(&whole));
        }
        assert!(longest <= LINK_MAX / 3, "{} {longest}", program.id);
    }
}

#[test]
fn one_sign_more_or_less_or_another_is_told() {
    let program = embedded().remove(0);
    let facts = Facts::read(&program, &sample::facts(&program, 7, day()), day()).unwrap();
    let text = Shared::of(&program, &facts, day()).encode().unwrap();
    for place in 2..text.len() {
        for sign in ["", "0", "x", "_", "."] {
            let changed = format!("{}{sign}{}", start(&text, place), rest(&text, place + 1));
            if changed != text {
                assert_eq!(
                    Shared::decode(&changed),
                    Err(ShareProblem::Damaged),
                    "{changed}"
                );
            }
        }
        assert!(Shared::decode(&start(&text, place)).is_err());
        let longer = format!("{}0{}", start(&text, place), rest(&text, place));
        assert!(Shared::decode(&longer).is_err());
    }
}

/// A text with the sum that belongs to it.
fn summed(text: &str) -> String {
    format!("{text}_{}", super::code::sum(text))
}

/// What each shows, and the text behind the "#".
fn odd_links(lines: &str) -> Vec<(&'static str, String)> {
    let many = format!("1_zhenhai-3.0_1_2018-07_99999{lines}_-");
    vec![
        ("nothing", String::new()),
        ("an anchor of the page", "line-03-1".to_owned()),
        ("prose", "积分_62".to_owned()),
        ("too long", "1".repeat(LINK_MAX + 1)),
        ("a later form", summed("2_zhenhai-3.0_1")),
        (
            "a later form, damaged",
            "2_zhenhai-3.0_1_00000000".to_owned(),
        ),
        ("cut off", "1_zhenhai-3.0_1_2018-07".to_owned()),
        (
            "no month",
            summed(&format!("1_zhenhai-3.0_1_2018-13_{lines}_-")),
        ),
        (
            "no number",
            summed(&format!("1_zhenhai-3.0_1_2018-07_a{lines}_-")),
        ),
        (
            "another version",
            summed(&format!("1_zhenhai-3.0_9_2018-07_{lines}_-")),
        ),
        ("too few lines", summed("1_zhenhai-3.0_1_2018-07_120_-")),
        (
            "a choice too many",
            summed(&format!("1_zhenhai-3.0_1_2018-07_{lines}_1")),
        ),
        ("above the cap", summed(&many)),
        (
            "below zero",
            summed(&format!("1_zhenhai-3.0_1_2018-07_-1{lines}_-")),
        ),
        (
            "from more to less",
            summed(&format!("1_zhenhai-3.0_1_2018-07_9~1{lines}_-")),
        ),
        (
            "as written",
            summed(&format!("1_zhenhai-3.0_1_2018-07_{lines}_-")),
        ),
    ]
}

#[test]
fn every_odd_link_has_its_own_words() {
    let program = embedded().remove(0);
    let lines = vec![""; program.indicators.len()].join(".");
    let of = |text: String| match Shared::decode(&text) {
        Ok(shared) => shared.score(&program).err(),
        Err(problem) => Some(problem),
    };
    let told = odd_links(&lines).into_iter().map(|(name, text)| {
        let problem = of(text);
        if let Some(problem) = problem {
            let words = problem.words();
            assert!(!words.get(Lang::Zh).is_empty() && !words.get(Lang::En).is_empty());
        }
        let problem = problem.map_or_else(|| "none".to_owned(), |one| format!("{one:?}"));
        format!("{name}: {problem}\n")
    });
    expect![[r"
        nothing: Empty
        an anchor of the page: Foreign
        prose: Foreign
        too long: TooLong
        a later form: Later
        a later form, damaged: Foreign
        cut off: Damaged
        no month: Damaged
        no number: Damaged
        another version: OtherScheme
        too few lines: DoesNotFit
        a choice too many: DoesNotFit
        above the cap: DoesNotFit
        below zero: DoesNotFit
        from more to less: DoesNotFit
        as written: none
    "]]
    .assert_eq(&told.collect::<String>());
}
