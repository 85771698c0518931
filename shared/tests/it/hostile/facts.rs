//! Facts objects: read, or refused with a pointer to each fault.

use proptest::collection::{btree_map, vec};
use proptest::prelude::*;
use proptest::sample::Index;
use serde_json::{Map, Value, json};
use shared::base::Date;
use shared::scoring::{Facts, Program, explain, fact_words, sample, score};
use std::sync::OnceLock;

use super::mangle::{mangled_text, settings, tricks};
use crate::scoring::{date, zhenhai};

fn program() -> &'static Program {
    static PROGRAM: OnceLock<Program> = OnceLock::new();
    PROGRAM.get_or_init(zhenhai)
}

fn today() -> Date {
    date("2018-07-01")
}

/// Any JSON at all, not too deep.
fn anything() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        "\\PC{0,20}".prop_map(Value::from),
        prop_oneof![
            Just("2018-02-30"),
            Just("9999-12"),
            Just("0000-01-01"),
            Just("-262143-01-01"),
            Just("99999999999999999999"),
            Just("1/0"),
            Just("a\0b"),
        ]
        .prop_map(Value::from),
    ];
    leaf.prop_recursive(4, 40, 6, |inner| {
        prop_oneof![
            vec(inner.clone(), 0..6).prop_map(Value::from),
            btree_map("[a-z_]{0,8}", inner, 0..6)
                .prop_map(|fields| Value::from(Map::from_iter(fields))),
        ]
    })
}

/// Every value within another, by its pointer.
fn places(value: &Value, at: &str, all: &mut Vec<String>) {
    all.push(at.to_owned());
    match value {
        Value::Array(items) => {
            for (place, item) in items.iter().enumerate() {
                places(item, &format!("{at}/{place}"), all);
            }
        }
        Value::Object(fields) => {
            for (name, field) in fields {
                places(field, &format!("{at}/{name}"), all);
            }
        }
        _ => {}
    }
}

/// Read and reckoned with, or refused with faults that all point into the object.
fn is_read(facts: &Value) {
    let program = program();
    match Facts::read(program, facts, today()) {
        Ok(read) => {
            let score = score(program, &read, today());
            let explained = explain(program, &read, today());
            assert_eq!(explained.lines.len(), score.lines().count());
            let written = read.write(program);
            assert_eq!(Facts::read(program, &written, today()), Ok(read));
        }
        Err(problems) => {
            assert!(!problems.is_empty());
            for problem in problems {
                let pointer = &problem.pointer;
                // What is missing has no place of its own, but what it is missing in does.
                let parent = pointer.rsplit_once('/').map_or("", |(parent, _)| parent);
                let found = facts.pointer(pointer).or_else(|| facts.pointer(parent));
                assert!(found.is_some(), "{pointer} leads nowhere in {facts}");
                assert!(!problem.message.zh.is_empty() && !problem.message.en.is_empty());
            }
        }
    }
    let _fitting = Facts::read_what_fits(program, facts, today());
    let _filed = Facts::read_on_file(program, facts, today());
    for fact in &program.facts {
        fact_words(program, fact, facts.get(&fact.id).unwrap_or(&Value::Null));
    }
}

proptest! {
    #![proptest_config(settings(300))]

    #[test]
    fn one_value_of_a_good_file_may_be_anything(seed: u64, at: Index, value in anything()) {
        let mut facts = sample::facts(program(), seed, today());
        let mut all = Vec::new();
        places(&facts, "", &mut all);
        *facts.pointer_mut(&all[at.index(all.len())]).unwrap() = value;
        is_read(&facts);
    }

    #[test]
    fn every_fact_may_be_anything(values in vec(anything(), 1..6), at: Index) {
        let ids: Vec<&String> = program().facts.iter().map(|fact| &fact.id).collect();
        let start = at.index(ids.len());
        let named = values.into_iter().enumerate();
        let named = named.map(|(place, value)| {
            (ids[(start + place) % ids.len()].clone(), value)
        });
        is_read(&Value::Object(named.collect()));
    }

    #[test]
    fn a_spoilt_file_is_no_json_or_read(seed: u64, tricks in tricks()) {
        let facts = sample::facts(program(), seed, today()).to_string();
        if let Ok(facts) = serde_json::from_str(&mangled_text(&facts, &tricks)) {
            is_read(&facts);
        }
    }

    #[test]
    fn facts_may_be_anything(value in anything()) {
        is_read(&value);
    }
}

#[test]
fn long_lists_are_refused_and_not_reckoned_with() {
    let span = json!({ "from": "2015-01-01", "to": "2015-02-01" });
    for fact in &program().facts {
        for entry in [&span, &json!({}), &json!(null), &json!([[]])] {
            is_read(&json!({ &fact.id: vec![entry; 2000] }));
        }
    }
}
