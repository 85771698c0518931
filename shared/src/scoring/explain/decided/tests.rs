use std::collections::BTreeSet;

use expect_test::expect_file;
use serde_json::{Value, json};

use crate::base::{Date, Lang, add_months};
use crate::scoring::evaluate::{Bounds, Case, line};
use crate::scoring::facts::{COLUMNS_MAX, Event, FactValue, Facts, Maybe, Span};
use crate::scoring::program::{Column, ColumnKind, FactKind, Index, Indicator, Program};
use crate::scoring::{embedded, explain_line, sample};

fn today() -> Date {
    "2018-07-01".parse().unwrap()
}

fn points(program: &Program, facts: &Facts, indicator: &Indicator) -> Bounds {
    let case = Case {
        program,
        facts,
        as_of: today(),
    };
    line(&case, indicator).points.points
}

/// The facts of one person with some of another's.
fn with(one: &Facts, other: &Facts, facts: impl Iterator<Item = Index>) -> Facts {
    let mut mixed = one.clone();
    for fact in facts {
        let place = usize::from(fact);
        // What is told otherwise is told whole: of what is not known the engine may say more than
        // can be.
        if !super::is_known(&other.values[place]) {
            continue;
        }
        mixed.values[place] = other.values[place].clone();
        if other.values[place] == FactValue::Awards || one.values[place] == FactValue::Awards {
            mixed.awards.clone_from(&other.awards);
        }
    }
    mixed
}

/// Other people, and one who claims nothing at all.
fn others(program: &Program, seed: u64, count: u64) -> Vec<Facts> {
    let seeds = (1..count).map(|more| seed * 1_000 + more);
    let people = seeds.filter_map(|seed| {
        let facts = sample::facts(program, seed, today());
        Facts::read(program, &facts, today()).ok()
    });
    let rich = (0..12).map(|option| rich(program, option));
    people.chain(rich).chain([Facts::none(program)]).collect()
}

/// One who has the most of everything and of every choice the same option, which nobody drawn at
/// random is.
fn rich(program: &Program, option: Index) -> Facts {
    let mut facts = Facts::none(program);
    for (value, fact) in facts.values.iter_mut().zip(&program.facts) {
        match &fact.kind {
            FactKind::Choice { options } => {
                let last = Index::try_from(options.len() - 1).unwrap();
                *value = FactValue::Choice(option.min(last));
            }
            FactKind::YesNo => *value = FactValue::YesNo(option.is_multiple_of(2)),
            FactKind::Number(number) => *value = FactValue::Number(number.max),
            FactKind::Spans {
                amount, earliest, ..
            } => {
                let amount = amount.map_or(Maybe::Absent, |number| Maybe::Known(number.max));
                *value = FactValue::Spans(vec![Span {
                    from: Maybe::Known(add_months(*earliest, 1)),
                    to: Maybe::Absent,
                    back_paid: false,
                    amount,
                }]);
            }
            FactKind::Events { columns, .. } => {
                *value = FactValue::Events(vec![most(columns, option)]);
            }
            _ => {}
        }
    }
    facts
}

/// A happening of the year before with the most of every number.
fn most(columns: &[Column], option: Index) -> Event {
    let mut cells = [Maybe::Absent; COLUMNS_MAX];
    for (cell, column) in cells.iter_mut().zip(columns) {
        *cell = match &column.kind {
            ColumnKind::Choice { options } => {
                let last = i64::try_from(options.len() - 1).unwrap();
                Maybe::Known(i64::from(option).min(last))
            }
            ColumnKind::Number(number) if !column.optional => Maybe::Known(number.max),
            ColumnKind::YesNo => Maybe::Known(1),
            ColumnKind::Number(_) | ColumnKind::Key => Maybe::Absent,
        };
    }
    Event {
        date: Maybe::Known("2017-06-01".parse().unwrap()),
        cells,
        key: None,
    }
}

