//! The worked cases of `tests/cases`: facts in, expected lines out.

use std::fmt::Write;
use std::fs;
use std::path::Path;

use serde_json::{Map, Value};
use shared::base::Date;
use shared::scoring::{EMBEDDED, Facts, Program, Range, Score, Standing, compile, score};
use toml_edit::{DocumentMut, Item, Table, TableLike, value};

#[test]
fn every_worked_case_comes_out_as_written() {
    let mut wrong = String::new();
    for (scheme, text) in EMBEDDED {
        let base = Base {
            text,
            program: compile(text).unwrap(),
        };
        let id = scheme.trim_end_matches(".toml");
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases");
        let mut files: Vec<_> = fs::read_dir(folder.join(id))
            .unwrap()
            .map(|file| file.unwrap().path())
            .collect();
        files.sort();
        for file in files {
            let text = fs::read_to_string(&file).unwrap();
            let document: DocumentMut = text.parse().expect("a case file is TOML");
            for case in document["case"].as_array_of_tables().unwrap() {
                let name = case["name"].as_str().unwrap();
                for line in check(&base, case) {
                    let file = file.file_name().unwrap().to_string_lossy();
                    writeln!(wrong, "{id}/{file}, {name}: {line}").unwrap();
                }
            }
        }
    }
    assert!(wrong.is_empty(), "\n{wrong}");
}

/// The scheme a case belongs to.
struct Base {
    text: &'static str,
    program: Program,
}

/// Scores one case and lists where it differs from what is written.
fn check(base: &Base, case: &Table) -> Vec<String> {
    let as_of: Date = case["as_of"]
        .as_datetime()
        .unwrap()
        .to_string()
        .parse()
        .unwrap();
    let other = case.get("variant").map(|change| variant(base.text, change));
    let program = other.as_ref().unwrap_or(&base.program);
    let facts = case["facts"].as_table_like().unwrap();
    let facts = Facts::read(program, &object(facts), as_of);
    let facts = match facts {
        Ok(facts) => facts,
        Err(problems) => {
            return problems
                .iter()
                .map(|problem| format!("{problem:?}"))
                .collect();
        }
    };
    let score = score(program, &facts, as_of);
    let mut wrong = Vec::new();
    for (key, wanted) in case["expect"].as_table_like().unwrap().iter() {
        match key {
            "categories" => {
                for (id, wanted) in wanted.as_table_like().unwrap().iter() {
                    let category = score.category(id).unwrap();
                    let found = vec![
                        range(category.points),
                        format!("raw {}", range(category.raw)),
                        format!("lost {}", range(category.lost_to_cap)),
                    ];
                    compare(id, wanted, &found, &mut wrong);
                }
            }
            "totals" => {
                for (id, wanted) in wanted.as_table_like().unwrap().iter() {
                    let total = score.totals.iter().find(|total| total.id == id).unwrap();
                    let found = vec![
                        range(total.points),
                        format!("raw {}", range(total.raw)),
                        format!("admitted {}", word(&score.admitted_to(id))),
                    ];
                    compare(id, wanted, &found, &mut wrong);
                }
            }
            "lines" => {
                for (id, wanted) in wanted.as_table_like().unwrap().iter() {
                    compare(id, wanted, &line(&score, id), &mut wrong);
                }
            }
            _ => compare(key, wanted, &[part(&score, key)], &mut wrong),
        }
    }
    wrong
}

/// Every part of the wanted text must be among what was found.
fn compare(what: &str, wanted: &Item, found: &[String], wrong: &mut Vec<String>) {
    let wanted = match wanted.as_str() {
        Some(text) => text.to_owned(),
        None => wanted.as_datetime().unwrap().to_string(),
    };
    for part in wanted.split(", ") {
        let points = found.first().unwrap();
        let first = wanted.starts_with(part);
        if (first && part != points) || !found.iter().any(|found| found == part) {
            wrong.push(format!("{what} should be {part:?}, is {found:?}"));
        }
    }
}

fn part(score: &Score, key: &str) -> String {
    match key {
        "total" => range(score.total),
        "usable" => range(score.usable),
        "lost_to_cap" => range(score.lost_to_cap),
        "admitted" => word(&score.admitted()),
        "frozen" => word(&score.frozen.now),
        "thaws_on" => score
            .frozen
            .thaws_on
            .map_or("open".to_owned(), |day| day.to_string()),
        _ => panic!("a case expects {key}, which nothing gives"),
    }
}

fn line(score: &Score, id: &str) -> Vec<String> {
    let line = score.line(id).unwrap();
    let mut found = vec![
        range(line.points),
        format!("raw {}", range(line.raw)),
        format!("lost {}", range(line.lost_to_cap)),
    ];
    if line.standing != Standing::Counts {
        found.push(word(&line.standing));
    }
    if let Some(units) = &line.units {
        let least = units.least;
        found.push(format!("{least} {}", units.unit));
    }
    found
}

fn word(value: &impl serde::Serialize) -> String {
    serde_json::to_value(value)
        .unwrap()
        .as_str()
        .unwrap()
        .to_owned()
}

fn range(range: Range) -> String {
    match range.known() {
        Some(points) => points.to_string(),
        None => format!("{}..{}", range.least, range.most),
    }
}

/// The scheme with another reading of one rule.
fn variant(scheme: &str, change: &Item) -> Program {
    let mut document: DocumentMut = scheme.parse().unwrap();
    let id = change["indicator"].as_str().unwrap();
    let indicators = document["indicator"].as_array_of_tables_mut().unwrap();
    let indicator = indicators
        .iter_mut()
        .find(|one| one["id"].as_str() == Some(id))
        .unwrap();
    let rule = indicator["rule"]
        .as_array_of_tables_mut()
        .unwrap()
        .get_mut(0)
        .unwrap();
    let changes = |part: &str| {
        let table = change.get(part).and_then(Item::as_table_like);
        table.into_iter().flat_map(TableLike::iter)
    };
    for (key, to) in changes("set") {
        rule[key] = value(to.as_value().unwrap().clone());
    }
    for (key, to) in changes("window") {
        rule["window"][key] = value(to.as_value().unwrap().clone());
    }
    compile(&document.to_string()).unwrap()
}

/// A facts object from TOML; the text "unknown" stands for null.
fn object(table: &dyn TableLike) -> Value {
    let entries = table.iter().map(|(key, item)| (key.to_owned(), json(item)));
    Value::Object(entries.collect::<Map<_, _>>())
}

fn json(item: &Item) -> Value {
    if let Some(table) = item.as_table_like() {
        return object(table);
    }
    if let Some(array) = item.as_array() {
        return array
            .iter()
            .map(|value| json(&Item::Value(value.clone())))
            .collect();
    }
    if let Some(number) = item.as_integer() {
        return number.into();
    }
    if let Some(flag) = item.as_bool() {
        return flag.into();
    }
    match item.as_str() {
        Some("unknown") => Value::Null,
        Some(text) => text.into(),
        None => item.as_datetime().unwrap().to_string().into(),
    }
}
