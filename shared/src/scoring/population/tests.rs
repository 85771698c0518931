use super::column::place_of;
use super::{Brief, CHUNK, Operations, Population, Wanted};
use crate::base::Date;
use crate::scoring::evaluate::{Bounds, Tally, evaluate};
use crate::scoring::facts::Facts;
use crate::scoring::score::Truth;
use crate::scoring::{Program, compile, embedded, sample};

fn day(text: &str) -> Date {
    text.parse().unwrap()
}

/// People of the sample, with all they do not know left out for every other one.
fn people(program: &Program, count: u64, today: Date) -> Vec<Facts> {
    let one = |seed: u64| {
        let mut facts = sample::facts(program, seed, today);
        if seed.is_multiple_of(2) {
            forget_unknown(&mut facts);
        }
        Facts::read(program, &facts, today).ok()
    };
    (0..count).filter_map(one).collect()
}

fn forget_unknown(json: &mut serde_json::Value) {
    match json {
        serde_json::Value::Object(map) => {
            map.retain(|key, value| !value.is_null() || key == "from");
            map.values_mut().for_each(forget_unknown);
            if map.get("from").is_some_and(serde_json::Value::is_null) {
                map.insert("from".to_owned(), "2012-03".into());
            }
        }
        serde_json::Value::Array(list) => list.iter_mut().for_each(forget_unknown),
        _ => {}
    }
}

fn same(program: &Program, people: &[Facts], as_of: Date) {
    let mut population = Population::new(program);
    for facts in people {
        population.push(program, facts);
    }
    let operations = Operations::new(program, as_of);
    let (mut seen, mut brief) = (0, Brief::default());
    operations.score(&population, Wanted::Lines, |chunk| {
        for lane in 0..chunk.people {
            let person = place_of(chunk.first) + lane;
            let tally = evaluate(program, &people[person], as_of);
            seen += 1;
            let known = operations.score_one(&people[person], &mut brief);
            if let Some((_, own)) = chunk.open.iter().find(|(place, _)| *place == lane) {
                assert_eq!(*own, tally);
                if known {
                    compare_brief(program, &brief, &tally);
                }
                continue;
            }
            let facts = || people[person].write(program);
            for (place, line) in chunk.lines.iter().enumerate() {
                let points = tally.lines[place].points.points;
                let id = &program.indicators[place].id;
                assert!(points.is_known(), "{id}");
                assert_eq!(i64::from(line[lane]), points.least, "{id} {}", facts());
            }
            assert!(known);
            compare_brief(program, &brief, &tally);
            compare_rest(program, chunk, lane, &tally);
        }
    });
    assert_eq!(seen, people.len());
}

/// Whether every gate of the first total is open; those of another total say nothing of it.
fn is_admitted(program: &Program, tally: &Tally) -> bool {
    let gates = program.gates.iter().zip(&tally.gates);
    let mut own = gates.filter(|(gate, _)| Program::enters(&gate.totals, 0));
    own.all(|(_, met)| *met == Truth::Yes)
}

fn compare_brief(program: &Program, brief: &Brief, tally: &Tally) {
    for (line, own) in brief.lines.iter().zip(&tally.lines) {
        assert_eq!(Bounds::exact(i64::from(*line)), own.points.points);
    }
    for (total, own) in brief.totals.iter().zip(&tally.totals) {
        assert_eq!(Bounds::exact(i64::from(*total)), own.points);
    }
    assert_eq!(brief.frozen, tally.frozen == Truth::Yes);
    assert_eq!(brief.admitted, is_admitted(program, tally));
}

fn compare_rest(program: &Program, chunk: &super::Chunk<'_>, lane: usize, tally: &Tally) {
    for (total, own) in chunk.totals.iter().zip(&tally.totals) {
        assert_eq!(i64::from(total[lane]), own.points.least);
    }
    assert_eq!(chunk.frozen[lane] == 1, tally.frozen == Truth::Yes);
    assert_eq!(chunk.admitted[lane] == 1, is_admitted(program, tally));
}

#[test]
fn columns_and_persons_have_the_same_points_under_every_scheme() {
    for program in embedded() {
        let people = people(&program, 2_348, day("2018-07-01"));
        assert!(people.len() > CHUNK, "{}: {}", program.id, people.len());
        for as_of in ["2018-07-01", "2018-02-28", "2020-02-29", "2026-01-01"] {
            same(&program, &people, day(as_of));
        }
    }
}

#[test]
fn columns_and_persons_agree_on_every_kind_of_rule() {
    for text in [
        include_str!("../../../tests/cases/mixed.toml"),
        include_str!("../../../tests/cases/every.toml"),
    ] {
        let program = compile(text).unwrap();
        let people = people(&program, 1_524, day("2024-07-01"));
        for as_of in ["2024-07-01", "2024-02-29", "2025-12-31"] {
            same(&program, &people, day(as_of));
        }
    }
}

#[test]
fn nobody_has_no_score() {
    let program = embedded().remove(0);
    same(&program, &[], day("2018-07-01"));
}