/// Nothing outside a set changes the line; without any one member something told otherwise does.
#[test]
fn a_deciding_set_decides_and_no_part_of_it_does() {
    let mut kinds = BTreeSet::new();
    for program in embedded() {
        for seed in 0..12 {
            let facts = sample::facts(&program, seed, today());
            let Ok(facts) = Facts::read(&program, &facts, today()) else {
                continue;
            };
            let others = others(&program, seed, 60);
            for indicator in program
                .indicators
                .iter()
                .filter(|one| one.in_force(today()))
            {
                let now = points(&program, &facts, indicator);
                let decided = explain_line(&program, &facts, today(), &indicator.id)
                    .unwrap()
                    .decided;
                assert_eq!(decided.sets.is_empty(), !now.is_known(), "{}", indicator.id);
                for set in &decided.sets {
                    kinds.insert((set.len(), decided.sets.len() > 1));
                    let whole = set.iter().all(|input| input.entries.is_empty());
                    if !whole {
                        continue;
                    }
                    let own: Vec<Index> = set
                        .iter()
                        .map(|input| program.fact_index(&input.fact).unwrap())
                        .collect();
                    let name = (&program.id, &indicator.id, seed, &decided.text.zh);
                    let free = |left_out: Option<Index>| {
                        let kept: Vec<Index> = own
                            .iter()
                            .copied()
                            .filter(|fact| Some(*fact) != left_out)
                            .collect();
                        let facts = indicator.facts.iter().copied();
                        facts
                            .filter(move |fact| !kept.contains(fact))
                            .collect::<Vec<_>>()
                    };
                    for other in &others {
                        let mixed = with(&facts, other, free(None).into_iter());
                        assert_eq!(points(&program, &mixed, indicator), now, "{name:?}");
                    }
                    for member in &own {
                        let changes = others.iter().any(|other| {
                            let mixed = with(&facts, other, free(Some(*member)).into_iter());
                            points(&program, &mixed, indicator) != now
                        });
                        assert!(changes, "without {member} of {name:?}");
                    }
                }
            }
        }
    }
    // One alone, two together, and either of several have all been seen.
    for kind in [(1, false), (2, false), (1, true)] {
        assert!(kinds.contains(&kind), "{kind:?} of {kinds:?}");
    }
}

/// Of a list those entries are told that are enough whatever else may stand in it.
#[test]
fn entries_that_are_enough_stay_so_beside_any_others() {
    let program = &embedded()[0];
    let mut seen = 0;
    for seed in 0..400 {
        let facts = sample::facts(program, seed, today());
        let Ok(facts) = Facts::read(program, &facts, today()) else {
            continue;
        };
        let others = others(program, seed, 12);
        for indicator in program
            .indicators
            .iter()
            .filter(|one| one.in_force(today()))
        {
            let now = points(program, &facts, indicator);
            let decided = explain_line(program, &facts, today(), &indicator.id)
                .unwrap()
                .decided;
            let narrowed = decided
                .sets
                .iter()
                .flatten()
                .filter(|one| !one.entries.is_empty());
            for input in narrowed {
                let place = usize::from(program.fact_index(&input.fact).unwrap());
                let FactValue::Events(events) = &facts.values[place] else {
                    panic!("{} is no list", input.fact);
                };
                let kept = |left_out: Option<usize>| {
                    let kept = input
                        .entries
                        .iter()
                        .filter(|entry| Some(**entry) != left_out);
                    kept.map(|entry| events[*entry].clone()).collect::<Vec<_>>()
                };
                for other in &others {
                    let mut list = kept(None);
                    if let FactValue::Events(more) = &other.values[place] {
                        // Keys are numbered list by list, so those of another would be mistaken.
                        list.extend(more.iter().filter(|event| event.key.is_none()).cloned());
                    }
                    let mut mixed = facts.clone();
                    mixed.values[place] = FactValue::Events(list);
                    assert_eq!(points(program, &mixed, indicator), now, "{}", input.text.zh);
                }
                for entry in &input.entries {
                    let mut fewer = facts.clone();
                    fewer.values[place] = FactValue::Events(kept(Some(*entry)));
                    assert_ne!(points(program, &fewer, indicator), now, "{}", input.text.zh);
                }
                seen += 1;
            }
        }
    }
    assert!(seen > 20, "only {seen} were enough");
}

#[test]
fn what_decides_is_told_as_written() {
    let program = &embedded()[0];
    let told = |indicator: &str, facts: &Value, lang| {
        let facts = Facts::read(program, facts, today()).unwrap();
        let line = explain_line(program, &facts, today(), indicator).unwrap();
        line.decided.text.get(lang).to_owned()
    };
    let business = json!({ "business_form": "company", "business": [{ "from": "2015-01-01" }] });
    let rows = [
        ("02-1", json!({ "education": "bachelor" })),
        ("02-1", json!({})),
        ("02-1", json!({ "education": null })),
        ("09-1", business),
        ("09-1", json!({ "business_form": "company" })),
        ("09-1", json!({})),
        (
            "11-1",
            json!({ "honours": [
                { "level": "national", "deed": "救火" },
                { "level": "provincial", "deed": "科研" },
                { "level": "town", "deed": "卫生" },
            ] }),
        ),
        (
            "12-3",
            json!({ "stem_cell_donation": true, "charity": [{ "yuan": 7000 }] }),
        ),
    ];
    let mut text = String::new();
    for (indicator, facts) in &rows {
        for lang in [Lang::Zh, Lang::En] {
            text += indicator;
            text += " ";
            text += &told(indicator, facts, lang);
            text += "\n";
        }
    }
    expect_file!["../../../../tests/explained/decided.txt"].assert_eq(&text);
}
