use std::collections::BTreeSet;

use serde_json::Value;
use toml_edit::{Document, Item};

use super::schema;
use crate::scoring::check::check_and_name_keys;
use crate::scoring::{EMBEDDED, starting_scheme};

/// The sound schemes: those that ship, the one to start from, and those that use every key.
fn texts() -> Vec<(&'static str, String)> {
    let shipped = EMBEDDED
        .iter()
        .map(|(file, text)| (*file, (*text).to_owned()));
    let mut texts: Vec<_> = shipped.collect();
    texts.push(("starting", starting_scheme("a")));
    let small = include_str!("../../../tests/cases/small.toml");
    let every = include_str!("../../../tests/cases/every.toml");
    let mixed = include_str!("../../../tests/cases/mixed.toml");
    texts.extend(
        [("small", small), ("every", every), ("mixed", mixed)]
            .map(|(file, text)| (file, text.to_owned())),
    );
    texts
}

/// What a value is in JSON.
fn json(item: &Item) -> Value {
    if let Some(tables) = item.as_array_of_tables() {
        return tables
            .iter()
            .map(|table| json(&Item::Table(table.clone())))
            .collect();
    }
    if let Some(table) = item.as_table_like() {
        let entries = table.iter();
        return Value::Object(
            entries
                .map(|(key, item)| (key.to_owned(), json(item)))
                .collect(),
        );
    }
    if let Some(array) = item.as_array() {
        let items = array.iter();
        return items
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
        Some(text) => text.into(),
        None => item.as_datetime().unwrap().to_string().into(),
    }
}

/// Where a value does not fit a schema; as much of JSON Schema as the schema uses.
fn misfits(root: &Value, schema: &Value, value: &Value, at: &str) -> Vec<String> {
    let mut found = Vec::new();
    let rules = schema.as_object().unwrap();
    let list = |key: &str| rules.get(key).and_then(Value::as_array);
    if let Some(name) = rules.get("$ref").and_then(Value::as_str) {
        let inner = root.pointer(name.trim_start_matches('#')).unwrap();
        found.extend(misfits(root, inner, value, at));
    }
    for inner in list("allOf").into_iter().flatten() {
        found.extend(misfits(root, inner, value, at));
    }
    for (key, exactly) in [("oneOf", true), ("anyOf", false)] {
        let Some(inner) = list(key) else { continue };
        let all: Vec<_> = inner
            .iter()
            .map(|one| misfits(root, one, value, at))
            .collect();
        let fitting = all.iter().filter(|one| one.is_empty()).count();
        if fitting == 0 || (exactly && fitting > 1) {
            found.push(format!("{at}: {fitting} of {key} fit: {all:?}"));
        }
    }
    let kind = match value {
        Value::Object(_) => "object",
        Value::Array(_) => "array",
        Value::String(_) => "string",
        Value::Number(_) => "integer",
        Value::Bool(_) => "boolean",
        Value::Null => "null",
    };
    if let Some(wanted) = rules.get("type")
        && wanted != kind
        && !list("type").is_some_and(|kinds| kinds.iter().any(|one| one == kind))
    {
        found.push(format!("{at}: {kind} is no {wanted}"));
    }
    if let Some(words) = list("enum")
        && !words.contains(value)
    {
        found.push(format!("{at}: {value} is none of {words:?}"));
    }
    if rules.get("const").is_some_and(|wanted| wanted != value) {
        found.push(format!("{at}: {value}"));
    }
    if let Value::Array(items) = value
        && let Some(inner) = rules.get("items")
    {
        for (place, item) in items.iter().enumerate() {
            found.extend(misfits(root, inner, item, &format!("{at}/{place}")));
        }
    }
    if let Value::Object(entries) = value {
        for key in list("required").into_iter().flatten() {
            if !entries.contains_key(key.as_str().unwrap()) {
                found.push(format!("{at}: {key} is missing"));
            }
        }
        for (key, inner) in entries {
            let known = rules
                .get("properties")
                .and_then(|properties| properties.get(key));
            match known.or_else(|| rules.get("additionalProperties")) {
                Some(Value::Bool(false)) => found.push(format!("{at}: {key} is unknown")),
                Some(schema) => {
                    found.extend(misfits(root, schema, inner, &format!("{at}/{key}")));
                }
                None => {}
            }
        }
    }
    found
}

#[test]
fn every_sound_scheme_fits_the_schema() {
    let schema = schema();
    for (file, text) in texts() {
        let document = Document::parse(text.as_str()).unwrap();
        let found = misfits(&schema, &schema, &json(document.as_item()), "");
        assert!(found.is_empty(), "{file}:\n{}", found.join("\n"));
    }
}

#[test]
fn a_slip_does_not_fit_the_schema() {
    let schema = schema();
    let text = starting_scheme("a");
    for (old, new) in [
        ("kind = \"table\"", "kind = \"tabel\""),
        ("combine = \"sum\"", "combine = \"add\""),
        ("rate = \"0.5\"", "rate = 0.5e0"),
        ("start_after = 12", "start_afer = 12"),
        ("clause = {", "claus = {"),
    ] {
        let changed = text.replacen(old, new, 1);
        assert_ne!(changed, text, "{old}");
        let Ok(document) = Document::parse(changed.replace("0.5e0", "5")) else {
            panic!("{new}");
        };
        let found = misfits(&schema, &schema, &json(document.as_item()), "");
        assert!(!found.is_empty(), "{new}");
    }
}

/// The keys of each definition: `rule linear rate`, and `scheme id` where there are no kinds.
fn described() -> BTreeSet<(String, String)> {
    let schema = schema();
    let mut keys = BTreeSet::new();
    for definition in schema["definitions"].as_object().unwrap().values() {
        let whole = std::slice::from_ref(definition);
        let kinds = definition.get("oneOf").and_then(Value::as_array);
        for object in kinds.map_or(whole, Vec::as_slice) {
            let properties = object["properties"].as_object().unwrap();
            let kind = properties.get("kind").and_then(|kind| kind.get("const"));
            let kind = kind.and_then(Value::as_str).unwrap_or_default();
            let names = properties.keys();
            keys.extend(names.map(|name| (kind.to_owned(), name.clone())));
        }
    }
    keys
}

#[test]
fn every_key_that_the_check_asks_for_stands_in_the_schema() {
    let described = described();
    let mut asked = BTreeSet::new();
    for (_, text) in texts() {
        asked.extend(check_and_name_keys(&text));
    }
    assert!(asked.len() > 150, "{}", asked.len());
    let known = |(kind, key): &&(String, String)| {
        let in_kind = described.contains(&(kind.clone(), key.clone()));
        // The kinds of questions have no keys of their own; a kind that is unknown has none.
        let any = ["one", "any"].contains(&kind.as_str());
        in_kind || (any && described.contains(&(String::new(), key.clone())))
    };
    let kinds: BTreeSet<&String> = described.iter().map(|(kind, _)| kind).collect();
    let unknown: Vec<_> = asked
        .iter()
        .filter(|(kind, _)| kinds.contains(kind) || ["one", "any"].contains(&kind.as_str()))
        .filter(|pair| !known(pair))
        .collect();
    assert!(unknown.is_empty(), "{unknown:?}");
}

#[test]
fn the_schema_is_the_file_that_editors_read() {
    let file = expect_test::expect_file!["../../../../docs/scheme.schema.json"];
    file.assert_eq(&format!("{}\n", super::scheme_schema()));
}
