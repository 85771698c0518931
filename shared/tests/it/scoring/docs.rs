//! The documents name everything that the code knows.

use std::fs;
use std::path::Path;

use serde_json::Value;
use shared::scoring::{Code, EMBEDDED, check, embedded};

fn document(name: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../docs")
        .join(name);
    fs::read_to_string(path).unwrap()
}

#[test]
fn every_fact_and_option_stands_in_the_documents_of_facts() {
    let text = document("facts.md") + &document("cities.md");
    for program in embedded() {
        for fact in &program.facts {
            let id = &fact.id;
            assert!(text.contains(&format!("| `{id}` |")), "{id}");
            for word in words(&serde_json::to_value(&fact.kind).unwrap()) {
                assert!(text.contains(&format!("`{word}`")), "{id}: {word}");
            }
        }
    }
}

/// The ids of options and columns in a fact's kind.
fn words(kind: &Value) -> Vec<String> {
    let parts: Vec<&Value> = match kind {
        Value::Array(items) => items.iter().collect(),
        Value::Object(keys) => keys.values().collect(),
        _ => Vec::new(),
    };
    let own = kind.get("id").and_then(Value::as_str).map(str::to_owned);
    own.into_iter()
        .chain(parts.into_iter().flat_map(words))
        .collect()
}

#[test]
fn every_diagnostic_and_kind_of_rule_stands_in_the_schemes_document() {
    let text = document("schemes.md");
    for code in Code::ALL {
        let row = text
            .lines()
            .find(|line| line.starts_with(&format!("| `{code}` |")));
        let row = row.unwrap_or_else(|| panic!("{code} is not explained"));
        let broken = Path::new(env!("CARGO_MANIFEST_DIR"))
            .join("tests/cases/broken")
            .join(format!("{code}.toml"));
        let found = check(&fs::read_to_string(broken).unwrap()).unwrap_err();
        let mut said = found.iter().filter(|one| one.code == *code);
        assert!(
            said.any(|one| row.contains(&one.message.en)),
            "the example of {code} is not what is said: {found:?}"
        );
    }
    for program in embedded() {
        for rule in program
            .indicators
            .iter()
            .flat_map(|indicator| &indicator.rules)
        {
            let word = rule.kind.word();
            assert!(text.contains(&format!("| `{word}` |")), "{word}");
        }
    }
}

#[test]
fn every_embedded_scheme_has_its_worked_cases() {
    for (file, _) in EMBEDDED {
        let id = file.trim_end_matches(".toml");
        let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
            .join("tests/cases")
            .join(id);
        assert!(fs::read_dir(folder).unwrap().count() > 0, "{id}");
    }
}
