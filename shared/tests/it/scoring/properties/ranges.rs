//! What is not known makes a range, and whatever it turns out to be lies in it.

use proptest::prelude::*;
use serde_json::{Map, Value};
use shared::scoring::{Fact, FactKind, Program, Range, Score, score};

use super::{anybody, person_of, programs, reads, score_of, today};

/// All that a person with something not known can turn out to be lies in the range.
fn within(known: &Score, open: &Score) {
    let inside = |known: Range, open: Range, what: &str| {
        assert!(open.least <= known.least, "{what}: {known:?} {open:?}");
        assert!(known.most <= open.most, "{what}: {known:?} {open:?}");
    };
    for (known, open) in known.lines().zip(open.lines()) {
        assert_eq!(known.indicator, open.indicator);
        inside(known.points, open.points, &known.indicator);
    }
    for (known, open) in known.categories.iter().zip(&open.categories) {
        inside(known.points, open.points, &known.id);
    }
    for (known, open) in known.totals.iter().zip(&open.totals) {
        inside(known.points, open.points, &known.id);
    }
    inside(known.total, open.total, "total");
    inside(known.usable, open.usable, "usable");
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
                let other = other.get(key).unwrap_or(&Value::Null);
                (key.clone(), filled(item, other))
            };
            Value::Object(open.iter().map(fill).collect())
        }
        _ => open.clone(),
    }
}

fn contains(program: &Program, known: &Map<String, Value>, open: &Map<String, Value>) {
    // A filled-in date may end a span before it starts; such a person does not exist.
    if let Some(facts) = reads(program, known) {
        within(&score(program, &facts, today()), &score_of(program, open));
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(250))]

    #[test]
    fn a_whole_fact_turns_out_within_the_range((place, seed) in anybody(), which: usize) {
        let program = &programs()[place];
        let known = person_of(program, seed);
        let mut open = known.clone();
        // Who has a day or an amount has some; of the rest, to have none is an answer as well.
        let open_to = |fact: &&Fact| {
            let some = matches!(fact.kind, FactKind::Date { .. } | FactKind::Number(_));
            !some || known.contains_key(&fact.id)
        };
        let facts: Vec<&Fact> = program.facts.iter().filter(open_to).collect();
        for one in [which, which / 2, which / 3] {
            let fact = facts[one % facts.len()];
            open.insert(fact.id.clone(), Value::Null);
            contains(program, &known, &open);
        }
        // Nothing at all is known: everybody lies in it.
        for fact in &facts {
            open.insert(fact.id.clone(), Value::Null);
        }
        contains(program, &known, &open);
    }

    #[test]
    fn a_part_of_an_entry_turns_out_within_the_range((place, seed) in anybody(), other: u64) {
        let program = &programs()[place];
        let (open, known) = (person_of(program, seed), person_of(program, other));
        let mut closed = open.clone();
        for (key, value) in &open {
            if let Some(other) = known.get(key) {
                closed.insert(key.clone(), filled(value, other));
            }
        }
        contains(program, &closed, &open);
    }
}
