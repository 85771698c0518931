//! What must hold of everybody under every scheme that ships, with people made up from seeds.
//!
//! What one law needs more than a few lines for has a file of its own: `ranges` for what is not
//! known, `rising` for what never gives less, `spans` for how time is told. That columns and
//! persons say the same of everybody stands in `population/tests.rs`, and `cargo xtask parity`
//! compares what runs natively and in WebAssembly.

mod ranges;
mod rising;
mod spans;

use std::sync::OnceLock;

use proptest::prelude::*;
use serde_json::{Map, Value};
use shared::base::{Date, Points};
use shared::scoring::{
    Effect, Facts, Program, Range, Score, Truth, embedded, evaluate, sample, score,
};

use super::{date, zhenhai};

/// Every scheme that ships.
fn programs() -> &'static [Program] {
    static PROGRAMS: OnceLock<Vec<Program>> = OnceLock::new();
    PROGRAMS.get_or_init(embedded)
}

fn program() -> &'static Program {
    static PROGRAM: OnceLock<Program> = OnceLock::new();
    PROGRAM.get_or_init(zhenhai)
}

fn today() -> Date {
    date("2018-07-01")
}

fn person_of(program: &Program, seed: u64) -> Map<String, Value> {
    let facts = sample::facts(program, seed, today());
    facts.as_object().unwrap().clone()
}

/// Facts of a program; none if they contradict themselves, as a span that ends before it starts.
fn reads(program: &Program, facts: &Map<String, Value>) -> Option<Facts> {
    Facts::read(program, &Value::Object(facts.clone()), today()).ok()
}

fn read(program: &Program, facts: &Map<String, Value>) -> Facts {
    reads(program, facts).unwrap()
}

fn score_of(program: &Program, facts: &Map<String, Value>) -> Score {
    score(program, &read(program, facts), today())
}

/// The place of one of the schemes, and the seed of one of its people.
fn anybody() -> impl Strategy<Value = (usize, u64)> {
    (0..programs().len(), any::<u64>())
}

fn right_way_round(range: Range) {
    assert!(range.least <= range.most, "{range:?}");
}

/// Every number is a range the right way round, within its cap, and losses add up.
fn well_formed(program: &Program, score: &Score) {
    for category in &score.categories {
        assert!(Points::ZERO <= category.points.least);
        right_way_round(category.points);
        assert!(category.cap.is_none_or(|cap| category.points.most <= cap));
        let groups = category.groups.iter().map(|group| group.points);
        assert_eq!(
            groups.clone().map(|points| points.least).sum::<Points>(),
            category.raw.least
        );
        assert_eq!(
            groups.map(|points| points.most).sum::<Points>(),
            category.raw.most
        );
        lost(category.raw, category.points, category.lost_to_cap);
        for group in &category.groups {
            right_way_round(group.points);
            assert!(group.cap.is_none_or(|cap| group.points.most <= cap));
            lost(group.raw, group.points, group.lost_to_cap);
        }
    }
    for line in score.lines() {
        assert!(Points::ZERO <= line.points.least, "{}", line.indicator);
        right_way_round(line.points);
        right_way_round(line.raw);
        assert!(line.points.most <= line.cap, "{}", line.indicator);
        assert!(Points::ZERO <= line.lost_to_cap.least, "{}", line.indicator);
        lost(line.raw, line.points, line.lost_to_cap);
    }
    for (total, declared) in score.totals.iter().zip(&program.totals) {
        let mut raw = (Points::ZERO, Points::ZERO);
        for (part, category) in total.categories.iter().zip(&program.categories) {
            let Range { least, most } = part.points;
            raw = match category.effect {
                Effect::Adds => (raw.0 + least, raw.1 + most),
                Effect::Deducts => (raw.0 - most, raw.1 - least),
            };
        }
        assert_eq!((total.raw.least, total.raw.most), raw, "{}", total.id);
        right_way_round(total.points);
        let floor = declared.floor.map(|floor| program.points(floor));
        assert!(
            floor.is_none_or(|floor| floor <= total.points.least),
            "{}",
            total.id
        );
    }
    right_way_round(score.total);
    right_way_round(score.usable);
    assert!(score.usable.most <= score.total.most.max(Points::ZERO));
    if score.frozen.now == Truth::Yes {
        assert_eq!(score.usable, Range::exact(Points::ZERO));
    }
}

