//! The features of `shared` build on each other in one direction. Between crates cargo sees to it.

use std::collections::{BTreeMap, BTreeSet};

use super::{none, sources};

/// The feature a path within a crate belongs to.
fn feature(path: &str) -> Option<&str> {
    let inside = path.strip_prefix("shared/src/")?;
    let first = inside.split('/').next()?;
    Some(first.trim_end_matches(".rs")).filter(|name| *name != "lib")
}

/// The names that stand behind `crate::` in a text, alone or in braces.
fn named(text: &str) -> BTreeSet<&str> {
    let end = |rest: &str| {
        rest.find(|letter: char| !letter.is_ascii_lowercase() && letter != '_')
            .unwrap_or(rest.len())
    };
    let mut found = BTreeSet::new();
    for (at, _) in text.match_indices("crate::") {
        let rest = &text[at + "crate::".len()..];
        match rest.strip_prefix('{') {
            None => drop(found.insert(&rest[..end(rest)])),
            Some(list) => {
                let list = list.split('}').next().unwrap_or_default();
                let names = list.split(',').map(str::trim);
                found.extend(names.map(|name| &name[..end(name)]));
            }
        }
    }
    found
}

/// Which features each of them names outside its tests.
fn edges(sources: &[super::Source]) -> BTreeMap<&str, BTreeSet<&str>> {
    let mut edges: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for source in sources {
        let Some(from) = feature(&source.path) else {
            continue;
        };
        let tests = source.path.ends_with("tests.rs") || source.path.contains("/tests/");
        let text = source.text.split("#[cfg(test)]").next().unwrap_or_default();
        let to = edges.entry(from).or_default();
        if !tests {
            to.extend(named(text).into_iter().filter(|name| *name != from));
        }
    }
    edges
}

/// What is left when features that build on nothing left are taken away, again and again.
fn circles<'a>(
    mut edges: BTreeMap<&'a str, BTreeSet<&'a str>>,
) -> BTreeMap<&'a str, BTreeSet<&'a str>> {
    loop {
        let left: BTreeSet<&str> = edges.keys().copied().collect();
        for to in edges.values_mut() {
            to.retain(|name| left.contains(name));
        }
        edges.retain(|_, to| !to.is_empty());
        if edges.len() == left.len() {
            return edges;
        }
    }
}

#[test]
fn no_feature_of_shared_builds_on_what_builds_on_it() {
    let sources = sources();
    let edges = edges(&sources);
    assert!(edges.len() > 15, "only {} features were found", edges.len());
    let found = circles(edges).into_iter();
    let found: Vec<String> = found
        .map(|(from, to)| format!("{from} names {to:?}"))
        .collect();
    none(&found, "features in a circle, or behind one");
}

#[test]
fn a_circle_is_found() {
    let edges = [("a", "b"), ("b", "c"), ("c", "b"), ("d", "e")];
    let mut all: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for (from, to) in edges {
        all.entry(from).or_default().insert(to);
    }
    let left: Vec<&str> = circles(all).into_keys().collect();
    assert_eq!(left, ["a", "b", "c"]);
    assert_eq!(
        named("use crate::one::Two; use crate::{three, four::Five};"),
        ["one", "three", "four"].into()
    );
}
