//! What must hold for everybody, with people made up from seeds.

use proptest::prelude::*;
use serde_json::{Map, Value};
use shared::base::{Date, Points};
use shared::scoring::{Facts, Program, Score, evaluate, sample, score};
use std::sync::OnceLock;

use super::{date, zhenhai};

fn program() -> &'static Program {
    static PROGRAM: OnceLock<Program> = OnceLock::new();
    PROGRAM.get_or_init(zhenhai)
}

fn today() -> Date {
    date("2018-07-01")
}

fn person(seed: u64) -> Map<String, Value> {
    let facts = sample::facts(program(), seed, today());
    facts.as_object().unwrap().clone()
}

fn read(facts: &Map<String, Value>) -> Facts {
    Facts::read(program(), &Value::Object(facts.clone()), today()).unwrap()
}

fn score_of(facts: &Map<String, Value>) -> Score {
    score(program(), &read(facts), today())
}

/// Every number is a range the right way round, within its cap, and losses add up.
fn well_formed(score: &Score) {
    let mut total = (Points::ZERO, Points::ZERO);
    for category in &score.categories {
        assert!(Points::ZERO <= category.points.least);
        assert!(category.points.least <= category.points.most);
        assert!(category.cap.is_none_or(|cap| category.points.most <= cap));
        assert_eq!(
            category.raw.least - category.points.least,
            category.lost_to_cap.least
        );
        total.0 = total.0 + category.points.least;
        total.1 = total.1 + category.points.most;
    }
    for line in score.lines() {
        assert!(Points::ZERO <= line.points.least, "{}", line.indicator);
        assert!(line.points.least <= line.points.most, "{}", line.indicator);
        assert!(line.points.most <= line.cap, "{}", line.indicator);
        assert!(line.raw.least <= line.raw.most, "{}", line.indicator);
        assert!(Points::ZERO <= line.lost_to_cap.least, "{}", line.indicator);
        assert_eq!(line.raw.least - line.points.least, line.lost_to_cap.least);
        assert_eq!(line.raw.most - line.points.most, line.lost_to_cap.most);
    }
    assert_eq!((score.total.least, score.total.most), total);
    assert!(score.usable.least <= score.usable.most && score.usable.most <= score.total.most);
}

/// All that a person with something not known can turn out to be lies in the range.
fn within(known: &Score, open: &Score) {
    let pairs = known.lines().zip(open.lines());
    for (known, open) in pairs {
        let id = &known.indicator;
        assert!(
            open.points.least <= known.points.least,
            "{id}: {known:?} {open:?}"
        );
        assert!(
            known.points.most <= open.points.most,
            "{id}: {known:?} {open:?}"
        );
    }
    for (known, open) in [(known.total, open.total), (known.usable, open.usable)] {
        assert!(open.least <= known.least && known.most <= open.most);
    }
}

/// A value with everything not known in it taken from another.
fn filled(open: &Value, other: &Value) -> Value {
    match (open, other) {
        (Value::Null, _) => other.clone(),
        (Value::Array(open), Value::Array(other)) => {
            let fill = |(place, item): (usize, &Value)| {
                filled(item, other.get(place).unwrap_or(&Value::Null))
            };
            open.iter().enumerate().map(fill).collect()
        }
        (Value::Object(open), Value::Object(other)) => {
            let fill = |(key, item): (&String, &Value)| {
                (
                    key.clone(),
                    filled(item, other.get(key).unwrap_or(&Value::Null)),
                )
            };
            Value::Object(open.iter().map(fill).collect())
        }
        _ => open.clone(),
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn a_score_keeps_within_its_caps(seed: u64) {
        well_formed(&score_of(&person(seed)));
    }

    #[test]
    fn what_is_not_known_turns_out_within_the_range(seed: u64, other: u64) {
        let known = person(seed);
        let score = score_of(&known);
        for fact in &program().facts {
            let mut open = known.clone();
            open.insert(fact.id.clone(), Value::Null);
            within(&score, &score_of(&open));
        }
        let open = person(other);
        let mut closed = open.clone();
        for (key, value) in &open {
            if let Some(other) = known.get(key) {
                closed.insert(key.clone(), filled(value, other));
            }
        }
        // A filled-in date may end a span before it starts; such a person does not exist.
        if let Ok(facts) = Facts::read(program(), &Value::Object(closed), today()) {
            within(&scored(&facts), &score_of(&open));
        }
    }

    #[test]
    fn the_order_of_entries_reaches_no_result(seed: u64) {
        let facts = person(seed);
        let mut turned = facts.clone();
        for (_, value) in &mut turned {
            if let Some(list) = value.as_array_mut() {
                list.reverse();
            }
        }
        prop_assert_eq!(score_of(&facts), score_of(&turned));
        prop_assert_eq!(read(&facts).digest(program()), read(&turned).digest(program()));
    }

    #[test]
    fn facts_written_read_back_the_same(seed: u64) {
        let facts = read(&person(seed));
        let written = facts.write(program());
        let again = Facts::read(program(), &written, today()).unwrap();
        prop_assert_eq!(&again, &facts);
        prop_assert_eq!(again.write(program()), written);
    }

    #[test]
    fn points_survive_the_wire(seed: u64) {
        let score = score_of(&person(seed));
        let text = serde_json::to_string(&score).unwrap();
        prop_assert_eq!(serde_json::from_str::<Score>(&text).unwrap(), score);
    }

    #[test]
    fn a_later_day_never_loses_running_months(seed: u64, days in 0_u64..4000) {
        let mut facts = person(seed);
        facts.retain(|key, _| key == "permit");
        let facts = read(&facts);
        let later = today().checked_add_days(chrono::Days::new(days)).unwrap();
        let line = |day| score(program(), &facts, day).line("07-1").unwrap().points.least;
        let ended = score(program(), &facts, later).admitted() != shared::scoring::Truth::Yes;
        prop_assert!(ended || line(today()) <= line(later));
    }
}

fn scored(facts: &Facts) -> Score {
    score(program(), facts, today())
}

#[test]
fn the_same_person_always_has_the_same_tally() {
    for seed in 0..200 {
        let facts = read(&person(seed));
        assert_eq!(
            evaluate(program(), &facts, today()),
            evaluate(program(), &facts, today())
        );
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
    let score = score_of(&facts);
    well_formed(&score);
    assert_eq!(
        score.line("10-1").unwrap().raw.least,
        "1000/7".parse().unwrap()
    );
    let text = serde_json::to_string(&score).unwrap();
    assert_eq!(serde_json::from_str::<Score>(&text).unwrap(), score);
}

#[test]
fn a_program_survives_the_way_to_the_browser() {
    let text = serde_json::to_string(program()).unwrap();
    assert_eq!(&serde_json::from_str::<Program>(&text).unwrap(), program());
}