fn lost(raw: Range, points: Range, lost: Range) {
    assert_eq!(raw.least - points.least, lost.least);
    assert_eq!(raw.most - points.most, lost.most);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(250))]

    #[test]
    fn a_score_keeps_within_its_caps((place, seed) in anybody()) {
        let program = &programs()[place];
        well_formed(program, &score_of(program, &person_of(program, seed)));
    }

    #[test]
    fn the_order_of_entries_reaches_no_result((place, seed) in anybody(), turn in 0..5_usize) {
        let program = &programs()[place];
        let facts = person_of(program, seed);
        let mut turned = facts.clone();
        for (_, value) in &mut turned {
            if let Some(list) = value.as_array_mut() {
                list.reverse();
                let middle = turn.min(list.len());
                list.rotate_left(middle);
            }
        }
        let (facts, turned) = (read(program, &facts), read(program, &turned));
        prop_assert_eq!(score(program, &facts, today()), score(program, &turned, today()));
        prop_assert_eq!(facts.digest(program), turned.digest(program));
    }

    #[test]
    fn facts_written_read_back_the_same((place, seed) in anybody()) {
        let program = &programs()[place];
        let facts = read(program, &person_of(program, seed));
        let written = facts.write(program);
        let again = Facts::read(program, &written, today()).unwrap();
        prop_assert_eq!(&again, &facts);
        prop_assert_eq!(again.write(program), written);
    }

    #[test]
    fn points_survive_the_wire((place, seed) in anybody()) {
        let program = &programs()[place];
        let score = score_of(program, &person_of(program, seed));
        let text = serde_json::to_string(&score).unwrap();
        prop_assert_eq!(serde_json::from_str::<Score>(&text).unwrap(), score);
    }
}

#[test]
fn the_same_person_always_has_the_same_tally() {
    for program in programs() {
        for seed in 0..50 {
            let facts = read(program, &person_of(program, seed));
            let tally = evaluate(program, &facts, today());
            assert_eq!(evaluate(program, &facts, today()), tally);
        }
    }
}

#[test]
fn everybody_at_the_greatest_amounts_is_still_exact() {
    let mut facts = Map::new();
    let entries = |entry: Value| Value::Array(vec![entry; 100]);
    facts.insert(
        "honours".to_owned(),
        entries(serde_json::json!({ "level": "national" })),
    );
    facts.insert(
        "contests".to_owned(),
        entries(serde_json::json!({ "level": "national" })),
    );
    let patent = serde_json::json!({ "type": "invention", "owners": 6 });
    facts.insert("patents".to_owned(), entries(patent));
    facts.insert(
        "tax".to_owned(),
        serde_json::json!([{ "yuan": "100000000" }]),
    );
    facts.insert(
        "charity".to_owned(),
        serde_json::json!([{ "yuan": "1000000" }]),
    );
    facts.insert(
        "volunteering".to_owned(),
        serde_json::json!([{ "hours": "40000" }]),
    );
    facts.insert("blood".to_owned(), serde_json::json!([{ "ml": 100_000 }]));
    facts.insert(
        "training".to_owned(),
        serde_json::json!([{ "credits": "10000" }]),
    );
    let award = serde_json::json!({
        "indicator": "14-1", "points": "10", "effective": "2018-07-01"
    });
    facts.insert("awards".to_owned(), entries(award));
    let score = score_of(program(), &facts);
    well_formed(program(), &score);
    assert_eq!(
        score.line("10-1").unwrap().raw.least,
        "1000/7".parse().unwrap()
    );
    let text = serde_json::to_string(&score).unwrap();
    assert_eq!(serde_json::from_str::<Score>(&text).unwrap(), score);
}

#[test]
fn a_program_survives_the_way_to_the_browser() {
    for program in programs() {
        let text = serde_json::to_string(program).unwrap();
        assert_eq!(&serde_json::from_str::<Program>(&text).unwrap(), program);
    }
}
