//! The features of `shared` build on each other in one direction, and so do those of `server`.
//! Between crates cargo sees to it.
//!
//! The root of a crate wires its features together and is none of them. The registers of the server
//! share a folder, but each of them is looked at by itself.

use std::collections::{BTreeMap, BTreeSet};

use super::{Source, none, sources};

/// Which features each of them names.
type Edges = BTreeMap<String, BTreeSet<String>>;

/// The folder of the server whose folders are looked at one by one.
const REGISTERS: &str = "registers";

/// What all of the server stands on.
const BASE: &[&str] = &[
    "clock",
    "config",
    "db",
    "error",
    "imports",
    "keys",
    "letters",
    "metrics",
    "request_id",
    "turns",
    "web",
];

/// The feature that a file of a crate belongs to.
fn feature(file: &str) -> Option<String> {
    let mut parts = file.split('/').map(|part| part.trim_end_matches(".rs"));
    match (parts.next()?, parts.next()) {
        ("lib" | "main", None) | (REGISTERS, None | Some("mod")) => None,
        (REGISTERS, Some(register)) => Some(format!("{REGISTERS}::{register}")),
        (feature, _) => Some(feature.to_owned()),
    }
}

/// The branches of a group in braces, or the path itself where there is none.
fn branches(path: &str) -> Vec<&str> {
    let Some(group) = path.strip_prefix('{') else {
        return vec![path];
    };
    let (mut depth, mut from, mut all) = (1, 0, Vec::new());
    for (at, letter) in group.char_indices() {
        match letter {
            '{' => depth += 1,
            '}' => depth -= 1,
            _ => {}
        }
        if depth == 0 || (depth == 1 && letter == ',') {
            all.push(group[from..at].trim());
            from = at + 1;
        }
        if depth == 0 {
            break;
        }
    }
    all
}

/// The first name of a path, and the branches that stand behind it.
fn first(path: &str) -> (&str, Vec<&str>) {
    let end = path.find(|letter: char| !letter.is_ascii_lowercase() && letter != '_');
    let (name, rest) = path.split_at(end.unwrap_or(path.len()));
    (
        name,
        rest.strip_prefix("::").map(branches).unwrap_or_default(),
    )
}

/// The features that are named behind `crate::` in a text, alone or in braces.
fn named(text: &str) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for (at, start) in text.match_indices("crate::") {
        for path in branches(&text[at + start.len()..]) {
            match first(path) {
                (REGISTERS, behind) => {
                    let registers = behind.into_iter().map(|path| first(path).0);
                    found.extend(registers.map(|name| format!("{REGISTERS}::{name}")));
                }
                (name, _) => drop(found.insert(name.to_owned())),
            }
        }
    }
    found
}

/// Which features of a crate name which, tests and comments included.
fn edges(sources: &[Source], folder: &str) -> Edges {
    let mut edges = Edges::new();
    for source in sources {
        let file = source.path.strip_prefix(folder);
        let Some(from) = file.and_then(feature) else {
            continue;
        };
        let mut to = named(&source.text);
        to.remove(&from);
        edges.entry(from).or_default().extend(to);
    }
    edges
}

/// What is left when features that build on nothing left are taken away, again and again.
fn circles(mut edges: Edges) -> Edges {
    loop {
        let left: BTreeSet<String> = edges.keys().cloned().collect();
        for to in edges.values_mut() {
            to.retain(|name| left.contains(name));
        }
        edges.retain(|_, to| !to.is_empty());
        if edges.len() == left.len() {
            return edges;
        }
    }
}

fn check(folder: &str, least: usize) {
    let edges = edges(&sources(), folder);
    let count = edges.len();
    assert!(count > least, "only {count} features were found");
    let found = circles(edges).into_iter();
    let found: Vec<String> = found
        .map(|(from, to)| format!("{from} names {to:?}"))
        .collect();
    none(&found, "features in a circle, or behind one");
}

#[test]
fn no_feature_of_shared_builds_on_what_builds_on_it() {
    check("shared/src/", 15);
}

#[test]
fn no_feature_of_the_server_builds_on_what_builds_on_it() {
    check("server/src/", 40);
}

#[test]
fn neither_base_nor_registers_of_the_server_name_a_feature() {
    let edges = edges(&sources(), "server/src/");
    let is_base = |name: &str| BASE.contains(&name);
    let is_register = |name: &str| name.starts_with(REGISTERS);
    let mut found = Vec::new();
    for (from, to) in &edges {
        for to in to.iter().filter(|to| edges.contains_key(*to)) {
            let may = match from.as_str() {
                from if is_base(from) => is_base(to),
                from if is_register(from) => is_base(to) || is_register(to),
                _ => true,
            };
            if !may {
                found.push(format!("{from} names {to}"));
            }
        }
    }
    none(&found, "base and registers know no feature");
}

#[test]
fn a_circle_is_found() {
    let edges = [("a", "b"), ("b", "c"), ("c", "b"), ("d", "e")];
    let mut all = Edges::new();
    for (from, to) in edges {
        all.entry(from.to_owned())
            .or_default()
            .insert(to.to_owned());
    }
    let left: Vec<String> = circles(all).into_keys().collect();
    assert_eq!(left, ["a", "b", "c"]);
}

#[test]
fn a_feature_is_found_however_it_is_named() {
    let text = "use crate::one::Two; use crate::{three, four::{Five, six}, seven}; crate::eight()";
    let all: Vec<String> = named(text).into_iter().collect();
    assert_eq!(all, ["eight", "four", "one", "seven", "three"]);
    let text =
        "use crate::registers::{one, two::{self, Three}}; use crate::{registers::four, five};";
    let all: Vec<String> = named(text).into_iter().collect();
    assert_eq!(
        all,
        [
            "five",
            "registers::four",
            "registers::one",
            "registers::two"
        ]
    );
    assert_eq!(feature("lib.rs"), None);
    assert_eq!(feature("registers/mod.rs"), None);
    assert_eq!(feature("clock.rs").as_deref(), Some("clock"));
    assert_eq!(
        feature("registers/one/store.rs").as_deref(),
        Some("registers::one")
    );
}
