//! What the project is built from: licences that may be used together, and nothing that nobody
//! uses.

use std::collections::BTreeSet;
use std::path::Path;
use std::process::Command;

use serde_json::Value;

use super::{none, root, sources};

/// Licences under which a crate may be part of the program. All but one ask for no more than
/// their text beside it; what is changed in a crate under MPL-2.0 would have to be published, and
/// none is changed.
const ALLOWED: [&str; 15] = [
    "0BSD",
    "Apache-2.0",
    "Apache-2.0 WITH LLVM-exception",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "BSL-1.0",
    "CC0-1.0",
    "ISC",
    "MIT",
    "MIT-0",
    "MPL-2.0",
    "PostgreSQL",
    "Unicode-3.0",
    "Unlicense",
    "Zlib",
];
/// Crates that are named nowhere, because they are there for a feature of another: the databases'
/// own libraries, built from source.
const FOR_A_FEATURE: [&str; 2] = ["libsqlite3-sys", "pq-sys"];

/// What cargo says of the project, with what it is built from for one target.
fn metadata(target: &str) -> Value {
    let output = Command::new(env!("CARGO"))
        .args(["metadata", "--format-version", "1", "--locked"])
        .args(["--filter-platform", target])
        .current_dir(root())
        .output()
        .expect("cargo runs");
    let told = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{told}");
    serde_json::from_slice(&output.stdout).expect("cargo answers in JSON")
}

fn items<'a>(value: &'a Value, key: &str) -> &'a [Value] {
    let list = value[key].as_array();
    list.expect("a list of cargo's").as_slice()
}

fn text<'a>(value: &'a Value, key: &str) -> &'a str {
    value[key].as_str().unwrap_or_default()
}

/// True if every part of an expression leaves the choice of an allowed licence.
fn is_allowed(licence: &str) -> bool {
    licence.split(" AND ").all(|part| {
        let part = part.trim_matches(['(', ')']).replace('/', " OR ");
        let mut choices = part.split(" OR ").map(str::trim);
        choices.any(|choice| ALLOWED.contains(&choice))
    })
}

#[test]
fn licences_leave_the_choice_of_an_allowed_one() {
    let mut found = BTreeSet::new();
    for target in ["x86_64-unknown-linux-gnu", "wasm32-unknown-unknown"] {
        let told = metadata(target);
        let nodes = items(&told["resolve"], "nodes").iter();
        let used: BTreeSet<&str> = nodes.map(|node| text(node, "id")).collect();
        let packages = items(&told, "packages").iter();
        let packages = packages.filter(|package| used.contains(text(package, "id")));
        for package in packages {
            let licence = text(package, "license");
            if !is_allowed(licence) {
                found.insert(format!("{}: {licence:?}", text(package, "name")));
            }
        }
    }
    let found: Vec<String> = found.into_iter().collect();
    none(&found, "crates whose licence is not among those allowed");
}

#[test]
fn every_dependency_is_used() {
    let told = metadata("x86_64-unknown-linux-gnu");
    let members = items(&told, "workspace_members");
    let members: Vec<&str> = members.iter().filter_map(Value::as_str).collect();
    let sources = sources();
    let mut found = Vec::new();
    for package in items(&told, "packages") {
        if !members.contains(&text(package, "id")) {
            continue;
        }
        let folder = Path::new(text(package, "manifest_path")).parent();
        let folder = folder
            .and_then(Path::file_name)
            .and_then(|name| name.to_str());
        let folder = format!("{}/", folder.expect("a crate has a folder"));
        for dependency in items(package, "dependencies") {
            let name = dependency["rename"].as_str();
            let name = name.unwrap_or_else(|| text(dependency, "name"));
            let word = name.replace('-', "_");
            let mut own = sources
                .iter()
                .filter(|source| source.path.starts_with(&folder));
            if !own.any(|source| names(&source.text, &word)) && !FOR_A_FEATURE.contains(&name) {
                found.push(format!("{folder}Cargo.toml: {name}"));
            }
        }
    }
    none(&found, "dependencies that nothing names");
}

/// True if a text has a word, and not only as part of a longer one.
fn names(text: &str, word: &str) -> bool {
    let inside =
        |letter: Option<char>| letter.is_some_and(|one| one.is_alphanumeric() || one == '_');
    text.match_indices(word).any(|(at, _)| {
        let (before, after) = (&text[..at], &text[at + word.len()..]);
        !inside(before.chars().next_back()) && !inside(after.chars().next())
    })
}

#[test]
fn an_expression_is_read_part_by_part() {
    for licence in [
        "MIT",
        "GPL-3.0 OR MIT",
        "(Apache-2.0 OR MIT) AND BSD-3-Clause",
        "MIT/Unlicense",
    ] {
        assert!(is_allowed(licence), "{licence}");
    }
    for licence in [
        "",
        "GPL-3.0",
        "MIT AND GPL-3.0",
        "(GPL-2.0 OR GPL-3.0) AND MIT",
    ] {
        assert!(!is_allowed(licence), "{licence}");
    }
}
