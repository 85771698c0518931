//! The form of source files.

use super::{Source, none, sources};

const COLUMNS_MAX: usize = 100;
const LINES_MAX: usize = 400;

/// Names that say nothing about what is in a file.
const GRAB_BAGS: &[&str] = &[
    "utils", "util", "helpers", "helper", "common", "misc", "models", "services", "manager",
];

/// Words that stand for work not done; spelt so that this file does not hold them.
const UNFINISHED: &[&str] = &[
    concat!("TO", "DO"),
    concat!("FIX", "ME"),
    concat!("#[ign", "ore"),
    concat!("unimpl", "emented!"),
    concat!("to", "do!("),
];

#[test]
fn lines_and_files_are_short() {
    let mut found = Vec::new();
    for Source { path, text } in sources() {
        let lines = text.lines().count();
        if lines > LINES_MAX {
            found.push(format!("{path}: {lines} lines"));
        }
        for (number, line) in (1..).zip(text.lines()) {
            let columns = line.chars().count();
            if columns > COLUMNS_MAX {
                found.push(format!("{path}:{number}: {columns} columns"));
            }
        }
    }
    none(&found, "at most 100 columns and 400 lines");
}

#[test]
fn every_module_says_what_it_is_for() {
    let found: Vec<String> = sources()
        .into_iter()
        .filter(|source| source.path.ends_with("/mod.rs") || source.path.ends_with("/lib.rs"))
        .filter(|source| !source.text.starts_with("//!"))
        .map(|source| source.path)
        .collect();
    none(&found, "mod.rs and lib.rs begin with //!");
}

#[test]
fn nothing_is_left_for_later() {
    let mut found = Vec::new();
    for Source { path, text } in sources() {
        for word in UNFINISHED {
            if text.contains(word) {
                found.push(format!("{path}: {word}"));
            }
        }
    }
    none(&found, "no unfinished work");
}

#[test]
fn names_say_what_is_inside() {
    let found: Vec<String> = sources()
        .into_iter()
        .map(|source| source.path)
        .filter(|path| {
            path.split('/')
                .map(|part| part.trim_end_matches(".rs"))
                .any(|part| GRAB_BAGS.contains(&part))
        })
        .collect();
    none(&found, "no grab-bag names");
}

/// The server's own code, without its tests.
fn of_server() -> impl Iterator<Item = Source> {
    let all = sources().into_iter();
    all.filter(|source| source.path.starts_with("server/src/"))
}

#[test]
fn only_stores_name_tables() {
    let may = |path: &str| {
        path.ends_with("/store.rs")
            || path.contains("/store/")
            || path.starts_with("server/src/db/")
            || path.starts_with("server/src/demo/")
    };
    let found: Vec<String> = of_server()
        .filter(|source| !may(&source.path) && source.text.contains("schema::"))
        .map(|source| source.path)
        .collect();
    none(&found, "tables are named in <feature>/store.rs only");
}

#[test]
fn no_feature_reaches_into_anothers_store() {
    let mut found = Vec::new();
    for Source { path, text } in of_server() {
        let mut parts = path.split('/').skip(2);
        let feature = match parts.next().unwrap_or_default() {
            "registers" => format!("registers::{}", parts.next().unwrap_or_default()),
            feature => feature.to_owned(),
        };
        for (number, line) in (1..).zip(text.lines()) {
            let Some((before, _)) = line.split_once("::store") else {
                continue;
            };
            let own = format!("crate::{feature}");
            if before.contains("crate::") && !before.contains(&own) {
                found.push(format!("{path}:{number}: {}", line.trim()));
            }
        }
    }
    none(
        &found,
        "a feature asks another's functions, never its store",
    );
}

#[test]
fn only_one_place_reads_the_time() {
    let found: Vec<String> = of_server()
        .filter(|source| source.path != "server/src/clock.rs")
        .filter(|source| {
            ["Utc::now(", "Local::now(", "SystemTime::now("]
                .iter()
                .any(|call| source.text.contains(call))
        })
        .map(|source| source.path)
        .collect();
    none(&found, "only clock.rs reads the time");
}

#[test]
fn the_shared_crate_stays_pure() {
    let mut found = Vec::new();
    for Source { path, text } in sources() {
        if !path.starts_with("shared/src/") {
            continue;
        }
        // Serde asks each of its readers what it does with floats.
        let text = text
            .replace("deserialize_f32", "")
            .replace("deserialize_f64", "");
        for word in [
            "std::fs",
            "std::net",
            "std::thread",
            "HashMap",
            "f64",
            "f32",
        ] {
            if text.contains(word) {
                found.push(format!("{path}: {word}"));
            }
        }
    }
    none(
        &found,
        "shared has no I/O, no threads, no floats and no order by chance",
    );
}
